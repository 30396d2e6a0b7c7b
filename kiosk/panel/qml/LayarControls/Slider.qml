import QtQuick
import QtQuick.Templates as T
import "../parts"

T.Slider {
    id: control

    implicitWidth: horizontal ? 200 : 36
    implicitHeight: horizontal ? 36 : 200
    padding: 8

    handle: Rectangle {
        x: control.leftPadding + (control.horizontal ? control.visualPosition * (control.availableWidth - width) : (control.availableWidth - width) / 2)
        y: control.topPadding + (control.horizontal ? (control.availableHeight - height) / 2 : control.visualPosition * (control.availableHeight - height))
        width: 18
        height: 18
        radius: 9
        color: Look.raised
        border { width: 5; color: control.enabled ? Look.accent : Look.faint }

        Ring { round: 9; visible: control.visualFocus }
    }
    background: Rectangle {
        x: control.leftPadding + (control.horizontal ? 0 : (control.availableWidth - width) / 2)
        y: control.topPadding + (control.horizontal ? (control.availableHeight - height) / 2 : 0)
        width: control.horizontal ? control.availableWidth : 4
        height: control.horizontal ? 4 : control.availableHeight
        radius: 2
        color: Look.outline

        Rectangle {
            y: control.horizontal ? 0 : control.visualPosition * parent.height
            width: control.horizontal ? control.position * parent.width : parent.width
            height: control.horizontal ? parent.height : control.position * parent.height
            radius: 2
            color: control.enabled ? Look.accent : Look.faint
        }
    }
}
