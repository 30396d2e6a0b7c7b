import QtQuick
import QtQuick.Templates as T
import "../parts"

T.RadioButton {
    id: control

    implicitWidth: implicitContentWidth + leftPadding + rightPadding
    implicitHeight: Math.max(36, implicitContentHeight + topPadding + bottomPadding)
    spacing: 10

    indicator: Rectangle {
        implicitWidth: 20
        implicitHeight: 20
        y: (control.height - height) / 2
        radius: 10
        color: control.hovered && control.enabled ? Look.hover : "transparent"
        border { width: control.checked ? 6 : 1; color: !control.enabled ? Look.line : control.checked ? Look.accent : Look.outline }

        Ring { round: 10; visible: control.visualFocus }
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
