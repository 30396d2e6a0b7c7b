import QtQuick
import QtQuick.Controls
import QtQuick.Layouts
import "../parts"

// The files of the site: looked for, dragged into the open playlist, deleted where nobody uses them.
Rectangle {
    id: pane

    required property QtObject page
    readonly property QtObject files: page.files
    readonly property bool tight: width < 240

    signal turned(int view)
    signal dragged(point place)
    signal dropped
    signal lost

    color: Look.sheet

    onVisibleChanged: files.watch(visible)
    Component.onCompleted: files.watch(visible)

    Rectangle {
        anchors { right: parent.right; top: parent.top; bottom: parent.bottom }
        width: 1
        color: Look.line
    }
    ColumnLayout {
        anchors { fill: parent; margins: 8; rightMargin: 9 }
        spacing: 8

        PlaylistsTabs {
            Layout.fillWidth: true
            view: 1
            onPicked: view => pane.turned(view)
        }
        ScheduleText {
            objectName: "fileSearch"
            Layout.fillWidth: true
            placeholderText: qsTr("Search files")
            Accessible.name: placeholderText
            onTextEdited: pane.files.lookFor(text)
            Keys.onDownPressed: list.forceActiveFocus(Qt.TabFocusReason)
        }
        ScheduleChoice {
            Layout.fillWidth: true
            model: pane.files.kinds
            currentIndex: pane.files.kind
            Accessible.name: qsTr("Which files")
            onActivated: index => pane.files.show(index)
        }
        ListView {
            id: list

            objectName: "files"
            Layout.fillWidth: true
            Layout.fillHeight: true
            clip: true
            spacing: 2
            model: pane.files.rows
            currentIndex: pane.files.current
            activeFocusOnTab: true
            keyNavigationEnabled: false
            highlightMoveDuration: 0
            boundsBehavior: Flickable.StopAtBounds
            acceptedButtons: Qt.NoButton
            Accessible.role: Accessible.List
            Accessible.name: qsTr("Files of the site")
            ScrollBar.vertical: ScrollBar {}
            Keys.onUpPressed: event => pane.files.step(-1, event.modifiers)
            Keys.onDownPressed: event => pane.files.step(1, event.modifiers)
            Keys.onReturnPressed: pane.files.add(-1)
            Keys.onEnterPressed: pane.files.add(-1)
            Keys.onDeletePressed: pane.files.remove()

            delegate: Rectangle {
                id: row

                required property int index
                required property string path
                required property string name
                required property string icon
                required property string thumbnail
                required property string detail
                required property string uses
                required property bool unused
                required property bool chosen
                required property string spoken

                width: list.width
                height: 64
                radius: Look.radius
                color: chosen ? Look.chosen : hover.hovered ? Look.hover : "transparent"
                border { width: ListView.isCurrentItem && list.activeFocus ? 2 : 0; color: Look.focus }
                Accessible.role: Accessible.ListItem
                Accessible.name: spoken
                Accessible.selected: chosen
                Accessible.onPressAction: pane.files.click(row.index, 0)
                ToolTip.visible: hover.hovered
                ToolTip.delay: 800
                ToolTip.text: row.path + (row.uses ? "\n" + row.uses : "")

                HoverHandler { id: hover }
                TapHandler {
                    acceptedModifiers: Qt.KeyboardModifierMask
                    onTapped: {
                        list.forceActiveFocus(Qt.MouseFocusReason);
                        pane.files.click(row.index, point.modifiers);
                    }
                    onDoubleTapped: pane.files.add(-1)
                }
                DragHandler {
                    target: null
                    onActiveChanged: {
                        if (!active) {
                            pane.dropped();
                        } else if (!row.chosen) {
                            pane.files.click(row.index, 0);
                        }
                    }
                    onCentroidChanged: if (active) pane.dragged(centroid.scenePosition)
                    onCanceled: pane.lost()
                }
                PlaylistsThumbnail {
                    id: cover

                    anchors { left: parent.left; leftMargin: 8; verticalCenter: parent.verticalCenter }
                    width: pane.tight ? 54 : 72
                    height: pane.tight ? 30 : 40
                    small: true
                    picture: row.thumbnail
                    theme: ""
                    words: ""
                    icon: row.icon
                }
                Column {
                    anchors { left: cover.right; leftMargin: 8; right: parent.right; rightMargin: 8; verticalCenter: parent.verticalCenter }
                    spacing: 1

                    Words { width: parent.width; text: row.name; elide: Text.ElideMiddle; font.weight: Font.DemiBold }
                    Words { width: parent.width; text: row.detail; elide: Text.ElideRight; color: row.chosen ? Look.ink : Look.quiet; font.pixelSize: Look.small }
                    Words {
                        width: parent.width
                        visible: text !== ""
                        text: row.uses
                        elide: Text.ElideRight
                        color: row.unused ? Look.warning : row.chosen ? Look.ink : Look.quiet
                        font.pixelSize: Look.small
                    }
                }
            }
            Words {
                anchors { left: parent.left; right: parent.right; top: parent.top; margins: 16 }
                visible: list.count === 0
                text: pane.files.total === 0 ? qsTr("The site has no files yet. Drop pictures or videos into a playlist.")
                    : pane.files.kind === 1 && pane.files.unused === 0 ? qsTr("Every file is used.") : qsTr("No file matches.")
                wrapMode: Text.Wrap
                horizontalAlignment: Text.AlignHCenter
                color: Look.quiet
            }
        }
        RowLayout {
            visible: pane.files.chosenCount > 0 || pane.files.kind === 1 && pane.files.unused > 0
            spacing: 4

            Button {
                id: adding

                Layout.fillWidth: true
                visible: pane.files.chosenCount > 0 && pane.page.current >= 0
                background: PlaylistsFrame { editor: adding }
                text: qsTr("Add to playlist")
                onClicked: pane.files.add(-1)
            }
            Button {
                id: clearing

                Layout.fillWidth: true
                visible: pane.files.chosenCount === 0
                background: PlaylistsFrame { editor: clearing }
                text: qsTr("Delete all unused")
                onClicked: pane.files.removeUnused()
            }
            BarButton {
                visible: pane.files.chosenCount > 0
                enabled: pane.files.canDelete
                picture: "delete"
                hint: enabled ? qsTr("Delete (Del)") : qsTr("Only files that nobody uses can be deleted")
                onClicked: pane.files.remove()
            }
        }
    }
}
