import QtQuick
import QtQuick.Controls
import QtQuick.Layouts
import "../parts"

// The open screen: its canvas, its outputs, and the one that is chosen.
LayoutsPane {
    id: inspector

    required property QtObject page
    readonly property QtObject form: page.outputForm
    readonly property var facts: form.facts

    function number(name: string): string {
        return facts.numbers ? facts.numbers[name] : "";
    }

    RowLayout {
        Layout.topMargin: 8
        Words {
            Layout.fillWidth: true
            text: qsTr("Screen")
            elide: Text.ElideRight
            font { pixelSize: Look.title; weight: Font.DemiBold }
            Accessible.role: Accessible.Heading
        }
        BarButton {
            picture: "delete"
            hint: qsTr("Delete the screen")
            onClicked: inspector.page.screens.remove()
        }
    }
    ScheduleLabel { text: qsTr("Name, by which players find it") }
    LayoutsText {
        objectName: "screenName"
        Layout.fillWidth: true
        page: inspector.page
        given: inspector.page.screens.name
        Accessible.name: qsTr("Name of the screen")
        onPut: text => inspector.page.screens.rename(text)
    }
    RowLayout {
        spacing: 8
        LayoutsNumber {
            page: inspector.page
            label: qsTr("Width of the canvas")
            given: inspector.form.canvas[0]
            unit: "px"
            onPut: text => inspector.form.setCanvas(text, inspector.form.canvas[1])
        }
        LayoutsNumber {
            page: inspector.page
            label: qsTr("Height of the canvas")
            given: inspector.form.canvas[1]
            unit: "px"
            onPut: text => inspector.form.setCanvas(inspector.form.canvas[0], text)
        }
    }
    Words {
        Layout.fillWidth: true
        visible: inspector.form.isAssumed
        text: qsTr("The canvas is as large as the display it hangs on. Write a size to fix it, as an LED wall needs.")
        wrapMode: Text.Wrap
        color: Look.quiet
        font.pixelSize: Look.small
    }
    LayoutsNotes {
        Layout.fillWidth: true
        Layout.topMargin: 8
        board: inspector.page.wall
        rows: inspector.form.notes
    }
    LayoutsParts {
        Layout.fillWidth: true
        board: inspector.page.wall
        rows: inspector.form.listed
        title: qsTr("Outputs")
        adds: qsTr("Add an output")
    }
    ColumnLayout {
        Layout.fillWidth: true
        Layout.bottomMargin: 24
        visible: inspector.page.wall.chosenCount === 1
        spacing: 4

        ScheduleLabel { text: qsTr("Connector") }
        LayoutsText {
            objectName: "connector"
            Layout.fillWidth: true
            page: inspector.page
            given: inspector.facts.display ?? ""
            Accessible.name: qsTr("Connector")
            onPut: text => inspector.form.setDisplay(text)
        }
        Flow {
            Layout.fillWidth: true
            spacing: 2
            Repeater {
                model: inspector.form.connectors
                ScheduleTab {
                    required property string modelData

                    text: modelData
                    checked: inspector.facts.display === modelData
                    onClicked: inspector.form.setDisplay(modelData)
                }
            }
        }
        Words {
            Layout.topMargin: 12
            text: qsTr("Part of the canvas")
            font.weight: Font.Bold
        }
        RowLayout {
            spacing: 8
            LayoutsNumber { page: inspector.page; label: qsTr("From left"); given: inspector.number("x"); unit: "px"; onPut: text => inspector.form.setNumber("x", text) }
            LayoutsNumber { page: inspector.page; label: qsTr("From top"); given: inspector.number("y"); unit: "px"; onPut: text => inspector.form.setNumber("y", text) }
        }
        RowLayout {
            spacing: 8
            LayoutsNumber { page: inspector.page; label: qsTr("Width"); given: inspector.number("width"); unit: "px"; onPut: text => inspector.form.setNumber("width", text) }
            LayoutsNumber { page: inspector.page; label: qsTr("Height"); given: inspector.number("height"); unit: "px"; onPut: text => inspector.form.setNumber("height", text) }
        }
        Words {
            Layout.topMargin: 12
            text: qsTr("On the display")
            font.weight: Font.Bold
        }
        RowLayout {
            spacing: 8
            LayoutsNumber { page: inspector.page; label: qsTr("Left"); given: inspector.facts.left ?? ""; unit: "px"; onPut: text => inspector.form.setNumber("left", text) }
            LayoutsNumber { page: inspector.page; label: qsTr("Top"); given: inspector.facts.top ?? ""; unit: "px"; onPut: text => inspector.form.setNumber("top", text) }
        }
        ScheduleLabel { text: qsTr("Turned clockwise") }
        Row {
            spacing: 2
            Repeater {
                model: [0, 90, 180, 270]
                ScheduleTab {
                    required property int modelData

                    text: modelData + "°"
                    checked: inspector.facts.rotate === modelData
                    onClicked: inspector.form.setRotation(modelData)
                }
            }
        }
    }
    LayoutsArrange {
        Layout.fillWidth: true
        Layout.bottomMargin: 24
        visible: inspector.page.wall.chosenCount > 1
        board: inspector.page.wall
    }
    Words {
        Layout.fillWidth: true
        Layout.topMargin: 8
        Layout.bottomMargin: 24
        visible: inspector.page.wall.chosenCount === 0
        text: inspector.form.listed.length > 0 ? qsTr("Choose an output to change it, or draw a new one on the canvas.")
                                               : qsTr("Without outputs the whole canvas fills the display. For an LED wall or several displays, draw which part of the canvas each one shows.")
        wrapMode: Text.Wrap
        color: Look.quiet
    }
}
