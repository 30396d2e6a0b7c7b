import QtQuick
import QtQuick.Templates as T
import "../parts"

T.ProgressBar {
    id: control

    implicitWidth: 200
    implicitHeight: 4

    contentItem: Item {
        clip: true
        Rectangle {
            id: bar

            property real place: 0

            x: control.indeterminate ? place * (parent.width + width) - width : 0
            width: parent.width * (control.indeterminate ? 0.3 : control.position)
            height: parent.height
            radius: 2
            color: Look.accent

            NumberAnimation on place {
                from: 0
                to: 1
                duration: 1600
                loops: Animation.Infinite
                running: control.indeterminate && control.visible
            }
        }
    }
    background: Rectangle {
        radius: 2
        color: Look.line
    }
}
