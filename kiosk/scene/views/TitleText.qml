import QtQuick
import "../theme"

Text {
    // In ems, where the script allows it.
    property real leading: 1.08
    property int pixels: 12

    font.family: Theme.family
    font.weight: Font.ExtraBold
    font.letterSpacing: -0.01 * pixels
    font.pixelSize: pixels
    lineHeight: Format.isTall(text) ? 1 : leading / Theme.lineHeight
    textFormat: Text.PlainText
    wrapMode: Text.Wrap
}
