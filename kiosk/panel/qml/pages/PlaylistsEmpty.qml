import QtQuick
import QtQuick.Layouts
import "../parts"

// Where there is nothing yet: what it is for, and the next step as children.
ColumnLayout {
    id: empty

    required property string picture
    required property string title
    required property string text
    default property alias steps: buttons.data

    width: Math.min(parent.width - 48, 400)
    spacing: 8

    Icon {
        Layout.alignment: Qt.AlignHCenter
        Layout.preferredWidth: 40
        Layout.preferredHeight: 40
        sourceSize: Qt.size(40, 40)
        icon: empty.picture
        color: Look.quiet
    }
    Words {
        Layout.fillWidth: true
        text: empty.title
        wrapMode: Text.Wrap
        horizontalAlignment: Text.AlignHCenter
        font { pixelSize: Look.title; weight: Font.DemiBold }
    }
    Words {
        Layout.fillWidth: true
        text: empty.text
        wrapMode: Text.Wrap
        horizontalAlignment: Text.AlignHCenter
        lineHeight: 1.2
        color: Look.quiet
    }
    Row {
        id: buttons

        Layout.alignment: Qt.AlignHCenter
        Layout.topMargin: 8
        spacing: 8
    }
}
