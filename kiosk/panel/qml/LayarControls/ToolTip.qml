import QtQuick
import QtQuick.Templates as T
import "../parts"

T.ToolTip {
    id: control

    x: parent ? (parent.width - implicitWidth) / 2 : 0
    y: -implicitHeight - 4
    implicitWidth: Math.min(360, implicitContentWidth + leftPadding + rightPadding)
    implicitHeight: implicitContentHeight + topPadding + bottomPadding
    margins: 8
    horizontalPadding: 10
    verticalPadding: 6
    closePolicy: T.Popup.CloseOnEscape | T.Popup.CloseOnPressOutsideParent | T.Popup.CloseOnReleaseOutsideParent

    contentItem: Words {
        text: control.text
        wrapMode: Text.Wrap
        font.pixelSize: Look.small
    }
    background: Float {}
}
