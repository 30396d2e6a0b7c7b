import QtQuick
import QtQuick.Controls
import "../parts"
import "../screens"

// Nothing to draw on yet, or nothing that can be read.
Item {
    id: empty

    required property string title
    required property string text
    required property string step

    signal taken()

    Column {
        anchors.centerIn: parent
        width: Math.min(parent.width - 64, 480)
        spacing: 16

        Icon {
            anchors.horizontalCenter: parent.horizontalCenter
            icon: "slide_layout"
            width: 48
            height: 48
            sourceSize: Qt.size(48, 48)
            color: Look.accent
        }
        Words {
            width: parent.width
            horizontalAlignment: Text.AlignHCenter
            wrapMode: Text.Wrap
            text: empty.title
            font { pixelSize: Look.big; weight: Font.DemiBold }
        }
        Words {
            width: parent.width
            horizontalAlignment: Text.AlignHCenter
            wrapMode: Text.Wrap
            lineHeight: 1.3
            text: empty.text
            color: Look.quiet
        }
        Act {
            anchors.horizontalCenter: parent.horizontalCenter
            visible: empty.step !== ""
            highlighted: true
            text: empty.step
            onClicked: empty.taken()
        }
    }
}
