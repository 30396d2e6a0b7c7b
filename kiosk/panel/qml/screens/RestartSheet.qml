import QtQuick
import QtQuick.Controls
import QtQuick.Layouts
import "../parts"

// What is to start anew, in two steps: which, and then the button held down.
Sheet {
    id: sheet

    required property QtObject service

    title: qsTr("Restart?")
    wish: 520
    bottomPadding: 24
    onAboutToShow: picture.checked = true
    contentItem: ColumnLayout {
        spacing: 4

        RadioButton {
            id: picture

            text: qsTr("Only the picture")
            font { family: Look.family; pixelSize: Look.text; weight: Font.DemiBold }
        }
        Words {
            Layout.fillWidth: true
            Layout.leftMargin: 32
            text: qsTr("What draws ends and starts again: if the picture hangs or looks wrong. It is dark for a second or two.")
            wrapMode: Text.Wrap
            color: Look.quiet
        }
        RadioButton {
            id: player

            Layout.topMargin: 8
            text: qsTr("The whole player")
            font { family: Look.family; pixelSize: Look.text; weight: Font.DemiBold }
        }
        Words {
            Layout.fillWidth: true
            Layout.leftMargin: 32
            text: qsTr("Also what watches the folder, fetches and reads live data. This page loses it for some seconds and finds it again by itself.")
            wrapMode: Text.Wrap
            color: Look.quiet
        }
        RowLayout {
            Layout.alignment: Qt.AlignRight
            Layout.topMargin: 16
            spacing: 8
            Act { text: qsTr("Cancel"); onClicked: sheet.close() }
            HoldButton {
                text: qsTr("Hold to restart")
                onActivated: {
                    progress = 0;
                    sheet.service.restart(player.checked ? "player" : "picture");
                    sheet.close();
                }
            }
        }
    }
}
