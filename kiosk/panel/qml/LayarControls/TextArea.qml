import QtQuick
import QtQuick.Controls.impl
import QtQuick.Templates as T
import "../parts"

T.TextArea {
    id: control

    implicitWidth: Math.max(contentWidth + leftPadding + rightPadding, implicitBackgroundWidth + leftInset + rightInset)
    implicitHeight: Math.max(contentHeight + topPadding + bottomPadding, implicitBackgroundHeight + topInset + bottomInset)
    leftPadding: 12
    rightPadding: 12
    topPadding: 8
    bottomPadding: 8
    color: enabled ? Look.ink : Look.faint
    placeholderTextColor: Look.quiet
    selectionColor: Look.accent
    selectedTextColor: Look.accentInk

    background: Ground { implicitWidth: 200; control: control }

    PlaceholderText {
        x: control.leftPadding
        y: control.topPadding
        width: control.width - control.leftPadding - control.rightPadding
        text: control.placeholderText
        font: control.font
        color: control.placeholderTextColor
        visible: !control.length && !control.preeditText
        wrapMode: control.wrapMode
        elide: Text.ElideRight
        renderType: control.renderType
    }
}
