import QtQuick
import QtQuick.Layouts
import "../parts"

// What is not as it should be with what is drawn; a click chooses what it is about.
ColumnLayout {
    id: notes

    required property QtObject board
    required property var rows

    spacing: 4

    Repeater {
        model: notes.rows
        RowLayout {
            id: row

            required property var modelData

            Layout.fillWidth: true
            spacing: 8
            Icon {
                Layout.alignment: Qt.AlignTop
                icon: row.modelData.serious ? "error_circle" : "info"
                color: row.modelData.serious ? Look.error : Look.quiet
            }
            Words {
                Layout.fillWidth: true
                text: row.modelData.text
                wrapMode: Text.Wrap
                color: row.modelData.serious ? Look.error : Look.quiet
                font.pixelSize: Look.small
                Accessible.role: row.modelData.serious ? Accessible.AlertMessage : Accessible.StaticText
                Accessible.name: text
                TapHandler { onTapped: if (row.modelData.place >= 0) notes.board.choose(row.modelData.place, false) }
            }
        }
    }
}
