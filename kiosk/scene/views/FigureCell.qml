pragma ComponentBehavior: Bound

import QtQuick
import "../theme"
import "cell.js" as Plan

// One figure of a stat item in its place: label, figure or dial or chart, what it was before, how old it is.
Item {
    id: cell

    required property var setting
    required property View host
    required property Tokens hues
    required property real now
    // Size of the label; the same in all cells of an item.
    required property real letters
    // Drawn on the ground itself instead of on a card.
    property bool bare: false

    readonly property Measured measured: Measured {
        setting: cell.setting
        figure: cell.host.figures[cell.setting.reading]
        now: cell.now
        site: cell.host.site
    }
    readonly property string kind: ["gauge", "bar", "line"].includes(setting.show) ? setting.show : "figure"
    readonly property bool dialled: kind === "gauge"
    readonly property bool charted: kind === "bar" || kind === "line"
    readonly property bool figured: kind === "figure" && (measured.numeric || !measured.present)
    readonly property real small: Math.max(5, Math.round(0.8 * letters))
    readonly property color figureColor: measured.old || !measured.present ? hues.faded : hues.ink

    readonly property real pad: bare ? 0 : Math.round(0.5 * letters + 0.03 * Math.min(width, height))
    readonly property bool low: height < 7 * letters
    readonly property bool flat: low && kind === "figure" && width > 3 * height
    readonly property bool aside: width > 1.45 * height && (dialled && (!low || width > 2.2 * height) || charted && low && width > 2.4 * height)
    readonly property bool chipped: !!measured.band && !dialled
    readonly property bool noted: measured.note !== ""
    // Figures on cards are of like size.
    readonly property real mostPixels: flat ? height : bare ? (measured.present ? 0.5 : 0.3) * height : Math.min(0.34 * height, 0.3 * width)
    readonly property var plan: cell.planned()

    function planned(): var {
        const box = Plan.rect(pad, pad, width - 2 * pad, height - 2 * pad);
        const parts = {
            "labelled": measured.label !== "",
            "footed": noted || chipped || measured.change !== "",
            "sparked": kind === "figure" && !low && !measured.old && spark.samples.length > 2,
            "card": !bare,
            "dial": dialled,
            "figureWidth": (height, wide) => number.emsWide * Math.min(height * 0.86 / Theme.capHeight, wide / number.emsWide)
        };
        return aside ? Plan.aside(box, letters, parts) : flat ? Plan.low(box, letters, parts) : Plan.column(box, letters, parts);
    }

    Rectangle {
        visible: !cell.bare
        anchors.fill: parent
        radius: Math.round(0.035 * Math.min(width, height)) + 2
        color: cell.hues.surface
    }
    LineText {
        visible: cell.measured.label !== ""
        x: cell.plan.label.x
        y: cell.plan.label.y - Theme.headroom * font.pixelSize
        width: cell.plan.label.width
        height: cell.aside ? cell.plan.label.height : 1.3 * cell.letters
        text: cell.measured.label
        color: cell.hues.quiet
        wrapMode: cell.aside ? Text.WordWrap : Text.NoWrap
        maximumLineCount: cell.aside ? 3 : 1
        fontSizeMode: cell.aside ? Text.Fit : Text.HorizontalFit
        minimumPixelSize: Math.max(1, 0.6 * cell.letters)
        font.weight: Font.DemiBold
        font.pixelSize: cell.letters
    }
    RollingNumber {
        id: number

        visible: cell.figured
        measured: cell.measured
        host: cell.host
        x: cell.plan.main.x
        y: cell.plan.main.y + Math.max(0, (cell.plan.main.height - contentHeight) / 2)
        width: cell.plan.main.width
        height: 0.86 * cell.plan.main.height
        mostPixels: cell.mostPixels
        color: cell.figureColor
        unitColor: cell.measured.old ? cell.hues.faded : cell.hues.quiet
    }
    LineText {
        visible: cell.kind === "figure" && !cell.figured
        x: cell.plan.main.x
        y: cell.plan.main.y
        width: cell.plan.main.width
        height: cell.plan.main.height
        text: cell.measured.words
        color: cell.figureColor
        wrapMode: Text.Wrap
        maximumLineCount: cell.low ? 1 : 4
        fontSizeMode: Text.Fit
        minimumPixelSize: 1
        font.weight: Font.DemiBold
        font.pixelSize: Math.max(1, Math.round(Math.min(cell.bare ? 0.36 * cell.height : 0.9 * cell.mostPixels, 0.2 * width)))
        verticalAlignment: Text.AlignVCenter
    }
    Loader {
        active: cell.dialled
        x: cell.plan.main.x
        y: cell.plan.main.y
        width: cell.plan.main.width
        height: cell.plan.main.height

        sourceComponent: Gauge {
            measured: cell.measured
            host: cell.host
            hues: cell.hues
        }
    }
    Loader {
        active: cell.charted && cell.measured.present
        x: cell.plan.main.x
        y: cell.plan.main.y
        width: cell.plan.main.width
        height: cell.plan.main.height

        sourceComponent: Chart {
            measured: cell.measured
            hues: cell.hues
            site: cell.host.site
            now: cell.now
            bars: cell.kind === "bar"
            letters: Math.max(5, Math.min(0.75 * cell.small, 0.15 * height, 0.05 * width))
        }
    }
    LineText {
        visible: cell.charted && !cell.measured.present
        x: cell.plan.main.x
        y: cell.plan.main.y
        height: cell.plan.main.height
        text: Format.dash
        color: cell.hues.faded
        verticalAlignment: Text.AlignVCenter
        font.weight: Font.DemiBold
        font.pixelSize: Math.max(1, Math.round(0.3 * cell.height))
    }
    Item {
        id: foot

        x: cell.plan.foot.x
        y: cell.plan.foot.y
        width: cell.plan.foot.width
        height: cell.plan.foot.height

        BandChip {
            id: chip

            visible: cell.chipped
            y: (foot.height - height) / 2
            band: cell.measured.band
            outline: cell.hues.ink
            opacity: cell.measured.old ? 0.55 : 1
            pixels: 0.92 * cell.small
            mostWidth: foot.width
        }
        LineText {
            x: chip.visible ? chip.width + 0.7 * cell.small : 0
            width: foot.width - x
            height: foot.height
            text: cell.noted ? cell.measured.note : cell.measured.change
            visible: text !== "" && width > 2.5 * cell.small
            color: cell.noted ? cell.hues.quiet : cell.hues.accent
            wrapMode: cell.flat ? Text.WordWrap : Text.NoWrap
            maximumLineCount: cell.flat ? 3 : 1
            fontSizeMode: Text.Fit
            minimumPixelSize: Math.max(1, 0.5 * cell.small)
            verticalAlignment: Text.AlignVCenter
            font.weight: cell.noted ? Font.Medium : Font.DemiBold
            font.pixelSize: cell.small
        }
    }
    Sparkline {
        id: spark

        visible: cell.plan.spark.width > 1
        x: cell.plan.spark.x
        y: cell.plan.spark.y
        width: cell.plan.spark.width
        height: cell.plan.spark.height
        thickness: Math.max(1.5, 0.11 * cell.letters)
        samples: cell.measured.history.filter(sample => sample.at > cell.now - 86400000)
        color: cell.hues.accentSoft
        dotColor: cell.hues.accent
    }
}
