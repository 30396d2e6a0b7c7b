import QtQuick
import QtQuick.Controls
import QtQuick.Dialogs
import QtQuick.Layouts

// Get a site back out of its repository: where it lies, whose key opens it, and the folder it goes to.
Sheet {
    id: sheet

    required property QtObject reopening
    property url place
    property string failure
    property string technical

    function go(): void {
        failure = "";
        if (!reopening.found)
            reopening.look(address.text, keys.text);
        else
            reopening.fetch(own.passphrase, target.text);
    }

    title: reopening.found ? qsTr("Open %1").arg(reopening.title) : qsTr("Open a repository")
    closePolicy: reopening.fetching ? Popup.NoAutoClose : Popup.CloseOnEscape
    onAboutToShow: {
        failure = "";
        reopening.begin();
        keys.text = reopening.keys;
        address.forceActiveFocus();
    }
    onClosed: own.forget()

    Connections {
        target: sheet.reopening
        function onOpened(): void { sheet.close(); }
        function onSeen(): void {
            target.text = sheet.reopening.folderIn(sheet.reopening.pathOf(sheet.place));
            own.begin();
        }
        function onFailed(why: string, detail: string): void {
            sheet.failure = why;
            sheet.technical = detail;
        }
    }
    FolderDialog {
        id: source

        title: qsTr("The folder of the repository")
        onAccepted: address.text = sheet.reopening.pathOf(selectedFolder)
    }
    FolderDialog {
        id: ring

        title: qsTr("The folder of your keys")
        onAccepted: keys.text = sheet.reopening.pathOf(selectedFolder)
    }
    FolderDialog {
        id: goal

        title: qsTr("Where the folder of the site goes")
        onAccepted: target.text = sheet.reopening.folderIn(sheet.reopening.pathOf(selectedFolder))
    }

    contentItem: Scrolled {
        ColumnLayout {
            width: parent.width
            spacing: 8

            Words {
                Layout.fillWidth: true
                wrapMode: Text.Wrap
                color: Look.quiet
                text: sheet.reopening.found ? qsTr("Your key opens the copy of this site that lies in its repository.")
                    : qsTr("Here you can go on with a site that was put on air from another computer. You need the folder of your keys and your passphrase.")
            }
            GridLayout {
                Layout.fillWidth: true
                visible: !sheet.reopening.found
                columns: 2
                columnSpacing: 8
                rowSpacing: 4

                Words { Layout.columnSpan: 2; text: qsTr("Address that screens fetch from, folder, or bucket") }
                TextField {
                    id: address

                    Layout.fillWidth: true
                    placeholderText: qsTr("Such as https://layar.town.example/square")
                    Accessible.name: qsTr("Address that screens fetch from, folder, or bucket")
                    onAccepted: if (next.enabled) sheet.go()
                }
                Button { text: qsTr("Choose…"); Accessible.name: qsTr("Choose the folder of the repository"); onClicked: source.open() }
                Words { Layout.columnSpan: 2; Layout.topMargin: 4; text: qsTr("Folder of your keys") }
                TextField {
                    id: keys

                    Layout.fillWidth: true
                    Accessible.name: qsTr("Folder of your keys")
                    onAccepted: if (next.enabled) sheet.go()
                }
                Button { text: qsTr("Choose…"); Accessible.name: qsTr("Choose the folder of your keys"); onClicked: ring.open() }
            }
            GridLayout {
                Layout.fillWidth: true
                visible: sheet.reopening.found && !sheet.reopening.fetching
                columns: 2
                columnSpacing: 8
                rowSpacing: 4

                KeyFields {
                    id: own

                    Layout.columnSpan: 2
                    Layout.fillWidth: true
                    signers: sheet.reopening.signers
                    onEntered: if (next.enabled) sheet.go()
                }
                Words { Layout.columnSpan: 2; Layout.topMargin: 4; text: qsTr("Folder that the site goes to") }
                TextField {
                    id: target

                    Layout.fillWidth: true
                    Accessible.name: qsTr("Folder that the site goes to")
                }
                Button { text: qsTr("Choose…"); Accessible.name: qsTr("Choose where the folder goes"); onClicked: goal.open() }
            }
            PaceBar { Layout.fillWidth: true; visible: sheet.reopening.fetching; pace: sheet.reopening.pace }
        }
    }
    footer: SheetFoot {
        failure: sheet.failure
        technical: sheet.technical
        tone: sheet.reopening.pace.halted ? "warning" : "error"

        BusyIndicator {
            anchors { left: parent.left; leftMargin: 24; verticalCenter: parent.verticalCenter }
            width: 32
            height: 32
            visible: sheet.reopening.looking
            running: visible
            Accessible.name: qsTr("Looking…")
        }
        Row {
            anchors { right: parent.right; rightMargin: 24; verticalCenter: parent.verticalCenter }
            spacing: 8
            Button {
                text: sheet.reopening.fetching ? qsTr("Stop") : qsTr("Cancel")
                onClicked: sheet.reopening.fetching ? sheet.reopening.pace.cancel() : sheet.close()
            }
            Button {
                id: next

                visible: !sheet.reopening.fetching
                text: sheet.reopening.found ? qsTr("Open the site") : qsTr("Continue")
                highlighted: enabled
                enabled: !sheet.reopening.looking
                    && (sheet.reopening.found ? own.passphrase !== "" && target.text !== "" : address.text.trim() !== "")
                onClicked: sheet.go()
            }
        }
    }
}
