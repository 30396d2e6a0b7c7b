import QtQuick
import QtQuick.Controls
import QtQuick.Layouts
import "../parts"

// A button with an icon and words.
Button {
    id: act

    property string picture
    property string hint: text
    readonly property color hue: !enabled ? Look.quiet : highlighted ? Look.accentInk : Look.ink
    property color tint: hue

    implicitHeight: 36
    leftPadding: 12
    rightPadding: 12
    topPadding: 0
    bottomPadding: 0
    leftInset: 0
    rightInset: 0
    topInset: 0
    bottomInset: 0
    focusPolicy: Qt.StrongFocus
    Accessible.name: hint
    ToolTip.text: hint
    ToolTip.visible: hovered && hint !== text
    ToolTip.delay: 600

    background: Rectangle {
        radius: Look.radius
        color: act.highlighted && act.enabled ? (act.down ? Qt.darker(Look.accent, 1.2) : act.hovered ? Qt.darker(Look.accent, 1.08) : Look.accent)
                                              : act.down || act.hovered ? Look.hover : Look.raised
        border { width: act.highlighted && act.enabled ? 0 : 1; color: Look.line }

        Rectangle {
            anchors { fill: parent; margins: -3 }
            visible: act.visualFocus
            color: "transparent"
            radius: Look.radius + 3
            border { width: 2; color: Look.focus }
        }
    }
    contentItem: RowLayout {
        spacing: 8
        Icon { visible: act.picture !== ""; icon: act.picture; color: act.enabled ? act.tint : Look.quiet }
        Words { Layout.fillWidth: true; text: act.text; color: act.hue; elide: Text.ElideRight; horizontalAlignment: Text.AlignHCenter; font.weight: Font.DemiBold }
    }
}
