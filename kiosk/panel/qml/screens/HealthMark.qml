import QtQuick
import "../parts"

// How something is: a mark and words; the colour only repeats them.
Row {
    id: mark

    property string health: "good"
    property string text
    readonly property color hue: health === "good" ? Look.good : health === "warning" ? Look.warning : health === "unknown" ? Look.quiet : Look.error

    spacing: 8
    Accessible.role: Accessible.StaticText
    Accessible.name: text

    Icon {
        anchors.verticalCenter: parent.verticalCenter
        icon: mark.health === "good" ? "checkmark_circle" : mark.health === "warning" ? "warning" : mark.health === "unknown" ? "info" : "error_circle"
        color: mark.hue
    }
    Words {
        anchors.verticalCenter: parent.verticalCenter
        text: mark.text
        font.weight: Font.DemiBold
        width: Math.min(implicitWidth, mark.width > 0 ? mark.width - 28 : implicitWidth)
        elide: Text.ElideRight
        color: mark.hue
    }
}
