import QtQuick
import QtQuick.Controls
import QtQuick.Layouts
import "../parts"

// The screen in the operator's own hands: keep, turn the page, black, and back to the schedule.
Card {
    id: control

    required property QtObject page

    signal choose()

    title: qsTr("Control now")

    Flow {
        Layout.fillWidth: true
        spacing: 8

        Act {
            objectName: "showNow"
            text: qsTr("Show now …")
            picture: "cast"
            highlighted: true
            enabled: !control.page.alarmed
            onClicked: control.choose()
        }
        Act {
            text: qsTr("Hold")
            picture: "pause"
            hint: qsTr("What is on stays on")
            enabled: control.page.canTurn
            onClicked: control.page.hold()
        }
        Act {
            text: qsTr("Previous")
            picture: "arrow_left"
            hint: qsTr("The item before (Page Up)")
            enabled: control.page.canTurn
            onClicked: control.page.turn(-1)
        }
        Act {
            text: qsTr("Next")
            picture: "arrow_right"
            hint: qsTr("The next item (Page Down)")
            enabled: control.page.canTurn
            onClicked: control.page.turn(1)
        }
        Act {
            text: control.page.black ? qsTr("Light again") : qsTr("Black screen")
            picture: "power"
            hint: qsTr("Black, and light again (B)")
            enabled: !control.page.alarmed
            onClicked: control.page.toggle_black()
        }
        Act {
            objectName: "backToSchedule"
            text: qsTr("Back to the schedule")
            picture: "calendar"
            hint: qsTr("Back to the schedule (Esc)")
            enabled: control.page.inHand
            onClicked: control.page.back()
        }
    }
    Words {
        Layout.fillWidth: true
        wrapMode: Text.Wrap
        color: Look.quiet
        font.pixelSize: Look.small
        text: control.page.alarmed ? qsTr("An alert is on and goes before everything else. End it first.")
            : control.page.inHand ? qsTr("The screen is in your hands until you go back to the schedule.")
                                  : qsTr("A presenter's clicker works here: Page Up, Page Down, B for black, Esc for the schedule.")
    }
}
