import QtQuick
import QtQuick.Templates as T
import "../parts"

T.SpinBox {
    id: control

    implicitWidth: Math.max(implicitBackgroundWidth + leftInset + rightInset, 136)
    implicitHeight: implicitBackgroundHeight + topInset + bottomInset
    leftPadding: 34
    rightPadding: 34
    validator: IntValidator {
        locale: control.locale.name
        bottom: Math.min(control.from, control.to)
        top: Math.max(control.from, control.to)
    }

    contentItem: TextInput {
        text: control.displayText
        clip: width < implicitWidth
        font: control.font
        color: control.enabled ? Look.ink : Look.faint
        selectionColor: Look.accent
        selectedTextColor: Look.accentInk
        horizontalAlignment: Qt.AlignHCenter
        verticalAlignment: Qt.AlignVCenter
        readOnly: !control.editable
        validator: control.validator
        inputMethodHints: control.inputMethodHints
    }
    up.indicator: SpinMark {
        x: control.width - width
        control: control
        half: control.up
        icon: "add"
    }
    down.indicator: SpinMark {
        control: control
        half: control.down
        icon: "subtract"
    }
    background: Ground { control: control }
}
