import QtQuick
import "../parts"

// Plus or minus at the end of a spin box.
Item {
    id: mark

    required property Item control
    required property QtObject half
    property alias icon: picture.icon

    implicitWidth: 34
    implicitHeight: 36
    height: control.height

    Rectangle {
        anchors { fill: parent; margins: 3 }
        radius: Look.radius - 2
        color: mark.half.pressed ? Look.line : mark.half.hovered ? Look.hover : "transparent"
    }
    Icon {
        id: picture

        anchors.centerIn: parent
        width: 14
        height: 14
        color: mark.enabled ? Look.quiet : Look.faint
    }
}
