import QtQuick
import QtQuick.Layouts
import "../parts"

// A number with its name above.
ColumnLayout {
    id: number

    required property QtObject page
    required property string label
    required property string given
    property string unit

    signal put(string text)

    Layout.fillWidth: true
    Layout.preferredWidth: 1
    spacing: 4

    ScheduleLabel { text: number.label }
    LayoutsText {
        objectName: number.label
        Layout.fillWidth: true
        page: number.page
        given: number.given
        unit: number.unit
        Accessible.name: number.unit === "" ? number.label : number.label + " (" + number.unit + ")"
        onPut: text => number.put(text)
    }
}
