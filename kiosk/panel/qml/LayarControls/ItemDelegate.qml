import QtQuick
import QtQuick.Controls.impl
import QtQuick.Templates as T
import "../parts"

T.ItemDelegate {
    id: control

    implicitWidth: Math.max(implicitBackgroundWidth + leftInset + rightInset, implicitContentWidth + leftPadding + rightPadding)
    implicitHeight: Math.max(implicitBackgroundHeight + topInset + bottomInset, implicitContentHeight + topPadding + bottomPadding)
    horizontalPadding: 12
    verticalPadding: 8
    spacing: 12
    icon { width: 20; height: 20 }

    contentItem: IconLabel {
        spacing: control.spacing
        mirrored: control.mirrored
        display: control.display
        alignment: Qt.AlignLeft | Qt.AlignVCenter
        icon: control.icon
        defaultIconColor: Look.quiet
        text: control.text
        font: control.font
        color: control.enabled ? Look.ink : Look.faint
    }
    background: Rectangle {
        implicitWidth: 100
        implicitHeight: 40
        radius: Look.radius
        color: control.highlighted ? Look.chosen : control.down || control.hovered ? Look.hover : "transparent"

        Ring { anchors.margins: 0; radius: Look.radius; visible: control.visualFocus }
    }
}
