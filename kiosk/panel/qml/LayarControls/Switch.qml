import QtQuick
import QtQuick.Templates as T
import "../parts"

T.Switch {
    id: control

    implicitWidth: implicitContentWidth + leftPadding + rightPadding
    implicitHeight: Math.max(36, implicitContentHeight + topPadding + bottomPadding)
    spacing: 12

    indicator: Rectangle {
        implicitWidth: 40
        implicitHeight: 20
        y: (control.height - height) / 2
        radius: 10
        color: !control.enabled ? Look.hover : control.checked ? Look.accent : control.hovered ? Look.hover : "transparent"
        border { width: control.checked ? 0 : 1; color: control.enabled ? Look.outline : Look.line }

        Rectangle {
            x: 4 + control.visualPosition * (parent.width - width - 8)
            anchors.verticalCenter: parent.verticalCenter
            width: 12
            height: 12
            radius: 6
            color: !control.enabled ? Look.faint : control.checked ? Look.accentInk : Look.outline
        }
        Ring { round: 10; visible: control.visualFocus }
    }
    contentItem: Words {
        leftPadding: 40 + control.spacing
        text: control.text
        font: control.font
        wrapMode: Text.Wrap
        color: control.enabled ? Look.ink : Look.faint
        verticalAlignment: Text.AlignVCenter
    }
}
