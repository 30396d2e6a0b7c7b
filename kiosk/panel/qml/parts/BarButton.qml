import QtQuick
import QtQuick.Controls

// A button of the top bar: an icon, with or without words; the name says what it does.
ToolButton {
    id: button

    property string picture
    property string hint: text

    font { family: Look.family; pixelSize: Look.text; weight: Font.Medium }
    icon { source: picture === "" ? "" : Look.icon(picture); width: 20; height: 20; color: enabled ? Look.ink : Look.quiet }
    focusPolicy: Qt.StrongFocus
    Accessible.name: hint
    ToolTip.text: hint
    ToolTip.visible: hovered && hint !== "" && hint !== text
    ToolTip.delay: 600
}
