import QtQuick
import QtQuick.Controls
import "../parts"

// A button with an icon and words.
Button {
    id: act

    property string picture
    property string hint: text
    property color tint: highlighted ? Look.accentInk : Look.ink

    horizontalPadding: 12
    focusPolicy: Qt.StrongFocus
    font { family: Look.family; pixelSize: Look.text; weight: Font.DemiBold }
    icon { source: picture === "" ? "" : Look.icon(picture); color: enabled ? tint : Look.faint }
    Accessible.name: hint
    ToolTip.text: hint
    ToolTip.visible: hovered && hint !== text
    ToolTip.delay: 600
}
