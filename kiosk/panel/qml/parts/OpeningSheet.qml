import QtQuick
import QtQuick.Controls

// A site on another disk: its files are copied, once, so that a pulled stick takes nothing from the draft.
Sheet {
    id: sheet

    required property QtObject opening

    wish: 560
    title: qsTr("Opening the site")
    closePolicy: Popup.NoAutoClose
    contentItem: PaceBar { pace: sheet.opening.pace }
    footer: SheetFoot {
        Button {
            anchors { right: parent.right; rightMargin: 24; verticalCenter: parent.verticalCenter }
            text: qsTr("Cancel")
            enabled: !sheet.opening.pace.stopping
            onClicked: sheet.opening.pace.cancel()
        }
    }

    Connections {
        target: sheet.opening
        function onBegun(): void { sheet.open(); }
        function onEnded(): void { sheet.close(); }
    }
}
