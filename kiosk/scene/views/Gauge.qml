pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Shapes
import "../theme"

// A dial of 240 degrees; with bands, each takes an equal part of it.
Item {
    id: gauge

    required property Measured measured
    required property View host
    required property Tokens hues

    readonly property real startAngle: 150
    readonly property real sweep: 240
    // The dial is 1 wide and 0.78 high.
    readonly property real side: Math.min(width, height / 0.8)
    readonly property real thickness: 0.085 * side
    readonly property real radius: (side - thickness) / 2
    readonly property point middle: Qt.point(width / 2, (height - 0.8 * side) / 2 + side / 2)
    readonly property bool banded: measured.bands.length > 1
    readonly property real part: measured.numeric ? gauge.partOf(measured.number) : 0

    property real shown: part

    Behavior on shown {
        enabled: gauge.host.active

        NumberAnimation {
            duration: Theme.roll
            easing.type: Easing.OutCubic
        }
    }

    // 0 to 1 along the dial.
    function partOf(number: real): real {
        const bands = measured.bands;
        if (bands.length < 2)
            return Math.max(0, Math.min(1, (number - measured.least) / Math.max(1e-9, measured.most - measured.least)));
        const index = measured.bandIndex;
        const from = index === 0 ? measured.least : bands[index - 1].to;
        const to = isFinite(bands[index].to) ? bands[index].to : Math.max(number, from + (from - (index > 1 ? bands[index - 2].to : 0)));
        return (index + Math.max(0, Math.min(1, (number - from) / Math.max(1e-9, to - from)))) / bands.length;
    }

    Shape {
        anchors.fill: parent
        preferredRendererType: Shape.CurveRenderer

        ShapePath {
            strokeWidth: gauge.thickness
            strokeColor: gauge.hues.line
            fillColor: "transparent"
            capStyle: gauge.banded ? ShapePath.FlatCap : ShapePath.RoundCap

            PathAngleArc {
                centerX: gauge.middle.x
                centerY: gauge.middle.y
                radiusX: gauge.radius
                radiusY: gauge.radius
                startAngle: gauge.startAngle
                sweepAngle: gauge.sweep
            }
        }
        ShapePath {
            strokeWidth: gauge.banded || !gauge.measured.numeric ? -1 : gauge.thickness
            strokeColor: gauge.measured.old ? gauge.hues.faded : gauge.hues.accent
            fillColor: "transparent"
            capStyle: ShapePath.RoundCap

            PathAngleArc {
                centerX: gauge.middle.x
                centerY: gauge.middle.y
                radiusX: gauge.radius
                radiusY: gauge.radius
                startAngle: gauge.startAngle
                sweepAngle: Math.max(0.1, gauge.sweep * gauge.shown)
            }
        }
    }
    Repeater {
        model: gauge.banded ? gauge.measured.bands.length : 0

        Shape {
            id: segment

            required property int index
            readonly property real slice: gauge.sweep / gauge.measured.bands.length

            anchors.fill: parent
            preferredRendererType: Shape.CurveRenderer
            opacity: gauge.measured.old || !gauge.measured.numeric ? 0.45 : 1

            ShapePath {
                strokeWidth: gauge.thickness
                strokeColor: Qt.alpha(gauge.hues.ink, 0.5)
                fillColor: "transparent"
                capStyle: ShapePath.FlatCap

                PathAngleArc {
                    centerX: gauge.middle.x
                    centerY: gauge.middle.y
                    radiusX: gauge.radius
                    radiusY: gauge.radius
                    startAngle: gauge.startAngle + segment.index * segment.slice + 0.8
                    sweepAngle: segment.slice - 1.6
                }
            }
            ShapePath {
                strokeWidth: gauge.thickness * 0.9
                strokeColor: gauge.measured.bands[segment.index].color
                fillColor: "transparent"
                capStyle: ShapePath.FlatCap

                PathAngleArc {
                    centerX: gauge.middle.x
                    centerY: gauge.middle.y
                    radiusX: gauge.radius
                    radiusY: gauge.radius
                    startAngle: gauge.startAngle + segment.index * segment.slice + 1.1
                    sweepAngle: segment.slice - 2.2
                }
            }
        }
    }
    Item {
        // The pointer of a dial with bands.
        visible: gauge.banded && gauge.measured.numeric
        x: gauge.middle.x
        y: gauge.middle.y
        rotation: gauge.startAngle + gauge.sweep * gauge.shown

        Rectangle {
            x: gauge.radius - gauge.thickness * 0.95
            y: -height / 2
            width: gauge.thickness * 1.9
            height: Math.max(3, 0.34 * gauge.thickness)
            radius: height / 2
            color: gauge.hues.ink
            border.width: Math.max(1, 0.06 * gauge.thickness)
            border.color: gauge.hues.deep
            antialiasing: true
        }
    }
    RollingNumber {
        id: numberText

        measured: gauge.measured
        host: gauge.host
        centred: true
        width: 1.34 * gauge.radius
        height: 0.52 * gauge.radius
        x: gauge.middle.x - width / 2
        y: gauge.middle.y - contentHeight * (chip.visible ? 0.72 : 0.5)
        mostPixels: 0.66 * gauge.radius
        color: gauge.measured.old || !gauge.measured.present ? gauge.hues.faded : gauge.hues.ink
        unitColor: gauge.hues.quiet
    }
    BandChip {
        id: chip

        band: gauge.measured.band
        outline: gauge.hues.ink
        opacity: gauge.measured.old ? 0.55 : 1
        pixels: 0.19 * gauge.radius
        mostWidth: 1.55 * gauge.radius
        x: gauge.middle.x - width / 2
        y: numberText.y + numberText.contentHeight + 0.17 * gauge.radius
    }
}
