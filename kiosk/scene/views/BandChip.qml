import QtQuick
import "../theme"

// The word for a band on its colour.
Rectangle {
    id: chip

    property var band
    property color outline
    property real pixels
    property real mostWidth: 10000

    readonly property string label: band ? band.label : ""

    visible: !!band
    width: Math.min(mostWidth, Math.ceil(ruler.widthOf(label) + 1.3 * pixels))
    height: Math.ceil(1.75 * pixels)
    radius: height / 2
    color: band ? band.color : "transparent"
    border.width: Math.max(1, Math.round(0.07 * pixels))
    border.color: outline

    Ruler {
        id: ruler

        font.weight: Font.ExtraBold
        font.pixelSize: Math.max(1, Math.round(chip.pixels))
    }
    LineText {
        anchors.centerIn: parent
        width: chip.width - 0.8 * chip.pixels
        text: chip.label
        horizontalAlignment: Text.AlignHCenter
        color: Theme.inkOn(chip.color)
        fontSizeMode: Text.HorizontalFit
        minimumPixelSize: 1
        font: ruler.font
    }
}
