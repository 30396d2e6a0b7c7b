import QtQuick
import "../parts"

// How something is: a mark and words; the colour only repeats them.
Row {
    id: mark

    property string health: "good"
    property string text

    spacing: 8
    Accessible.role: Accessible.StaticText
    Accessible.name: text

    Icon {
        anchors.verticalCenter: parent.verticalCenter
        icon: mark.health === "good" ? "checkmark_circle" : mark.health === "warning" ? "warning" : "error_circle"
        color: mark.health === "good" ? Look.good : mark.health === "warning" ? Look.warning : Look.error
    }
    Words {
        anchors.verticalCenter: parent.verticalCenter
        text: mark.text
        font.weight: Font.DemiBold
        color: mark.health === "good" ? Look.good : mark.health === "warning" ? Look.warning : Look.error
    }
}
