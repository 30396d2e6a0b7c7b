import QtQuick
import "../theme"

// A QR code on a light plate with its quiet zone; every module is a whole number of pixels.
Rectangle {
    id: plate

    property string text
    property string caption
    required property Tokens hues
    property real side
    readonly property bool ready: code.status === Image.Ready || code.status === Image.Error || text === ""
    // What is too long for a code comes as a single dot.
    readonly property bool valid: code.status === Image.Ready && code.implicitWidth > 1
    readonly property int modules: valid ? code.implicitWidth : 21
    readonly property int module: Math.max(1, Math.floor(side / (modules + 6)))
    readonly property real captionHeight: caption === "" ? 0 : Math.round(0.13 * side)

    visible: valid
    width: (modules + 6) * module
    height: width + captionHeight
    radius: Math.round(0.04 * side)
    color: hues.paper

    Image {
        id: code

        x: 3 * plate.module
        y: 3 * plate.module
        width: plate.modules * plate.module
        height: width
        source: plate.text === "" ? "" : "image://qr/" + encodeURIComponent(plate.text)
        smooth: false
        cache: false
    }
    LineText {
        visible: plate.caption !== ""
        y: plate.width - 1.8 * plate.module
        width: parent.width
        height: plate.captionHeight
        leftPadding: plate.module
        rightPadding: plate.module
        text: plate.caption
        color: "#0B2239"
        font.weight: Font.DemiBold
        font.pixelSize: Math.max(1, Math.round(0.5 * plate.captionHeight))
        horizontalAlignment: Text.AlignHCenter
        verticalAlignment: Text.AlignVCenter
        fontSizeMode: Text.HorizontalFit
        minimumPixelSize: 1
    }
}
