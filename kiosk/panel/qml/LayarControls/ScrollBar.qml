import QtQuick
import QtQuick.Templates as T
import "../parts"

T.ScrollBar {
    id: control

    implicitWidth: Math.max(implicitContentWidth, 6) + leftPadding + rightPadding
    implicitHeight: Math.max(implicitContentHeight, 6) + topPadding + bottomPadding
    padding: 2
    visible: policy !== T.ScrollBar.AlwaysOff
    minimumSize: orientation === Qt.Horizontal ? height / Math.max(1, width) : Math.min(1, 24 / Math.max(1, height))

    contentItem: Rectangle {
        implicitWidth: 6
        implicitHeight: 6
        radius: 3
        color: Look.outline
        opacity: control.policy === T.ScrollBar.AlwaysOn || control.size < 1 ? (control.pressed || control.hovered ? 1 : 0.6) : 0
    }
}
