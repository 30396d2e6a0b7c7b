import QtQuick
import QtQuick.Controls
import QtQuick.Layouts
import "../parts"

// Days, hours and dates of a rule.
ColumnLayout {
    id: times

    required property QtObject form
    readonly property var facts: form.facts
    readonly property string repeats: facts.repeats

    spacing: 4

    ScheduleLabel { text: qsTr("Repeats") }
    ScheduleChoice {
        Layout.fillWidth: true
        model: times.facts.kinds
        currentIndex: times.facts.kind
        Accessible.name: qsTr("Repeats")
        onActivated: index => times.form.setKind(index)
    }
    Words {
        Layout.fillWidth: true
        visible: times.repeats === "own"
        wrapMode: Text.Wrap
        text: times.facts.recurrence
        color: Look.quiet
    }
    RowLayout {
        Layout.fillWidth: true
        visible: times.repeats === "weekly" || times.repeats === "fortnightly"
        spacing: 4
        Repeater {
            model: times.facts.days
            AbstractButton {
                id: chip

                required property int index
                required property var modelData

                objectName: "day" + index
                Layout.fillWidth: true
                Layout.preferredWidth: 1
                implicitHeight: 32
                text: modelData.name
                focusPolicy: Qt.StrongFocus
                Accessible.role: Accessible.CheckBox
                Accessible.name: modelData.long
                Accessible.checked: modelData.on
                onClicked: times.form.toggleDay(index)
                background: Rectangle {
                    radius: 16
                    color: chip.modelData.on ? Look.accent : chip.hovered ? Look.hover : Look.ground
                    border { width: chip.visualFocus ? 2 : 1; color: chip.visualFocus ? Look.focus : Look.line }
                }
                contentItem: Words {
                    text: chip.text
                    horizontalAlignment: Text.AlignHCenter
                    verticalAlignment: Text.AlignVCenter
                    font { pixelSize: Look.small; weight: Font.DemiBold }
                    color: chip.modelData.on ? Look.accentInk : Look.ink
                }
            }
        }
    }
    RowLayout {
        Layout.fillWidth: true
        visible: times.repeats === "nth"
        spacing: 4
        ScheduleChoice {
            id: nth

            Layout.fillWidth: true
            model: times.facts.nths
            currentIndex: times.facts.nth
            Accessible.name: qsTr("Which of the month")
            onActivated: index => times.form.setNth(index, weekday.currentIndex)
        }
        ScheduleChoice {
            id: weekday

            Layout.fillWidth: true
            model: times.facts.weekdays
            currentIndex: times.facts.weekday
            Accessible.name: qsTr("Weekday")
            onActivated: index => times.form.setNth(nth.currentIndex, index)
        }
    }
    RowLayout {
        Layout.fillWidth: true
        visible: times.repeats === "monthly" || times.repeats === "yearly"
        spacing: 4
        SpinBox {
            id: day

            background: PlaylistsFrame { editor: day }
            Layout.fillWidth: true
            from: 1
            to: 31
            editable: true
            value: times.facts.day
            Accessible.name: qsTr("Day of the month")
            onValueModified: times.form.setDayOfYear(value, month.currentIndex + 1)
        }
        ScheduleChoice {
            id: month

            Layout.fillWidth: true
            visible: times.repeats === "yearly"
            model: times.facts.months
            currentIndex: times.facts.month
            Accessible.name: qsTr("Month")
            onActivated: index => times.form.setDayOfYear(day.value, index + 1)
        }
    }
    ScheduleLabel { text: qsTr("Hours") }
    RowLayout {
        Layout.fillWidth: true
        visible: !times.facts.wholeDay
        spacing: 4
        ScheduleLine {
            id: from

            objectName: "scheduleFrom"
            Layout.fillWidth: true
            Layout.preferredWidth: 1
            given: times.facts.from
            Accessible.name: qsTr("From")
            onPut: text => times.form.setHours(text, to.text)
        }
        Words { text: "–" }
        ScheduleLine {
            id: to

            objectName: "scheduleTo"
            Layout.fillWidth: true
            Layout.preferredWidth: 1
            given: times.facts.to
            Accessible.name: qsTr("To")
            onPut: text => times.form.setHours(from.text, text)
        }
    }
    CheckBox {
        objectName: "allDay"
        text: qsTr("All day")
        checked: times.facts.wholeDay
        onToggled: times.form.setWholeDay(checked)
    }
    ScheduleLabel { text: qsTr("First and last day") }
    ScheduleDate {
        Layout.fillWidth: true
        label: qsTr("First day")
        without: qsTr("From the beginning")
        date: times.facts.starts
        withTime: true
        onPicked: (year, month, day) => times.form.setDate("starts", year, month, day)
        onTimed: text => times.form.setClock("starts", text)
    }
    ScheduleDate {
        Layout.fillWidth: true
        label: qsTr("Last day")
        without: qsTr("Without end")
        date: times.facts.ends
        withTime: true
        onPicked: (year, month, day) => times.form.setDate("ends", year, month, day)
        onTimed: text => times.form.setClock("ends", text)
    }
    ScheduleLabel { text: qsTr("Days left out") }
    Repeater {
        model: times.facts.exceptions
        RowLayout {
            required property int index
            required property string modelData

            Layout.fillWidth: true
            Words {
                Layout.fillWidth: true
                text: parent.modelData
            }
            BarButton {
                picture: "dismiss"
                hint: qsTr("Play on %1 after all").arg(parent.modelData)
                onClicked: times.form.removeException(parent.index)
            }
        }
    }
    ScheduleDate {
        Layout.fillWidth: true
        label: qsTr("Leave out a day")
        without: qsTr("Leave out a day…")
        clearable: false
        onPicked: (year, month, day) => times.form.addException(year, month, day)
    }
}
