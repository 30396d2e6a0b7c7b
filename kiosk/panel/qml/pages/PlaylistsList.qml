import QtQuick
import QtQuick.Controls
import QtQuick.Layouts
import "../parts"

// All playlists of the site.
Rectangle {
    id: pane

    required property QtObject page

    signal turned(int view)

    color: Look.sheet

    Rectangle {
        anchors { right: parent.right; top: parent.top; bottom: parent.bottom }
        width: 1
        color: Look.line
    }
    ColumnLayout {
        anchors { fill: parent; margins: 8; rightMargin: 9 }
        spacing: 8

        RowLayout {
            spacing: 4
            PlaylistsTabs {
                Layout.fillWidth: true
                onPicked: view => pane.turned(view)
            }
            BarButton {
                picture: "add"
                hint: qsTr("New playlist")
                onClicked: pane.page.add()
            }
        }
        ListView {
            id: list

            objectName: "playlists"
            reuseItems: true

            Layout.fillWidth: true
            Layout.fillHeight: true
            clip: true
            spacing: 2
            model: pane.page.playlists
            currentIndex: pane.page.current
            activeFocusOnTab: true
            keyNavigationEnabled: false
            boundsBehavior: Flickable.StopAtBounds
            Accessible.role: Accessible.List
            Accessible.name: qsTr("Playlists")
            Keys.onUpPressed: pane.page.open(Math.max(0, currentIndex - 1))
            Keys.onDownPressed: pane.page.open(currentIndex + 1)
            ScrollBar.vertical: ScrollBar { id: bar }

            delegate: Rectangle {
                id: row

                required property int index
                required property string title
                required property string summary
                required property string cover
                required property string theme
                required property string words
                required property bool problem
                required property bool scheduled
                readonly property bool open: ListView.isCurrentItem

                width: list.width - (bar.size < 1 ? 12 : 0)
                height: 64
                radius: Look.radius
                color: open ? Look.chosen : hover.hovered ? Look.hover : "transparent"
                border { width: open && list.activeFocus ? 2 : 0; color: Look.focus }
                Accessible.role: Accessible.ListItem
                Accessible.name: row.title + ", " + row.summary + (row.problem ? ", " + qsTr("has problems") : "")
                Accessible.selected: open
                Accessible.onPressAction: pane.page.open(row.index)

                HoverHandler { id: hover }
                TapHandler {
                    onTapped: {
                        list.forceActiveFocus(Qt.MouseFocusReason);
                        pane.page.open(row.index);
                    }
                }
                PlaylistsThumbnail {
                    id: cover

                    anchors { left: parent.left; leftMargin: 8; verticalCenter: parent.verticalCenter }
                    width: pane.width < 216 ? 40 : pane.width < 240 ? 54 : 72
                    height: width * 5 / 9
                    small: true
                    picture: row.cover
                    theme: row.theme
                    words: row.words
                    icon: "slide_multiple"
                }
                Words {
                    id: name

                    anchors { left: cover.right; leftMargin: 8; right: parent.right; rightMargin: 8; bottom: parent.verticalCenter; bottomMargin: 1 }
                    text: row.title
                    elide: Text.ElideRight
                    font.weight: Font.DemiBold
                }
                Icon {
                    id: mark

                    anchors { left: name.left; top: name.bottom; topMargin: 4 }
                    visible: row.problem
                    width: visible ? 14 : 0
                    height: 14
                    icon: "warning"
                    color: Look.warning
                }
                Words {
                    anchors { left: mark.right; leftMargin: row.problem ? 4 : 0; right: name.right; top: name.bottom; topMargin: 3 }
                    text: row.scheduled ? row.summary : qsTr("%1 · not scheduled").arg(row.summary)
                    elide: Text.ElideRight
                    font.pixelSize: Look.small
                    color: row.open ? Look.ink : Look.quiet
                }
            }
        }
    }
}
