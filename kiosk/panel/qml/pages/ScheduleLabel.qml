import QtQuick
import QtQuick.Layouts
import "../parts"

// Above a field.
Text {
    Layout.fillWidth: true
    Layout.topMargin: 8
    textFormat: Text.PlainText
    wrapMode: Text.Wrap
    font { family: Look.family; pixelSize: Look.small; weight: Font.DemiBold }
    color: Look.quiet
}
