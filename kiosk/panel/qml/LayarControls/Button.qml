import QtQuick
import QtQuick.Controls.impl
import QtQuick.Templates as T
import "../parts"

T.Button {
    id: control

    readonly property bool strong: highlighted || checked
    readonly property color hue: !enabled ? Look.faint : strong ? Look.accentInk : Look.ink

    implicitWidth: Math.max(implicitBackgroundWidth + leftInset + rightInset, implicitContentWidth + leftPadding + rightPadding)
    implicitHeight: Math.max(implicitBackgroundHeight + topInset + bottomInset, implicitContentHeight + topPadding + bottomPadding)
    horizontalPadding: 14
    verticalPadding: 6
    spacing: 8
    icon { width: 18; height: 18 }

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
        implicitWidth: 40
        implicitHeight: 36
        radius: Look.radius
        color: !control.enabled ? (control.flat ? "transparent" : Look.hover)
             : control.strong ? (control.down ? Qt.darker(Look.accent, 1.2) : control.hovered ? Qt.darker(Look.accent, 1.1) : Look.accent)
             : control.down ? Look.line : control.hovered ? Look.hover : control.flat ? "transparent" : Look.raised
        border { width: control.strong || control.flat || !control.enabled ? 0 : 1; color: Look.edge }

        Ring { visible: control.visualFocus }
    }
}
