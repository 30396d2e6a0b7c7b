import QtQuick
import QtQuick.Controls
import "../parts"

// No rule yet.
Item {
    id: empty

    required property QtObject page

    Column {
        anchors.centerIn: parent
        width: Math.min(parent.width - 64, 480)
        spacing: 16

        Icon {
            anchors.horizontalCenter: parent.horizontalCenter
            icon: "calendar"
            width: 48
            height: 48
            sourceSize: Qt.size(48, 48)
            color: Look.accent
        }
        Words {
            width: parent.width
            horizontalAlignment: Text.AlignHCenter
            wrapMode: Text.Wrap
            text: empty.page.isReadable ? qsTr("Everything plays always") : qsTr("The schedule cannot be read")
            font { pixelSize: Look.big; weight: Font.DemiBold }
        }
        Words {
            width: parent.width
            horizontalAlignment: Text.AlignHCenter
            wrapMode: Text.Wrap
            lineHeight: 1.3
            text: !empty.page.isReadable
                  ? qsTr("There is a mistake in the file of the site, so nothing of the schedule can be shown or changed. What is on the screens stays. Mend the mistake that is listed above, then the schedule is here again.")
                  : empty.page.canDraw
                  ? qsTr("There is no schedule yet, so all playlists play one after the other, day and night. Once there is one, only what is scheduled is shown.")
                  : qsTr("There is neither a schedule nor a playlist yet: every picture and video of the site plays, day and night. Make a playlist first, then say here when it is shown.")
            color: Look.quiet
        }
        Button {
            anchors.horizontalCenter: parent.horizontalCenter
            visible: empty.page.canDraw
            highlighted: true
            text: qsTr("Schedule a playlist")
            onClicked: empty.page.drawUsual()
        }
    }
}
