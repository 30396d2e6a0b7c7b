import QtQuick
import QtQuick.Controls
import QtQuick.Layouts

// From when something is on air: as soon as screens have it, or at a time of a day.
RowLayout {
    id: row

    required property var days
    readonly property int day: choice.currentIndex - 1
    readonly property string time: clock.text

    signal changed

    spacing: 8

    Icon { icon: "clock"; color: Look.quiet }
    ComboBox {
        id: choice

        Layout.fillWidth: true
        model: [qsTr("As soon as screens have it")].concat(row.days)
        Accessible.name: qsTr("From when")
        onActivated: row.changed()
    }
    TextField {
        id: clock

        Layout.preferredWidth: 88
        visible: row.day >= 0
        text: "06:00"
        maximumLength: 5
        Accessible.name: qsTr("Time of the day")
        onEditingFinished: row.changed()
    }
}
