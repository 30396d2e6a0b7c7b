import QtQuick
import QtQuick.Controls
import QtQuick.Layouts
import "../parts"

// The screen in the operator's own hands: keep, turn the page, black, and back to the schedule.
Card {
    id: control

    required property QtObject hand

    signal choose()

    function keepName(): void {
        if (name.text.trim() === "")
            return;
        change.checked = false;
        hand.introduce(name.text);
        name.focus = false;
    }

    title: qsTr("Control now")

    RowLayout {
        Layout.fillWidth: true
        spacing: 8
        Icon { icon: "info"; color: Look.quiet; visible: !name.visible }
        Words {
            visible: !name.visible
            Layout.fillWidth: true
            text: qsTr("What you do here is recorded under the name %1.").arg(control.hand.person)
            elide: Text.ElideRight
            color: Look.quiet
        }
        TextField {
            id: name

            visible: control.hand.person === "" || name.activeFocus || change.checked
            Layout.fillWidth: true
            maximumLength: 64
            placeholderText: qsTr("Your name, so that others see who wanted it")
            font { family: Look.family; pixelSize: Look.text }
            Accessible.name: qsTr("Your name")
            onAccepted: control.keepName()
        }
        Act {
            id: change

            checkable: true
            visible: control.hand.person !== "" && !name.visible
            text: qsTr("Change")
            hint: qsTr("Somebody else is sitting here")
            onToggled: if (checked) { name.text = control.hand.person; name.forceActiveFocus(); name.selectAll(); }
        }
        Act {
            visible: name.visible
            text: qsTr("Remember")
            enabled: name.text.trim() !== ""
            onClicked: control.keepName()
        }
    }

    Flow {
        Layout.fillWidth: true
        spacing: 8

        Act {
            text: qsTr("Show now…")
            picture: "cast"
            highlighted: true
            enabled: !control.hand.alarmed
            onClicked: control.choose()
        }
        Act {
            text: qsTr("Hold")
            picture: "pause"
            hint: qsTr("What is on stays on")
            enabled: control.hand.canTurn
            onClicked: control.hand.hold()
        }
        Act {
            text: qsTr("Previous")
            picture: "arrow_left"
            hint: qsTr("The item before (Page Up)")
            enabled: control.hand.canTurn
            onClicked: control.hand.turn(-1)
        }
        Act {
            text: qsTr("Next")
            picture: "arrow_right"
            hint: qsTr("The next item (Page Down)")
            enabled: control.hand.canTurn
            onClicked: control.hand.turn(1)
        }
        Act {
            text: control.hand.black ? qsTr("Show the picture again") : qsTr("Black screen")
            picture: "power"
            hint: qsTr("Black, and light again (B)")
            enabled: !control.hand.alarmed
            onClicked: control.hand.toggle_black()
        }
        Act {
            text: qsTr("Back to the schedule")
            picture: "calendar"
            hint: qsTr("Back to the schedule (Esc)")
            enabled: control.hand.inHand
            onClicked: control.hand.back()
        }
    }
    Words {
        Layout.fillWidth: true
        wrapMode: Text.Wrap
        color: Look.quiet
        font.pixelSize: Look.small
        text: control.hand.alarmed ? qsTr("An alert is on and goes before everything else. End it first.")
            : control.hand.inHand ? qsTr("The screen is in your hands until you go back to the schedule.")
                                  : qsTr("A presenter's clicker works here: Page Up, Page Down, B for black, Esc for the schedule.")
    }
}
