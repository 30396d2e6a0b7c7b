import QtQuick
import QtQuick.Controls
import QtQuick.Layouts
import "../parts"

// What plays at the times that were drawn.
Popup {
    id: popup

    required property QtObject page

    width: 400
    padding: 24
    modal: true
    focus: true
    onAboutToShow: {
        name.text = "";
        playlist.currentIndex = 0;
        level.currentIndex = 0;
        times.text = page.drawnText();
    }
    onOpened: playlist.forceActiveFocus()

    function create(): void {
        page.create(name.text, playlist.currentIndex, level.currentIndex);
        close();
    }

    background: Rectangle {
        radius: Look.radius
        color: Look.sheet
        border { width: 1; color: Look.line }
    }
    contentItem: ColumnLayout {
        spacing: 8

        Words {
            text: qsTr("New schedule")
            font { pixelSize: Look.title; weight: Font.DemiBold }
        }
        Words {
            id: times

            Layout.bottomMargin: 8
            color: Look.quiet
        }
        ScheduleLabel { text: qsTr("Playlist") }
        ScheduleChoice {
            id: playlist

            Layout.fillWidth: true
            model: popup.page.playlists
            Accessible.name: qsTr("Playlist")
        }
        ScheduleLabel { text: qsTr("Level") }
        ScheduleChoice {
            id: level

            Layout.fillWidth: true
            model: popup.page.levels
            textRole: "word"
            Accessible.name: qsTr("Level")
        }
        ScheduleLabel { text: qsTr("Name") }
        ScheduleText {
            id: name

            Layout.fillWidth: true
            placeholderText: playlist.currentText
            Accessible.name: qsTr("Name")
            onAccepted: popup.create()
        }
        RowLayout {
            Layout.topMargin: 16
            spacing: 8
            Item { Layout.fillWidth: true }
            Button {
                text: qsTr("Cancel")
                onClicked: popup.close()
            }
            Button {
                text: qsTr("Add")
                highlighted: true
                onClicked: popup.create()
            }
        }
    }
}
