import QtQuick
import QtQuick.Controls
import QtQuick.Layouts
import "../parts"

// The zone that is chosen.
ColumnLayout {
    id: zone

    required property QtObject page
    required property QtObject form
    readonly property var facts: form.facts

    function number(name: string): string {
        return facts.numbers ? facts.numbers[name] : "";
    }
    function unit(name: string): string {
        return facts.units ? facts.units[name] : "";
    }

    spacing: 4

    RowLayout {
        Layout.topMargin: 8
        spacing: 0
        Words {
            Layout.fillWidth: true
            text: zone.facts.title ?? ""
            elide: Text.ElideRight
            font.weight: Font.Bold
            Accessible.role: Accessible.Heading
        }
        BarButton {
            enabled: zone.facts.highest === false
            picture: "arrow_upload"
            hint: qsTr("To the front")
            onClicked: zone.form.shift(1)
        }
        BarButton {
            enabled: zone.facts.lowest === false
            picture: "arrow_upload"
            rotation: 180
            hint: qsTr("To the back")
            onClicked: zone.form.shift(-1)
        }
    }
    ScheduleLabel { text: qsTr("Name") }
    LayoutsText {
        objectName: "zoneName"
        Layout.fillWidth: true
        page: zone.page
        given: zone.facts.name ?? ""
        Accessible.name: qsTr("Name of the zone")
        onPut: text => zone.form.rename(text)
    }
    Row {
        Layout.topMargin: 8
        spacing: 2
        ScheduleTab {
            text: qsTr("Percent")
            checked: zone.facts.percent === true
            onClicked: zone.form.setPercent(true)
        }
        ScheduleTab {
            text: qsTr("Pixels")
            checked: zone.facts.pixels === true
            onClicked: zone.form.setPercent(false)
        }
    }
    RowLayout {
        spacing: 8
        LayoutsNumber { page: zone.page; label: qsTr("From left"); given: zone.number("x"); unit: zone.unit("x"); onPut: text => zone.form.setNumber("x", text) }
        LayoutsNumber { page: zone.page; label: qsTr("From top"); given: zone.number("y"); unit: zone.unit("y"); onPut: text => zone.form.setNumber("y", text) }
    }
    RowLayout {
        spacing: 8
        LayoutsNumber { page: zone.page; label: qsTr("Width"); given: zone.number("width"); unit: zone.unit("width"); onPut: text => zone.form.setNumber("width", text) }
        LayoutsNumber { page: zone.page; label: qsTr("Height"); given: zone.number("height"); unit: zone.unit("height"); onPut: text => zone.form.setNumber("height", text) }
    }
    Switch {
        Layout.topMargin: 8
        text: qsTr("Sound of this zone")
        checked: zone.facts.sound === true
        font { family: Look.family; pixelSize: Look.text; weight: Font.Medium }
        onToggled: zone.form.setSound(checked)
    }
}
