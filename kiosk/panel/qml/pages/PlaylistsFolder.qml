import QtQuick
import QtQuick.Controls
import QtQuick.Layouts
import "../parts"

// Which folder of the site an item shows, always with all that is in it.
Sheet {
    id: sheet

    required property QtObject files

    function ask(): void {
        files.watch(true);
        folder.currentIndex = 0;
        open();
        folder.forceActiveFocus();
    }

    wish: 480
    title: qsTr("Folder of the site")
    bottomPadding: 24
    contentItem: ColumnLayout {
        spacing: 8

        Words {
            Layout.fillWidth: true
            text: sheet.files.folders.length > 0 ? qsTr("The item shows everything in this folder, also what is put in later.")
                                                 : qsTr("The site has no folder with pictures or videos yet. Drop one into the playlist first.")
            wrapMode: Text.Wrap
            color: Look.quiet
        }
        ScheduleChoice {
            id: folder

            Layout.fillWidth: true
            visible: sheet.files.folders.length > 0
            model: sheet.files.folders
            textRole: "text"
            valueRole: "path"
            Accessible.name: qsTr("Folder")
        }
        RowLayout {
            Layout.topMargin: 8
            spacing: 8
            Item { Layout.fillWidth: true }
            Button {
                text: qsTr("Cancel")
                onClicked: sheet.close()
            }
            Button {
                visible: sheet.files.folders.length > 0
                text: qsTr("Add folder")
                highlighted: true
                onClicked: {
                    sheet.close();
                    sheet.files.addFolder(folder.currentValue);
                }
            }
        }
    }
}
