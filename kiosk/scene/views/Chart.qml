pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Shapes
import "../theme"
import "chart.js" as Scale

// A bar or line chart with a scale: of a reading that is a list, or of the last hours of one that is a number.
Item {
    id: chart

    required property Measured measured
    required property Tokens hues
    required property var site
    required property real now
    required property real letters
    property bool bars: false

    readonly property var series: chart.collected()
    readonly property list<real> values: series.map(point => point.value)
    readonly property bool drawable: series.length > (bars ? 0 : 1) && width > 20 && height > 20
    readonly property real lowest: Math.min(...values)
    readonly property real highest: Math.max(...values)
    readonly property real low: typeof measured.setting.min === "number" ? Math.min(measured.setting.min, lowest)
                                                                         : bars || lowest < 0.5 * highest ? Math.min(0, lowest) : lowest
    readonly property real high: typeof measured.setting.max === "number" ? Math.max(measured.setting.max, highest) : highest
    readonly property list<real> ticks: drawable ? Scale.ticks(low, high, height > 9 * letters ? 4 : 3) : [0, 1]
    readonly property real floor: ticks[0]
    readonly property real ceiling: ticks[ticks.length - 1]
    readonly property color stroke: measured.old ? hues.faded : hues.accentSoft
    readonly property color strongest: measured.old ? hues.faded : hues.accent

    // Room that the scale takes.
    readonly property real scaleWidth: Math.ceil(Math.max(...ticks.map(tick => ruler.widthOf(chart.tickText(tick)))) + 0.8 * letters)
    readonly property real plotHeight: height - 1.9 * letters - (bars ? 1.4 * letters : 0.7 * letters)
    readonly property real plotTop: bars ? 1.4 * letters : 0.7 * letters
    readonly property real plotWidth: width - scaleWidth
    readonly property real inset: 0.02 * plotWidth
    readonly property bool allValues: bars && Math.max(...values.map(value => ruler.widthOf(chart.valueText(value)))) + 0.5 * letters
                                      < plotWidth / series.length

    function collected(): var {
        if (measured.listed)
            return measured.points.map(point => ({
                        "label": Format.short(point.label),
                        "value": point.value,
                        "at": 0
                    }));
        const hours = bars ? 12 : 24;
        if (bars)
            return Scale.hourly(measured.history, now, hours, at => Format.clock(at, site));
        return measured.history.filter(sample => sample.at > now - hours * 3600000).map(sample => ({
                    "label": Format.clock(sample.at, site),
                    "value": sample.value,
                    "at": sample.at
                }));
    }

    // What is written under the plot: {x, text}, as many as there is room for.
    function written(): var {
        const room = drawable ? plotWidth : 0;
        if (room <= 0)
            return [];
        const widest = Math.max(0, ...series.map(point => ruler.widthOf(point.label))) + 1.4 * letters;
        if (measured.listed && bars && series.length <= 10)
            return series.map((point, index) => ({
                        "x": xOf(index),
                        "text": point.label
                    }));
        if (series[0].at > 0 && !bars)
            return hours(Math.max(1, Math.floor(room / widest)));
        const step = Scale.every(series.length, room, widest);
        return series.map((point, index) => ({
                    "x": xOf(index),
                    "text": point.label
                })).filter((label, index) => (series.length - 1 - index) % step === 0);
    }

    // Round hours of the site's day.
    function hours(most: int): var {
        const from = series[0].at;
        const to = series[series.length - 1].at;
        const hour = 3600000;
        const step = [1, 2, 3, 4, 6, 12, 24].find(hours => (to - from) / (hours * hour) <= most) || 24;
        const shift = Format.offset(to, site) * 60000;
        const labels = [];
        for (let at = Math.ceil((from + shift) / (step * hour)) * step * hour - shift; at <= to; at += step * hour)
            labels.push({
                "x": xAt(at),
                "text": Format.clock(at, site)
            });
        return labels;
    }

    function valueText(value: real): string {
        const compact = Format.compact(value, measured.language);
        const places = Math.abs(compact.value) >= 100 ? 0 : Math.min(1, Format.decimalsOf(compact.value));
        return Format.number(compact.value, places, measured.language) + (compact.word === "" ? "" : " " + compact.word);
    }

    function tickText(tick: real): string {
        const compact = Format.compact(tick, measured.language);
        return Format.number(compact.value, -1, measured.language) + (compact.word === "" ? "" : " " + compact.word);
    }

    function yOf(value: real): real {
        return plotTop + plotHeight * (ceiling - value) / Math.max(1e-9, ceiling - floor);
    }

    // Middle of the point, from the left of the plot.
    function xOf(index: int): real {
        if (bars)
            return plotWidth * (index + 0.5) / series.length;
        if (series[0].at > 0)
            return xAt(series[index].at);
        return inset + (plotWidth - 2 * inset) * index / Math.max(1, series.length - 1);
    }

    function xAt(at: real): real {
        const from = series[0].at;
        return inset + (plotWidth - 2 * inset) * (at - from) / Math.max(1, series[series.length - 1].at - from);
    }

    Ruler {
        id: ruler

        font.pixelSize: Math.max(1, Math.round(chart.letters))
    }
    Repeater {
        model: chart.drawable ? chart.ticks : []

        Item {
            id: tick

            required property real modelData

            y: chart.yOf(modelData)
            width: chart.width

            LineText {
                width: chart.scaleWidth - 0.6 * chart.letters
                y: -height / 2
                text: chart.tickText(tick.modelData)
                color: chart.hues.quiet
                horizontalAlignment: Text.AlignRight
                font.pixelSize: Math.max(1, Math.round(chart.letters))
            }
            Rectangle {
                x: chart.scaleWidth
                y: -height / 2
                width: chart.plotWidth
                height: Math.max(1, Math.round(0.08 * chart.letters))
                color: tick.modelData === 0 ? chart.hues.quiet : chart.hues.line
            }
        }
    }
    Item {
        id: plot

        x: chart.scaleWidth
        width: chart.plotWidth
        height: chart.height

        Repeater {
            model: chart.drawable && chart.bars ? chart.series.length : 0

            Rectangle {
                id: bar

                required property int index
                readonly property real value: chart.values[index] ?? 0
                readonly property bool strong: value === chart.highest
                property real shown: value

                x: Math.round(chart.xOf(index) - width / 2)
                y: Math.round(Math.min(chart.yOf(shown), chart.yOf(Math.max(0, chart.floor))))
                width: Math.max(1, Math.round(Math.min(0.68 * chart.plotWidth / chart.series.length, 3.4 * chart.letters)))
                height: Math.max(1, Math.round(Math.abs(chart.yOf(shown) - chart.yOf(Math.max(0, chart.floor)))))
                topLeftRadius: Math.min(0.2 * chart.letters, width / 4)
                topRightRadius: topLeftRadius
                color: strong ? chart.strongest : chart.stroke

                Behavior on shown {
                    NumberAnimation {
                        duration: Theme.roll
                        easing.type: Easing.OutCubic
                    }
                }

                LineText {
                    visible: bar.strong || chart.allValues
                    x: Math.max(-bar.x, Math.min(chart.plotWidth - bar.x - width, (bar.width - width) / 2))
                    y: -1.35 * chart.letters
                    text: chart.valueText(bar.value)
                    color: bar.strong ? chart.hues.ink : chart.hues.quiet
                    elide: Text.ElideNone
                    font.weight: Font.DemiBold
                    font.pixelSize: Math.max(1, Math.round(chart.letters))
                }
            }
        }
        Repeater {
            model: chart.written()

            LineText {
                required property var modelData
                readonly property real wide: Math.ceil(ruler.widthOf(modelData.text)) + 1

                x: Math.max(-chart.scaleWidth, Math.min(chart.plotWidth - width, modelData.x - width / 2))
                width: chart.bars && chart.measured.listed ? Math.max(1, Math.min(wide, chart.plotWidth / chart.series.length - 4)) : wide
                fontSizeMode: Text.HorizontalFit
                minimumPixelSize: Math.max(1, 0.6 * chart.letters)
                y: chart.height - height
                text: modelData.text
                color: chart.hues.quiet
                font.pixelSize: Math.max(1, Math.round(chart.letters))
            }
        }
        Shape {
            id: line

            readonly property list<point> course: chart.drawable && !chart.bars ? chart.series.map((point, index) =>
                Qt.point(chart.xOf(index), chart.yOf(point.value))) : []

            anchors.fill: parent
            visible: !chart.bars
            preferredRendererType: Shape.CurveRenderer

            ShapePath {
                strokeWidth: -1
                fillColor: Qt.alpha(chart.stroke, 0.14)

                PathPolyline {
                    path: line.course.length > 1 ? [Qt.point(line.course[0].x, chart.yOf(chart.floor)), ...line.course,
                                                    Qt.point(line.course[line.course.length - 1].x, chart.yOf(chart.floor))] : []
                }
            }
            ShapePath {
                strokeWidth: Math.max(2, 0.22 * chart.letters)
                strokeColor: chart.stroke
                fillColor: "transparent"
                joinStyle: ShapePath.RoundJoin
                capStyle: ShapePath.RoundCap

                PathPolyline {
                    path: line.course
                }
            }
        }
        Rectangle {
            readonly property point at: line.course.length > 0 ? line.course[line.course.length - 1] : Qt.point(0, 0)

            visible: line.course.length > 0
            width: Math.max(5, 0.75 * chart.letters)
            height: width
            radius: width / 2
            x: at.x - radius
            y: at.y - radius
            color: chart.strongest
        }
    }
}
