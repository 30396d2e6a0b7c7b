import QtQuick
import QtQuick.Controls
import QtQuick.Layouts

// Somebody leaves while something runs that would end with it.
Sheet {
    id: sheet

    required property QtObject shell
    property var then: null

    function ask(what: var): void {
        then = what;
        open();
    }
    function leave(): void {
        close();
        then();
    }

    title: qsTr("Leave before it is done?")
    wish: 560
    bottomPadding: 24
    contentItem: ColumnLayout {
        spacing: 12
        Words {
            Layout.fillWidth: true
            wrapMode: Text.Wrap
            color: Look.quiet
            text: sheet.shell.running === "" ? qsTr("It is done by now.") : sheet.shell.running
        }
        RowLayout {
            Layout.alignment: Qt.AlignRight
            Layout.topMargin: 8
            spacing: 8
            Button { text: qsTr("Leave all the same"); onClicked: sheet.leave() }
            Button {
                text: qsTr("Stay here")
                highlighted: true
                focus: true
                onClicked: sheet.close()
            }
        }
    }
}
