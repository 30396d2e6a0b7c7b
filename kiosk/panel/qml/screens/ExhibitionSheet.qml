import QtQuick
import QtQuick.Controls
import QtQuick.Layouts
import QtQuick.Window
import "../parts"

// Player and panel on one computer: on which displays the wall is shown, and which screen of the site.
Sheet {
    id: sheet

    required property QtObject exhibition
    readonly property bool beside: exhibition.displays.length > 0
    readonly property string chosen: exhibition.screens.length > 1 ? which.currentText : ""
    readonly property bool one: exhibition.displays.length > 1 && !exhibition.spans(chosen)
    property int display: 0

    // On which of the displays; -1: in a window.
    function begin(display: int): void {
        exhibition.begin(chosen, display);
        close();
    }

    title: qsTr("Start the exhibition")
    wish: 560
    bottomPadding: 24
    onAboutToShow: {
        display = 0;
        exhibition.stand(place.Screen.name);
    }
    contentItem: ColumnLayout {
        spacing: 12

        Words {
            id: place

            Layout.fillWidth: true
            wrapMode: Text.Wrap
            color: Look.quiet
            text: sheet.exhibition.signed
                ? qsTr("The player starts on this computer and shows what is signed and published; this window stays beside it.")
                : qsTr("The player starts on this computer and shows “%1” as it is on air; this window stays beside it.").arg(sheet.exhibition.title)
        }
        Words {
            visible: which.visible
            text: qsTr("Which screen of the site is it?")
            font.weight: Font.DemiBold
        }
        ComboBox {
            id: which

            visible: sheet.exhibition.screens.length > 1
            Layout.fillWidth: true
            model: sheet.exhibition.screens
            font { family: Look.family; pixelSize: Look.text }
            Accessible.name: qsTr("Which screen of the site is it?")
        }
        Words {
            visible: sheet.beside
            text: qsTr("The wall is shown on")
            font.weight: Font.DemiBold
        }
        Repeater {
            model: sheet.exhibition.displays
            delegate: RowLayout {
                id: display

                required property int index
                required property var modelData

                spacing: 12
                Icon { icon: "desktop"; color: Look.accent; visible: !sheet.one }
                RadioButton {
                    visible: sheet.one
                    text: display.modelData.name
                    checked: sheet.display === display.index
                    font { family: Look.family; pixelSize: Look.text; weight: Font.DemiBold }
                    Accessible.name: "%1, %2".arg(display.modelData.name).arg(display.modelData.size)
                    onClicked: sheet.display = display.index
                }
                Words { visible: !sheet.one; text: display.modelData.name; font.weight: Font.DemiBold }
                Words { Layout.fillWidth: true; text: display.modelData.size; color: Look.quiet }
            }
        }
        Note {
            visible: !sheet.beside
            Layout.fillWidth: true
            tone: "warning"
            text: qsTr("No second display is connected to this computer. Connect the projector or the LED wall, and it appears here by itself; or show the wall in a window, to try it out.")
        }
        Words {
            visible: sheet.beside
            Layout.fillWidth: true
            wrapMode: Text.Wrap
            color: Look.quiet
            font.pixelSize: Look.small
            text: qsTr("It goes on when this window is closed, so that the wall does not go dark by accident. You are asked.")
        }
        RowLayout {
            Layout.alignment: Qt.AlignRight
            Layout.topMargin: 8
            spacing: 8
            Act { text: qsTr("Cancel"); onClicked: sheet.close() }
            Act {
                text: qsTr("Show in a window")
                picture: "board"
                highlighted: !sheet.beside
                onClicked: sheet.begin(-1)
            }
            Act {
                visible: sheet.beside
                text: qsTr("Start the exhibition")
                picture: "play"
                highlighted: true
                onClicked: sheet.begin(sheet.display)
            }
        }
    }
}
