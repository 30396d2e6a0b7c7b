import QtQuick
import QtQuick.Layouts
import "../parts"

// Which edition a screen has, beside what is on air.
RowLayout {
    id: mark

    required property string age
    required property string text
    readonly property color hue: age === "draft" || age === "air" ? Look.good : age === "unknown" ? Look.quiet : Look.warning

    spacing: 8
    Icon {
        Layout.alignment: Qt.AlignTop
        icon: mark.age === "draft" || mark.age === "air" ? "checkmark_circle" : mark.age === "unknown" ? "info" : "warning"
        color: mark.hue
    }
    Words {
        Layout.fillWidth: true
        text: mark.text
        elide: Text.ElideRight
        color: mark.age === "other" || mark.age === "foreign" ? Look.warning : Look.quiet
    }
}
