import QtQuick
import QtQuick.Controls
import QtQuick.Layouts
import "../parts"
import "../screens"

// One source: how it does, a test of it, and its figures.
Card {
    id: feed

    required property QtObject page
    required property int place
    required property string name
    required property string label
    required property string kind
    required property string source
    required property bool sends
    required property string health
    required property string words
    required property string detail
    required property bool testable
    required property bool testing
    required property string tested
    required property bool passed
    required property var remarks
    required property var readings

    signal wanted(string key)

    border { width: page.chosen === place ? 2 : 1; color: page.chosen === place ? Look.accent : Look.line }

    RowLayout {
        spacing: 8
        Words {
            Layout.maximumWidth: feed.width / 3
            text: feed.label
            elide: Text.ElideRight
            font { pixelSize: Look.title; weight: Font.Bold }
            Accessible.role: Accessible.Heading
        }
        Words {
            Layout.fillWidth: true
            text: feed.source === "" ? feed.kind : feed.kind + " · " + feed.source
            color: Look.quiet
            elide: Text.ElideMiddle
        }
        Act {
            visible: feed.testable && !feed.testing
            text: qsTr("Test now")
            hint: qsTr("Test “%1” now").arg(feed.label)
            picture: "arrow_sync"
            onClicked: feed.page.test(feed.place)
        }
        Act {
            visible: feed.testing
            text: qsTr("Cancel")
            hint: qsTr("Cancel the test of “%1”").arg(feed.label)
            picture: "dismiss"
            onClicked: feed.page.cancelTest()
        }
        Act {
            text: qsTr("Change")
            hint: qsTr("Change “%1”").arg(feed.label)
            picture: "edit"
            onClicked: feed.page.choose(feed.place)
        }
    }
    ProgressBar {
        visible: feed.testing
        Layout.fillWidth: true
        indeterminate: visible
        Accessible.name: qsTr("The source is asked")
    }
    HealthMark { visible: feed.health !== ""; health: feed.health; text: feed.words }
    Words {
        visible: feed.detail !== ""
        Layout.fillWidth: true
        text: feed.detail
        wrapMode: Text.Wrap
        color: Look.quiet
    }
    Note {
        visible: feed.tested !== "" && !feed.testing
        Layout.fillWidth: true
        tone: !feed.passed ? "error" : feed.remarks.length > 0 ? "warning" : "good"
        text: [feed.tested, ...feed.remarks].join("\n")
    }
    LiveDataSending {
        visible: feed.sends
        Layout.fillWidth: true
        page: feed.page
        name: feed.name
    }
    Flow {
        id: figures

        readonly property int columns: Math.max(1, Math.floor((width + spacing) / (240 + spacing)))

        Layout.fillWidth: true
        spacing: 16
        Repeater {
            model: feed.readings.length
            delegate: LiveDataFigure {
                required property int index

                width: Math.floor((figures.width - (figures.columns - 1) * figures.spacing) / figures.columns)
                reading: feed.readings[index] ?? null
                onWanted: key => feed.wanted(key)
            }
        }
    }
}
