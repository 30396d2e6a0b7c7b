import QtQuick
import QtQuick.Controls
import QtQuick.Dialogs
import QtQuick.Layouts
import "parts"

PanelWindow {
    id: window

    required property QtObject start
    required property QtObject reopening
    required property QtObject opening

    width: 960
    height: 600
    minimumWidth: 720
    minimumHeight: 480
    title: "Layar"

    Connections {
        target: window.start
        function onFailed(why: string): void { toast.say(why); }
    }
    FolderDialog {
        id: folder

        title: qsTr("Open a site")
        onAccepted: window.start.openUrl(selectedFolder)
    }
    NewSite {
        id: fresh

        start: window.start
    }
    OpenRepository {
        id: repository

        reopening: window.reopening
        place: window.start.home
    }
    OpeningSheet { opening: window.opening }
    BarButton {
        id: settings

        anchors { right: parent.right; top: parent.top; margins: 16 }
        picture: "settings"
        hint: qsTr("Language and colours")
        onClicked: menu.popup(settings, settings.width - menu.width, settings.height)
        AppearanceMenu { id: menu; appearance: window.appearance }
    }
    ColumnLayout {
        anchors { fill: parent; margins: 48; topMargin: 40 }
        spacing: 8

        Words { text: "Layar"; font.pixelSize: Look.huge; font.weight: Font.DemiBold }
        Words { text: qsTr("Which site do you want to work on?"); color: Look.quiet; font.pixelSize: Look.title }
        Row {
            Layout.topMargin: 16
            spacing: 8
            Button {
                text: qsTr("New site…")
                highlighted: true
                icon.source: Look.icon("add")
                onClicked: fresh.open()
            }
            Button {
                text: qsTr("Open a folder…")
                icon.source: Look.icon("folder_open")
                onClicked: folder.open()
            }
            Button {
                text: qsTr("Open a repository…")
                icon.source: Look.icon("cast")
                onClicked: repository.open()
            }
        }
        Words { Layout.topMargin: 24; text: qsTr("Recent"); font.weight: Font.DemiBold; visible: list.count > 0 }
        Words {
            visible: list.count === 0
            Layout.topMargin: 24
            Layout.fillWidth: true
            Layout.maximumWidth: 720
            wrapMode: Text.Wrap
            lineHeight: 1.3
            color: Look.quiet
            text: qsTr("A site is a folder with everything that your screens show: pictures and videos, playlists and the schedule. Begin with a new one, or open one that is there. From then on it is listed here.")
        }
        ListView {
            id: list

            Layout.fillWidth: true
            Layout.fillHeight: true
            clip: true
            spacing: 4
            activeFocusOnTab: true
            keyNavigationEnabled: true
            model: window.start.recent
            ScrollBar.vertical: ScrollBar {}
            delegate: ItemDelegate {
                id: row

                required property int index
                required property string title
                required property string folder
                required property bool there

                width: list.width
                height: 64
                highlighted: ListView.isCurrentItem && list.activeFocus
                Accessible.name: row.title + ", " + row.folder
                Keys.onReturnPressed: window.start.openRecent(index)
                onClicked: window.start.openRecent(index)

                contentItem: Item {
                    Icon {
                        id: picture

                        anchors.verticalCenter: parent.verticalCenter
                        icon: row.there ? "folder" : "warning"
                        width: 24
                        height: 24
                        color: row.there ? Look.accent : Look.warning
                    }
                    Column {
                        anchors { left: picture.right; leftMargin: 16; right: exhibit.left; verticalCenter: parent.verticalCenter }
                        spacing: 2
                        Words { width: parent.width; elide: Text.ElideRight; text: row.title; font.weight: Font.DemiBold }
                        Words {
                            width: parent.width
                            elide: Text.ElideMiddle
                            text: row.there ? row.folder : qsTr("The folder is not there: %1").arg(row.folder)
                            color: Look.quiet
                            font.pixelSize: Look.small
                        }
                    }
                    BarButton {
                        id: exhibit

                        visible: row.there
                        anchors { right: forget.left; verticalCenter: parent.verticalCenter }
                        picture: "play"
                        text: qsTr("Exhibition")
                        hint: qsTr("Start the exhibition with %1").arg(row.title)
                        onClicked: window.start.exhibit(row.index)
                    }
                    BarButton {
                        id: forget

                        anchors { right: parent.right; verticalCenter: parent.verticalCenter }
                        picture: "dismiss"
                        hint: qsTr("Take %1 off this list").arg(row.title)
                        onClicked: window.start.forget(row.index)
                    }
                }
            }
        }
    }
    Toast {
        id: toast

        parent: window.contentItem.parent
    }
}
