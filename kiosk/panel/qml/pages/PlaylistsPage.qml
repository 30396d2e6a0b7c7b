import QtQuick
import QtQuick.Controls
import QtQuick.Layouts
import "../parts"

// Playlists at the left, the items of the open one in the middle, what the chosen items say at the right.
FocusScope {
    id: root

    required property QtObject page
    readonly property bool roomy: width >= 1080
    readonly property bool tight: width < 900

    RowLayout {
        anchors.fill: parent
        spacing: 0

        PlaylistsList {
            Layout.preferredWidth: root.roomy ? 256 : root.tight ? 176 : 224
            Layout.fillHeight: true
            page: root.page
        }
        PlaylistsItems {
            Layout.fillWidth: true
            Layout.fillHeight: true
            visible: root.page.current >= 0
            focus: true
            page: root.page
        }
        Rectangle {
            Layout.fillWidth: true
            Layout.fillHeight: true
            visible: root.page.current < 0
            color: Look.ground

            PlaylistsEmpty {
                anchors.centerIn: parent
                picture: "list"
                title: qsTr("No playlists yet")
                text: qsTr("A playlist holds pictures, videos and texts that a screen shows one after the other.")

                Button {
                    text: qsTr("New playlist")
                    highlighted: true
                    onClicked: root.page.add()
                }
            }
        }
        PlaylistsInspector {
            Layout.preferredWidth: root.roomy ? 336 : root.tight ? 248 : 272
            Layout.fillHeight: true
            visible: root.page.current >= 0
            inspector: root.page.inspector
            chosen: root.page.items.chosenCount
        }
    }
}
