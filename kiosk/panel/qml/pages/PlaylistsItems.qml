import QtQuick
import QtQuick.Controls
import QtQuick.Layouts
import "../parts"

// The open playlist: its title, its items, and files on their way into it.
FocusScope {
    id: pane

    required property QtObject page
    readonly property QtObject items: page.items
    readonly property bool some: items.chosenCount > 0

    // Something is carried over the window, at a place in its scene.
    function hover(scene: point): void {
        const here = list.mapFromItem(null, scene);
        if (visible && list.contains(here))
            list.over(here.y);
        else
            list.leave();
    }
    // Before which item it was let go; -1: elsewhere.
    function drop(): int {
        const place = list.place;
        list.leave();
        return place;
    }

    Rectangle {
        anchors.fill: parent
        color: Look.ground
    }
    Shortcut { sequences: [StandardKey.Copy]; enabled: list.activeFocus; onActivated: pane.items.copy() }
    Shortcut { sequences: [StandardKey.Cut]; enabled: list.activeFocus; onActivated: pane.items.cut() }
    Shortcut { sequences: [StandardKey.Paste]; enabled: list.activeFocus; onActivated: pane.items.paste() }
    Shortcut { sequences: [StandardKey.SelectAll]; enabled: list.activeFocus; onActivated: pane.items.chooseAll() }
    Shortcut { sequences: ["Ctrl+D"]; enabled: list.activeFocus; onActivated: pane.items.duplicate() }
    Shortcut { sequences: ["Ctrl+E"]; enabled: list.activeFocus; onActivated: pane.items.flip() }

    ColumnLayout {
        anchors { fill: parent; leftMargin: 16; rightMargin: 16; topMargin: 8 }
        spacing: 8

        RowLayout {
            spacing: 8

            TextField {
                id: title

                readonly property string given: pane.page.title
                property string begun

                function show(): void {
                    text = given;
                    begun = text;
                }

                objectName: "playlistTitle"
                Layout.fillWidth: true
                Layout.preferredHeight: 40
                background: PlaylistsFrame {
                    editor: title
                    color: title.activeFocus ? Look.sheet : "transparent"
                    border.color: title.activeFocus ? Look.accent : title.hovered ? Look.quiet : "transparent"
                }
                color: Look.ink
                leftPadding: title.activeFocus || title.hovered ? 12 : 0
                selectByMouse: true
                font { family: Look.family; pixelSize: Look.title; weight: Font.DemiBold }
                Accessible.name: qsTr("Title of the playlist")
                onGivenChanged: show()
                Component.onCompleted: show()
                onEditingFinished: {
                    if (text !== begun)
                        pane.page.rename(text);
                    show();
                }
            }
            Button {
                id: adding

                text: qsTr("Add")
                icon { source: Look.icon("add"); width: 20; height: 20; color: Look.accentInk }
                highlighted: true
                Accessible.name: qsTr("Add an item")
                onClicked: addMenu.popup(adding, 0, adding.height + 4)
            }
            BarButton {
                id: more

                picture: "more_horizontal"
                hint: qsTr("More for this playlist")
                onClicked: moreMenu.popup(more, 0, more.height + 4)
            }
        }
        RowLayout {
            visible: pane.items.count > 0
            spacing: 0

            Words {
                Layout.fillWidth: true
                text: pane.some && pane.items.chosenCount > 1 ? qsTr("%n item(s) chosen", "", pane.items.chosenCount) : pane.items.summary
                wrapMode: Text.Wrap
                maximumLineCount: 2
                elide: Text.ElideRight
                font.pixelSize: Look.small
                color: Look.quiet
            }
            BarButton { picture: "eye"; hint: qsTr("Look at it in the preview"); onClicked: pane.items.preview() }
            BarButton { picture: "copy"; hint: qsTr("Copy (Ctrl+C)"); enabled: pane.some; onClicked: pane.items.copy() }
            BarButton { picture: "clipboard_paste"; hint: qsTr("Paste (Ctrl+V)"); enabled: pane.items.canPaste; onClicked: pane.items.paste() }
            BarButton { picture: "slide_multiple"; hint: qsTr("Duplicate (Ctrl+D)"); enabled: pane.some; onClicked: pane.items.duplicate() }
            BarButton { picture: "power"; hint: qsTr("Switch on or off (Ctrl+E)"); enabled: pane.some; onClicked: pane.items.flip() }
            BarButton { picture: "delete"; hint: qsTr("Remove (Del)"); enabled: pane.some; onClicked: pane.items.remove() }
        }
        Words {
            Layout.fillWidth: true
            visible: text !== ""
            text: pane.items.notice
            wrapMode: Text.Wrap
            font { pixelSize: Look.small; weight: Font.DemiBold }
            color: Look.warning
        }
        PlaylistsImport {
            Layout.fillWidth: true
            importer: pane.page.importer
        }
        Item {
            Layout.fillWidth: true
            Layout.fillHeight: true

            ListView {
                id: list

                objectName: "items"

                readonly property int step: 80
                property int place: -1
                property real pull: 0

                function placeAt(y: real): int {
                    return Math.max(0, Math.min(count, Math.round((y + contentY - originY) / step)));
                }
                function over(y: real): void {
                    place = placeAt(y);
                    pull = y < 40 ? -12 : y > height - 40 ? 12 : 0;
                }
                function leave(): void {
                    place = -1;
                    pull = 0;
                }

                anchors.fill: parent
                focus: true
                activeFocusOnTab: true
                clip: true
                model: pane.items.rows
                currentIndex: pane.items.current
                keyNavigationEnabled: false
                highlightMoveDuration: 0
                boundsBehavior: Flickable.StopAtBounds
                acceptedButtons: Qt.NoButton
                reuseItems: true
                bottomMargin: 16
                Accessible.role: Accessible.List
                Accessible.name: qsTr("Items of the playlist")
                ScrollBar.vertical: ScrollBar { id: bar }

                Keys.onUpPressed: event => event.modifiers & Qt.AltModifier ? pane.items.nudge(-1) : pane.items.step(-1, event.modifiers)
                Keys.onDownPressed: event => event.modifiers & Qt.AltModifier ? pane.items.nudge(1) : pane.items.step(1, event.modifiers)
                Keys.onDeletePressed: pane.items.remove()
                Keys.onEscapePressed: pane.items.choose(-1)
                Keys.onPressed: event => {
                    const by = {
                        [Qt.Key_Home]: -count,
                        [Qt.Key_End]: count,
                        [Qt.Key_PageUp]: -8,
                        [Qt.Key_PageDown]: 8
                    }[event.key];
                    event.accepted = by !== undefined;
                    if (by !== undefined)
                        pane.items.step(by, event.modifiers);
                }

                delegate: Item {
                    id: cell

                    required property int index
                    required property string icon
                    required property string kind
                    required property string title
                    required property string thumbnail
                    required property string theme
                    required property string length
                    required property string validity
                    required property string often
                    required property string problem
                    required property bool serious
                    required property bool preparing
                    required property bool switchedOn
                    required property bool chosen
                    required property string spoken

                    width: list.width - 12
                    height: list.step

                    PlaylistsItem {
                        anchors { fill: parent; topMargin: 2; bottomMargin: 2 }
                        index: cell.index
                        icon: cell.icon
                        kind: cell.kind
                        title: cell.title
                        thumbnail: cell.thumbnail
                        theme: cell.theme
                        length: cell.length
                        validity: cell.validity
                        often: cell.often
                        problem: cell.problem
                        serious: cell.serious
                        preparing: cell.preparing
                        switchedOn: cell.switchedOn
                        chosen: cell.chosen
                        spoken: cell.spoken
                        current: cell.ListView.isCurrentItem && list.activeFocus
                        lifted: cell.chosen && list.place >= 0 && !dropping.containsDrag
                        onTapped: modifiers => {
                            list.forceActiveFocus(Qt.MouseFocusReason);
                            if (modifiers >= 0)
                                pane.items.click(cell.index, modifiers);
                        }
                        onAsked: {
                            list.forceActiveFocus(Qt.MouseFocusReason);
                            if (!cell.chosen)
                                pane.items.click(cell.index, 0);
                            itemMenu.popup();
                        }
                        onDragged: place => list.over(list.mapFromItem(null, place).y)
                        onLost: list.leave()
                        onDropped: {
                            const place = list.place;
                            list.leave();
                            if (place >= 0)
                                pane.items.moveTo(place);
                        }
                    }
                }
                Timer {
                    interval: 16
                    repeat: true
                    running: list.pull !== 0
                    onTriggered: list.contentY = Math.max(list.originY, Math.min(list.originY + list.contentHeight + 16 - list.height, list.contentY + list.pull))
                }
            }
            Rectangle {
                anchors { fill: parent; bottomMargin: 16 }
                visible: list.activeFocus && list.currentIndex < 0
                z: 2
                radius: Look.radius
                color: "transparent"
                border { width: 2; color: Look.focus }
            }
            // Where what is dragged will be.
            Rectangle {
                visible: list.place >= 0
                y: Math.max(0, list.place * list.step - list.contentY + list.originY - 2)
                width: list.width - 12
                height: 4
                radius: 2
                color: Look.accent
            }
            DropArea {
                id: dropping

                anchors.fill: parent
                keys: ["text/uri-list"]
                onPositionChanged: drag => list.over(drag.y)
                onExited: list.leave()
                onDropped: drop => {
                    const place = list.placeAt(drop.y);
                    list.leave();
                    pane.page.importer.take(drop.urls, place);
                }
            }
            Rectangle {
                anchors { fill: parent; bottomMargin: 16 }
                visible: pane.items.count === 0
                radius: Look.radius
                color: dropping.containsDrag ? Look.chosen : "transparent"
                border { width: 2; color: dropping.containsDrag ? Look.accent : Look.line }

                PlaylistsEmpty {
                    anchors.centerIn: parent
                    picture: pane.items.readable ? "image" : "error_circle"
                    title: pane.items.readable ? qsTr("Drop pictures, videos or PDFs here") : qsTr("This playlist is damaged")
                    text: pane.items.readable ? qsTr("Or choose files, or write a text. They are shown in the order in which they stand here.")
                                              : qsTr("Another program wrote something in its file that cannot be read. Restore the file, or delete the playlist and make a new one.")

                    Button {
                        visible: pane.items.readable
                        text: qsTr("Choose files…")
                        highlighted: true
                        onClicked: picker.open()
                    }
                    Button {
                        id: writing

                        visible: pane.items.readable
                        background: PlaylistsFrame { editor: writing }
                        text: qsTr("Write a text")
                        onClicked: pane.items.add("announcement")
                    }
                }
            }
        }
    }
    Menu {
        id: addMenu

        MenuItem {
            text: qsTr("Pictures, videos, PDFs…")
            icon.source: Look.icon("image")
            onTriggered: picker.open()
        }
        MenuItem {
            text: qsTr("All files of a folder…")
            icon.source: Look.icon("folder_open")
            onTriggered: picker.openFolder()
        }
        MenuItem {
            text: qsTr("Folder of the site…")
            icon.source: Look.icon("folder")
            onTriggered: following.ask()
        }
        MenuSeparator {}
        Instantiator {
            model: pane.items.types
            delegate: MenuItem {
                required property var modelData

                text: modelData.text
                icon.source: Look.icon(modelData.icon)
                onTriggered: pane.items.add(modelData.kind)
            }
            onObjectAdded: (index, object) => addMenu.insertItem(index + 4, object)
            onObjectRemoved: (index, object) => addMenu.removeItem(object)
        }
    }
    Menu {
        id: moreMenu

        MenuItem { text: qsTr("Duplicate playlist"); icon.source: Look.icon("slide_multiple"); onTriggered: pane.page.duplicate() }
        MenuItem { text: qsTr("Delete playlist"); icon.source: Look.icon("delete"); onTriggered: pane.page.remove() }
    }
    Menu {
        id: itemMenu

        MenuItem { text: qsTr("Look at it in the preview"); icon.source: Look.icon("eye"); onTriggered: pane.items.preview() }
        MenuItem { text: qsTr("Copy"); icon.source: Look.icon("copy"); onTriggered: pane.items.copy() }
        MenuItem { text: qsTr("Cut"); onTriggered: pane.items.cut() }
        MenuItem { text: qsTr("Paste"); icon.source: Look.icon("clipboard_paste"); enabled: pane.items.canPaste; onTriggered: pane.items.paste() }
        MenuItem { text: qsTr("Duplicate"); icon.source: Look.icon("slide_multiple"); onTriggered: pane.items.duplicate() }
        MenuSeparator {}
        MenuItem { text: qsTr("Switch on or off"); icon.source: Look.icon("power"); onTriggered: pane.items.flip() }
        MenuItem { text: qsTr("Remove"); icon.source: Look.icon("delete"); onTriggered: pane.items.remove() }
    }
    PlaylistsFolder {
        id: following

        files: pane.page.files
    }
    PlaylistsPicker {
        id: picker

        onPicked: urls => pane.page.importer.take(urls, -1)
    }
}
