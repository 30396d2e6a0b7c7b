import QtQuick
import QtQuick.Controls
import QtQuick.Layouts
import "../parts"

// A live figure that a rule waits for: which one, how it is compared, and with what.
ColumnLayout {
    id: asking

    required property QtObject form
    readonly property var facts: form.facts
    property bool adding: false
    readonly property bool open: facts.there || adding

    spacing: 4

    onFactsChanged: if (facts.there) adding = false

    RowLayout {
        Layout.topMargin: 8
        spacing: 4
        ScheduleLabel {
            Layout.topMargin: 0
            text: qsTr("Only while a live figure says so")
        }
        BarButton {
            visible: asking.facts.there || asking.facts.broken
            picture: "dismiss"
            hint: qsTr("Play regardless of the figure")
            onClicked: asking.form.drop()
        }
    }
    Note {
        Layout.fillWidth: true
        visible: asking.facts.broken
        tone: "error"
        text: qsTr("It has a condition that cannot be read. Choose a figure in its place, or remove it.")
    }
    Button {
        id: begin

        visible: !asking.open && !asking.facts.broken
        background: PlaylistsFrame { editor: begin }
        text: qsTr("Add a condition…")
        onClicked: asking.adding = true
    }
    PlaylistsReading {
        Layout.fillWidth: true
        visible: asking.open || asking.facts.broken
        choices: asking.facts.figures
        value: asking.facts.reading
        placeholder: asking.facts.unknown !== "" ? qsTr("%1 is not there").arg(asking.facts.unknown) : qsTr("Choose a live figure")
        label: qsTr("Live figure")
        wrong: asking.facts.unknown !== ""
        onPicked: value => asking.form.setFigure(value)
        onSourceWanted: asking.form.addSource()
    }
    RowLayout {
        visible: asking.facts.there
        spacing: 4
        ScheduleChoice {
            Layout.fillWidth: true
            Layout.preferredWidth: 3
            model: asking.facts.operators
            currentIndex: asking.facts.operator
            Accessible.name: qsTr("How it is compared")
            onActivated: index => asking.form.setOperator(index)
        }
        ScheduleChoice {
            Layout.fillWidth: true
            Layout.preferredWidth: 2
            visible: asking.facts.is_truth
            model: [qsTr("yes"), qsTr("no")]
            currentIndex: asking.facts.is_true ? 0 : 1
            Accessible.name: qsTr("Compared with")
            onActivated: index => asking.form.setTruth(index === 0)
        }
        ScheduleLine {
            objectName: "conditionValue"
            Layout.fillWidth: true
            Layout.preferredWidth: 2
            visible: !asking.facts.is_truth
            given: asking.facts.value
            Accessible.name: qsTr("Compared with")
            onPut: text => asking.form.setValue(text)
        }
        Words { visible: text !== ""; text: asking.facts.unit; color: Look.quiet }
    }
    Words {
        Layout.fillWidth: true
        visible: asking.facts.refused !== ""
        text: asking.facts.refused
        wrapMode: Text.Wrap
        color: Look.error
        font { pixelSize: Look.small; weight: Font.DemiBold }
        Accessible.role: Accessible.AlertMessage
    }
    Words {
        Layout.fillWidth: true
        visible: asking.facts.there
        text: qsTr("%1. Where the figure is old or missing, it does not play.").arg(asking.facts.said)
        wrapMode: Text.Wrap
        lineHeight: 1.2
        color: Look.quiet
        font.pixelSize: Look.small
    }
}
