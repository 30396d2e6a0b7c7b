import QtQuick
import QtQuick.Controls
import QtQuick.Layouts

// Who signs, and the passphrases that open the keys. They are forgotten when the dialog closes.
ColumnLayout {
    id: fields

    required property QtObject signers
    readonly property var people: signers.names
    property bool second: false
    readonly property alias passphrase: own.text
    readonly property alias machine: other.text

    signal entered

    function forget(): void {
        own.clear();
        other.clear();
    }
    function begin(): void {
        if (visible)
            (second ? other : own).forceActiveFocus();
    }

    spacing: 8

    RowLayout {
        Layout.fillWidth: true
        spacing: 8
        Icon { icon: "lock_closed"; color: Look.quiet }
        Words { visible: fields.people.length === 1; text: qsTr("Key of %1").arg(fields.people[0] ?? "") }
        ComboBox {
            visible: fields.people.length > 1
            Layout.preferredWidth: 160
            model: fields.people
            currentIndex: fields.signers.person
            Accessible.name: qsTr("Whose key signs")
            onActivated: (index) => fields.signers.person = index
        }
        TextField {
            id: own

            Layout.fillWidth: true
            echoMode: TextInput.Password
            placeholderText: qsTr("Passphrase")
            Accessible.name: qsTr("Passphrase of %1").arg(fields.people[fields.signers.person] ?? "")
            onAccepted: fields.second && other.text === "" ? other.forceActiveFocus() : fields.entered()
        }
    }
    TextField {
        id: other

        Layout.fillWidth: true
        visible: fields.second
        echoMode: TextInput.Password
        placeholderText: qsTr("Passphrase of this computer's key")
        Accessible.name: placeholderText
        onAccepted: fields.entered()
    }
}
