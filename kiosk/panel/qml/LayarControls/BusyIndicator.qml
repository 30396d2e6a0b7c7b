import QtQuick
import QtQuick.Templates as T
import "../parts"

T.BusyIndicator {
    id: control

    implicitWidth: 40
    implicitHeight: 40

    contentItem: Item {
        visible: control.running

        RotationAnimator on rotation {
            from: 0
            to: 360
            duration: 1200
            loops: Animation.Infinite
            running: control.running && control.visible
        }
        Repeater {
            model: 8
            Rectangle {
                required property int index
                readonly property real turn: index * Math.PI / 4

                x: parent.width / 2 + Math.sin(turn) * (parent.width / 2 - width) - width / 2
                y: parent.height / 2 - Math.cos(turn) * (parent.height / 2 - height) - height / 2
                width: Math.max(3, Math.round(parent.width / 9))
                height: width
                radius: width / 2
                color: Look.accent
                opacity: 0.2 + index * 0.11
            }
        }
    }
}
