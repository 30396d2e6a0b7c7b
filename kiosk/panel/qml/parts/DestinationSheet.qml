import QtQuick
import QtQuick.Controls
import QtQuick.Dialogs
import QtQuick.Layouts

// Where the site goes: its own folder, or a repository that any number of screens fetch from.
Sheet {
    id: sheet

    required property QtObject choice
    property string failure
    property string technical

    title: qsTr("Where does this site go on air?")
    onAboutToShow: {
        failure = "";
        far.checked = choice.address !== "";
        near.checked = !far.checked;
        address.text = choice.address;
        keys.text = choice.keys;
    }

    Connections {
        target: sheet.choice
        function onKept(): void { sheet.close(); }
        function onFailed(why: string, detail: string): void {
            sheet.failure = why;
            sheet.technical = detail;
        }
    }
    FolderDialog {
        id: place

        title: qsTr("The folder of the repository: on a web server, a stick, or a synced folder")
        onAccepted: address.text = sheet.choice.pathOf(selectedFolder)
    }
    FolderDialog {
        id: ring

        title: qsTr("The folder of your keys")
        onAccepted: keys.text = sheet.choice.pathOf(selectedFolder)
    }

    contentItem: Scrolled {
        ColumnLayout {
            width: parent.width
            spacing: 8

            RadioButton { id: near; text: qsTr("Into its own folder") }
            Words {
                Layout.fillWidth: true
                Layout.leftMargin: 32
                wrapMode: Text.Wrap
                color: Look.quiet
                font.pixelSize: Look.small
                text: qsTr("The player on this machine, and any other that plays this folder, shows it at once.")
            }
            RadioButton { id: far; Layout.topMargin: 8; text: qsTr("Into a repository") }
            Words {
                Layout.fillWidth: true
                Layout.leftMargin: 32
                wrapMode: Text.Wrap
                color: Look.quiet
                font.pixelSize: Look.small
                text: qsTr("Signed with your key, for any number of screens: through a web server, a bucket, a synced folder, or a stick. Its own folder is brought up to date as well.")
            }
            GridLayout {
                Layout.fillWidth: true
                Layout.leftMargin: 32
                Layout.topMargin: 4
                visible: far.checked
                columns: 2
                columnSpacing: 8
                rowSpacing: 4

                Words { Layout.columnSpan: 2; text: qsTr("Folder, or address of a bucket") }
                TextField {
                    id: address

                    Layout.fillWidth: true
                    placeholderText: qsTr("Such as /media/stick/layar or s3://town/layar")
                    Accessible.name: qsTr("Folder, or address of a bucket")
                    onAccepted: keep.clicked()
                }
                Button { text: qsTr("Choose…"); Accessible.name: qsTr("Choose the folder of the repository"); onClicked: place.open() }
                Words { Layout.columnSpan: 2; Layout.topMargin: 4; text: qsTr("Folder of your keys") }
                TextField {
                    id: keys

                    Layout.fillWidth: true
                    Accessible.name: qsTr("Folder of your keys")
                    onAccepted: keep.clicked()
                }
                Button { text: qsTr("Choose…"); Accessible.name: qsTr("Choose the folder of your keys"); onClicked: ring.open() }
            }
        }
    }
    footer: SheetFoot {
        failure: far.checked ? sheet.failure : ""
        technical: sheet.technical

        BusyIndicator {
            anchors { left: parent.left; leftMargin: 24; verticalCenter: parent.verticalCenter }
            width: 32
            height: 32
            visible: sheet.choice.looking
            running: visible
            Accessible.name: qsTr("Looking whether that works…")
        }
        Row {
            anchors { right: parent.right; rightMargin: 24; verticalCenter: parent.verticalCenter }
            spacing: 8
            Button { text: qsTr("Cancel"); onClicked: sheet.close() }
            Button {
                id: keep

                text: sheet.choice.looking ? qsTr("Looking whether that works…") : qsTr("Use this")
                highlighted: true
                enabled: !sheet.choice.looking
                onClicked: {
                    sheet.failure = "";
                    if (far.checked)
                        sheet.choice.keepRepository(address.text, keys.text);
                    else
                        sheet.choice.keepFolder();
                }
            }
        }
    }
}
