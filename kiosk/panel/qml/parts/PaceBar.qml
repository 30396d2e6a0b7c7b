import QtQuick
import QtQuick.Controls
import QtQuick.Layouts

// How far long work is: what is done now, a bar, how much of how much, and the time left.
ColumnLayout {
    id: column

    required property QtObject pace

    spacing: 4

    RowLayout {
        Layout.fillWidth: true
        spacing: 8
        Words { text: column.pace.stopping ? qsTr("Stopping…") : column.pace.phase; font.weight: Font.DemiBold }
        Words {
            Layout.fillWidth: true
            horizontalAlignment: Text.AlignRight
            elide: Text.ElideRight
            text: column.pace.words
            color: Look.quiet
        }
    }
    ProgressBar {
        Layout.fillWidth: true
        indeterminate: column.pace.share < 0
        value: Math.max(0, column.pace.share)
        Accessible.name: column.pace.phase + " " + column.pace.words
    }
}
