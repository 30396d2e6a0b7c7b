import QtQuick
import QtQuick.Controls.impl
import QtQuick.Templates as T
import "../parts"

T.ToolButton {
    id: control

    readonly property color hue: !enabled ? Look.faint : Look.ink

    implicitWidth: Math.max(implicitBackgroundWidth + leftInset + rightInset, implicitContentWidth + leftPadding + rightPadding)
    implicitHeight: Math.max(implicitBackgroundHeight + topInset + bottomInset, implicitContentHeight + topPadding + bottomPadding)
    padding: 8
    spacing: 8
    icon { width: 20; height: 20 }

    contentItem: IconLabel {
        spacing: control.spacing
        mirrored: control.mirrored
        display: control.display
        icon: control.icon
        defaultIconColor: control.hue
        text: control.text
        font: control.font
        color: control.hue
    }
    background: Rectangle {
        implicitWidth: 36
        implicitHeight: 36
        radius: Look.radius
        color: control.checked ? Look.chosen : control.enabled && control.down ? Look.line : control.enabled && control.hovered ? Look.hover : "transparent"

        Ring { anchors.margins: 0; radius: Look.radius; visible: control.visualFocus }
    }
}
