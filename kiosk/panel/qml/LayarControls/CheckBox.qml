import QtQuick
import QtQuick.Templates as T
import "../parts"

T.CheckBox {
    id: control

    implicitWidth: implicitContentWidth + leftPadding + rightPadding
    implicitHeight: Math.max(36, implicitContentHeight + topPadding + bottomPadding)
    spacing: 10

    indicator: Rectangle {
        implicitWidth: 20
        implicitHeight: 20
        y: (control.height - height) / 2
        radius: 4
        color: !control.enabled ? Look.hover : control.checked ? Look.accent : control.hovered ? Look.hover : "transparent"
        border { width: control.checked ? 0 : 1; color: control.enabled ? Look.outline : Look.line }

        Icon {
            anchors.centerIn: parent
            width: 16
            height: 16
            visible: control.checked
            icon: "checkmark"
            color: control.enabled ? Look.accentInk : Look.faint
        }
        Ring { round: 4; visible: control.visualFocus }
    }
    contentItem: Words {
        leftPadding: 20 + control.spacing
        text: control.text
        font: control.font
        wrapMode: Text.Wrap
        color: control.enabled ? Look.ink : Look.faint
        verticalAlignment: Text.AlignVCenter
    }
}
