import QtQuick
import QtQuick.Controls
import "../parts"

// The deliberate second step: does it only when it was held down for a second and a half, by mouse, finger or space bar.
DelayButton {
    id: button

    implicitHeight: 48
    implicitWidth: Math.max(240, label.implicitWidth + 64)
    delay: 1500
    focusPolicy: Qt.StrongFocus
    Accessible.name: text
    Accessible.description: qsTr("Hold it down until the bar is full")

    background: Rectangle {
        radius: Look.radius
        color: button.enabled ? Look.alarm : Look.hover
        clip: true

        Rectangle {
            width: parent.width * button.progress
            height: parent.height
            radius: Look.radius
            color: Look.alarmLit
        }
        Rectangle {
            anchors { fill: parent; margins: -3 }
            visible: button.visualFocus
            color: "transparent"
            radius: Look.radius + 3
            border { width: 2; color: Look.focus }
        }
    }
    contentItem: Words {
        id: label

        text: button.progress > 0 && button.progress < 1 ? qsTr("Keep holding…") : button.text
        color: button.enabled ? Look.alarmInk : Look.quiet
        horizontalAlignment: Text.AlignHCenter
        verticalAlignment: Text.AlignVCenter
        font { pixelSize: Look.text; weight: Font.Bold }
    }
}
