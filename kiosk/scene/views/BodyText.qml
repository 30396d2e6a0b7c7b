import QtQuick
import "../theme"

Text {
    // In ems.
    property real leading: 1.35
    property int pixels: 12

    font.family: Theme.family
    font.weight: Font.Medium
    font.pixelSize: pixels
    lineHeight: leading / Theme.lineHeight
    textFormat: Text.PlainText
    wrapMode: Text.Wrap
}
