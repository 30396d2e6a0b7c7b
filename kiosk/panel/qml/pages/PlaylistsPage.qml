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
    property int view: 0

    RowLayout {
        anchors.fill: parent
        spacing: 0

        StackLayout {
            Layout.fillWidth: false
            Layout.preferredWidth: root.roomy ? 256 : root.tight ? 200 : 232
            Layout.fillHeight: true
            currentIndex: root.view

            PlaylistsList {
                page: root.page
                onTurned: view => root.view = view
            }
            PlaylistsFiles {
                page: root.page
                onTurned: view => root.view = view
                onDragged: place => {
                    hand.carry(place);
                    items.hover(place);
                }
                onLost: {
                    hand.visible = false;
                    items.drop();
                }
                onDropped: {
                    hand.visible = false;
                    const place = items.drop();
                    if (place >= 0)
                        root.page.files.add(place);
                }
            }
        }
        PlaylistsItems {
            id: items

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
    // What is carried from the files to the playlist.
    Rectangle {
        id: hand

        function carry(place: point): void {
            const here = root.mapFromItem(null, place);
            x = here.x + 12;
            y = here.y + 8;
            visible = true;
        }

        visible: false
        z: 1
        width: count.implicitWidth + 24
        height: 32
        radius: Look.radius
        color: Look.accent

        Words {
            id: count

            anchors.centerIn: parent
            text: qsTr("%n file(s)", "", root.page.files.chosenCount)
            color: Look.accentInk
            font.weight: Font.DemiBold
        }
    }
}
