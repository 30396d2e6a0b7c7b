import QtQuick
import "../parts"

// The ground of what floats over the window. The shadow is drawn in steps: effects need a GPU.
Item {
    Repeater {
        model: 4
        Rectangle {
            required property int index

            anchors { fill: parent; margins: -1 - index; topMargin: 1 - index; bottomMargin: -3 - index }
            radius: 9 + index
            color: Look.dark ? "#14000000" : "#08102030"
        }
    }
    Rectangle {
        anchors.fill: parent
        radius: 8
        color: Look.raised
        border { width: 1; color: Look.line }
    }
}
