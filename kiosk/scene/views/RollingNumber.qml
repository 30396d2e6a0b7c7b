import QtQuick
import "../theme"

// One big number with its unit, as large as its box allows; it rolls to a new value.
Item {
    id: rolling

    required property Measured measured
    required property View host
    property color color
    property color unitColor
    property bool centred: false
    property real mostPixels: height / Theme.capHeight

    // Sizes and gaps in ems of the number.
    readonly property real unitScale: 0.34
    readonly property real unitGap: 0.13
    readonly property string target: measured.present ? (measured.numeric ? measured.text(measured.scaled.value) : measured.words)
                                                      : Format.dash
    readonly property string shownText: measured.numeric ? measured.text(shown) : target
    // The wider of what it shows and what it will show, so that a roll changes no size.
    readonly property real digits: Math.max(ruler.widthOf(target), rollsFrom) / 100
    readonly property real prefixEms: measured.prefix === "" ? 0 : unitScale * ruler.widthOf(measured.prefix) / 100 + 0.06
    readonly property real suffixEms: measured.unit === "" ? 0 : unitScale * ruler.widthOf(measured.unit) / 100 + unitGap
    // A long unit stands below.
    readonly property bool below: suffixEms > 0.75 * (digits + prefixEms)
    readonly property real emsWide: prefixEms + digits + (below ? 0 : suffixEms)
    readonly property real heightEms: Theme.capHeight + (below ? 0.55 : 0)
    readonly property real pixels: Math.max(1, Math.floor(Math.min(mostPixels, height / heightEms, width / Math.max(0.1, emsWide))))
    readonly property real contentHeight: pixels * heightEms
    readonly property real contentWidth: pixels * emsWide

    property real shown: measured.scaled.value
    property real rollsFrom: 0

    Behavior on shown {
        enabled: rolling.host.active && rolling.measured.numeric

        SequentialAnimation {
            ScriptAction {
                script: rolling.rollsFrom = ruler.widthOf(rolling.measured.text(rolling.shown))
            }
            NumberAnimation {
                duration: Theme.roll
                easing.type: Easing.OutCubic
            }
            ScriptAction {
                script: rolling.rollsFrom = 0
            }
        }
    }

    Ruler {
        id: ruler
    }
    LineText {
        x: rolling.centred ? (rolling.width - rolling.contentWidth) / 2 : 0
        y: numberText.y + Theme.ascent * (rolling.pixels - font.pixelSize)
        text: rolling.measured.prefix
        visible: text !== ""
        color: rolling.unitColor
        elide: Text.ElideNone
        font.weight: Font.DemiBold
        font.pixelSize: Math.max(1, Math.floor(rolling.unitScale * rolling.pixels))
    }
    LineText {
        id: numberText

        x: (rolling.centred ? (rolling.width - rolling.contentWidth) / 2 : 0) + rolling.prefixEms * rolling.pixels
        y: -Theme.headroom * rolling.pixels
        text: rolling.shownText
        color: rolling.color
        elide: Text.ElideNone
        font.weight: Font.DemiBold
        font.pixelSize: rolling.pixels
    }
    LineText {
        x: rolling.below ? (rolling.centred ? (rolling.width - implicitWidth) / 2 : 0)
                         : numberText.x + (rolling.digits + rolling.unitGap) * rolling.pixels
        y: rolling.below ? (Theme.capHeight + 0.12) * rolling.pixels
                         : numberText.y + Theme.ascent * (rolling.pixels - font.pixelSize)
        width: rolling.below ? Math.min(implicitWidth, rolling.width) : implicitWidth
        text: rolling.measured.unit
        color: rolling.unitColor
        font.weight: Font.DemiBold
        font.pixelSize: Math.max(1, Math.floor(rolling.unitScale * rolling.pixels))
    }
}
