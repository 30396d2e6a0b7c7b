import QtQuick

// Text as the panel writes it: plain, in its font and ink.
Text {
    textFormat: Text.PlainText
    font { family: Look.family; pixelSize: Look.text; weight: Font.Medium }
    color: Look.ink
}
