import QtQuick
import QtQuick.Layouts
import "../parts"

// Above a field.
Words {
    Layout.fillWidth: true
    Layout.topMargin: 8
    wrapMode: Text.Wrap
    font { pixelSize: Look.small; weight: Font.DemiBold }
    color: Look.quiet
}
