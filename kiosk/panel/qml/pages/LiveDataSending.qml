import QtQuick
import QtQuick.Layouts
import "../parts"

// How readings are sent to a source that waits for them.
ColumnLayout {
    id: sending

    required property QtObject page
    required property string name
    readonly property string address: visible ? page.addressOf(name) : ""

    spacing: 4

    Words {
        Layout.fillWidth: true
        text: qsTr("Whoever measures sends it to the player, at this address:")
        wrapMode: Text.Wrap
    }
    RowLayout {
        spacing: 8
        TextEdit {
            Layout.fillWidth: true
            text: sending.address
            readOnly: true
            selectByMouse: true
            activeFocusOnTab: true
            wrapMode: TextEdit.WrapAnywhere
            textFormat: TextEdit.PlainText
            font { family: Look.family; pixelSize: Look.text; weight: Font.DemiBold }
            color: Look.ink
            selectionColor: Look.accent
            selectedTextColor: Look.accentInk
            Accessible.name: qsTr("Address to send to")

            Rectangle {
                anchors { fill: parent; margins: -3 }
                visible: parent.activeFocus
                radius: Look.radius
                color: "transparent"
                border { width: 2; color: Look.focus }
            }
        }
        BarButton {
            picture: "copy"
            hint: qsTr("Copy the address")
            onClicked: sending.page.copy(sending.address)
        }
    }
    Words {
        Layout.fillWidth: true
        text: qsTr("It needs a token for this source. Your technician makes one on the player's computer; it is shown once, and can be taken back at any time. From other computers the player must be reachable in the network.")
        wrapMode: Text.Wrap
        color: Look.quiet
    }
}
