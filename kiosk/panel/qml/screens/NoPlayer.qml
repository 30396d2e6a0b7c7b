import QtQuick
import QtQuick.Layouts
import "../parts"

// No player runs here, and what to do.
ColumnLayout {
    id: empty

    property bool known: false

    spacing: 12

    Icon {
        Layout.alignment: Qt.AlignHCenter
        icon: "tv"
        width: 56
        height: 56
        sourceSize: Qt.size(56, 56)
        color: Look.quiet
    }
    Words {
        Layout.fillWidth: true
        text: empty.known ? qsTr("The player on this computer does not answer") : qsTr("No player runs on this computer")
        horizontalAlignment: Text.AlignHCenter
        wrapMode: Text.Wrap
        font { pixelSize: Look.big; weight: Font.Bold }
        Accessible.role: Accessible.Heading
    }
    Words {
        Layout.fillWidth: true
        text: empty.known ? qsTr("If the screen still plays, wait a moment: it is found again by itself. If it is dark, start the player again.")
                          : qsTr("Start the player, Layar, on this computer with the site that is open here. It is found by itself as soon as it runs.")
        horizontalAlignment: Text.AlignHCenter
        wrapMode: Text.Wrap
        color: Look.quiet
    }
}
