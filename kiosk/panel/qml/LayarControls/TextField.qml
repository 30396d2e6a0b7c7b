import QtQuick
import QtQuick.Controls.impl
import QtQuick.Templates as T
import "../parts"

T.TextField {
    id: control

    implicitWidth: implicitBackgroundWidth + leftInset + rightInset
    implicitHeight: Math.max(implicitBackgroundHeight + topInset + bottomInset, contentHeight + topPadding + bottomPadding)
    leftPadding: 12
    rightPadding: 12
    topPadding: 6
    bottomPadding: 6
    color: enabled ? Look.ink : Look.faint
    placeholderTextColor: Look.quiet
    selectionColor: Look.accent
    selectedTextColor: Look.accentInk
    verticalAlignment: TextInput.AlignVCenter

    background: Ground { implicitWidth: 200; control: control }

    PlaceholderText {
        x: control.leftPadding
        y: control.topPadding
        width: control.width - control.leftPadding - control.rightPadding
        height: control.height - control.topPadding - control.bottomPadding
        text: control.placeholderText
        font: control.font
        color: control.placeholderTextColor
        verticalAlignment: control.verticalAlignment
        visible: !control.length && !control.preeditText
        elide: Text.ElideRight
        renderType: control.renderType
    }
}
