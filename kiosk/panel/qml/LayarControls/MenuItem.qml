import QtQuick
import QtQuick.Controls.impl
import QtQuick.Templates as T
import "../parts"

T.MenuItem {
    id: control

    readonly property int room: checkable ? 28 : 0

    implicitWidth: implicitContentWidth + leftPadding + rightPadding
    implicitHeight: Math.max(36, implicitContentHeight + topPadding + bottomPadding)
    leftPadding: 12
    rightPadding: 16
    spacing: 12
    font { family: Look.family; pixelSize: Look.text; weight: Font.Medium }
    icon { width: 18; height: 18 }

    contentItem: IconLabel {
        leftPadding: control.room
        spacing: control.spacing
        mirrored: control.mirrored
        display: control.display
        alignment: Qt.AlignLeft | Qt.AlignVCenter
        icon: control.icon
        defaultIconColor: control.enabled ? Look.quiet : Look.faint
        text: control.text
        font: control.font
        color: control.enabled ? Look.ink : Look.faint
    }
    indicator: Icon {
        x: control.leftPadding
        y: (control.height - height) / 2
        width: 18
        height: 18
        visible: control.checkable && control.checked
        icon: "checkmark"
        color: Look.accent
    }
    background: Rectangle {
        implicitWidth: 160
        implicitHeight: 36
        radius: Look.radius - 2
        color: control.enabled && (control.highlighted || control.hovered) ? Look.hover : "transparent"

        Ring { anchors.margins: 0; radius: Look.radius - 2; visible: control.visualFocus && control.highlighted }
    }
}
