import QtQuick
import QtQuick.Controls
import QtQuick.Layouts
import "../parts"
import "../screens"

// A layout that schedules use goes only when it is said what they use instead.
Sheet {
    id: sheet

    required property QtObject gallery

    function want(): void {
        if (gallery.usedBy.length > 0)
            open();
        else
            gallery.remove(0);
    }

    title: qsTr("Delete “%1”?").arg(gallery.name)
    wish: 480
    bottomPadding: 24
    onAboutToShow: choice.currentIndex = 0
    contentItem: ColumnLayout {
        spacing: 12

        Words {
            Layout.fillWidth: true
            wrapMode: Text.Wrap
            text: qsTr("These schedules use it: %1. Choose what they use from now on. Zones that are not there are left out of them.").arg(sheet.gallery.usedBy.join(", "))
        }
        ScheduleChoice {
            id: choice

            Layout.fillWidth: true
            model: sheet.gallery.replacements
            Accessible.name: qsTr("Layout to use instead")
        }
        RowLayout {
            Layout.alignment: Qt.AlignRight
            spacing: 8
            Act { text: qsTr("Cancel"); onClicked: sheet.close() }
            Act {
                text: qsTr("Delete")
                highlighted: true
                onClicked: {
                    sheet.close();
                    sheet.gallery.remove(choice.currentIndex);
                }
            }
        }
    }
}
