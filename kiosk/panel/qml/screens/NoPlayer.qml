import QtQuick
import QtQuick.Controls
import QtQuick.Layouts
import "../parts"

// No player answers here, and what to do.
ColumnLayout {
    id: empty

    required property QtObject exhibition
    property bool known: false
    property bool restarting: false
    readonly property bool coming: restarting || exhibition.starting

    signal begin()
    signal end()

    spacing: 12

    Icon {
        visible: !empty.coming
        Layout.alignment: Qt.AlignHCenter
        icon: "tv"
        Layout.preferredWidth: 56
        Layout.preferredHeight: 56
        sourceSize: Qt.size(56, 56)
        color: Look.quiet
    }
    BusyIndicator {
        visible: empty.coming
        running: visible
        Layout.alignment: Qt.AlignHCenter
    }
    Words {
        Layout.fillWidth: true
        text: empty.restarting ? qsTr("The player is restarting") : empty.exhibition.starting ? qsTr("The exhibition starts")
            : empty.known ? qsTr("The player on this computer does not answer") : qsTr("No player runs on this computer")
        horizontalAlignment: Text.AlignHCenter
        wrapMode: Text.Wrap
        font { pixelSize: Look.big; weight: Font.Bold }
        Accessible.role: Accessible.Heading
    }
    Words {
        Layout.fillWidth: true
        text: empty.coming ? qsTr("It is found by itself as soon as it answers.")
            : empty.known ? qsTr("If the screen still plays, wait a moment: it is found again by itself. If it is dark, start the player again.")
                          : qsTr("Show this site on the display beside this one: a projector, a television, an LED wall. A player that was started otherwise is found by itself.")
        horizontalAlignment: Text.AlignHCenter
        wrapMode: Text.Wrap
        color: Look.quiet
    }
    Act {
        visible: empty.exhibition.offered && !empty.restarting
        Layout.alignment: Qt.AlignHCenter
        Layout.topMargin: 8
        text: qsTr("Start the exhibition…")
        picture: "play"
        highlighted: true
        onClicked: empty.begin()
    }
    Act {
        visible: empty.exhibition.running
        Layout.alignment: Qt.AlignHCenter
        Layout.topMargin: 8
        text: qsTr("End the exhibition…")
        picture: "power"
        onClicked: empty.end()
    }
}
