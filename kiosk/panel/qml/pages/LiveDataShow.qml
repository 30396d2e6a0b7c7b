import QtQuick
import QtQuick.Controls
import QtQuick.Layouts
import "../parts"
import "../screens"

// On which playlist a figure is to be shown.
Sheet {
    id: sheet

    required property QtObject page
    property string key

    function ask(figure: string): void {
        key = figure;
        playlist.currentIndex = Math.min(1, playlist.count - 1);
        open();
        playlist.forceActiveFocus();
    }

    wish: 480
    title: qsTr("Show on screen")
    bottomPadding: 24
    contentItem: ColumnLayout {
        spacing: 4

        ScheduleLabel { text: qsTr("At the end of the playlist") }
        ScheduleChoice {
            id: playlist

            Layout.fillWidth: true
            model: sheet.page.playlists
            textRole: "title"
            valueRole: "path"
            Accessible.name: qsTr("Playlist")
        }
        RowLayout {
            Layout.topMargin: 16
            spacing: 8
            Item { Layout.fillWidth: true }
            Act { text: qsTr("Cancel"); onClicked: sheet.close() }
            Act {
                text: qsTr("Add")
                hint: qsTr("Add to the playlist")
                highlighted: true
                onClicked: {
                    sheet.close();
                    sheet.page.showOn(sheet.key, playlist.currentValue);
                }
            }
        }
    }
}
