pragma ComponentBehavior: Bound

import QtQuick
import "../theme"

// The time of day in large figures, with the zone's name beside it where it has one.
Item {
    id: time

    required property var site
    required property real now
    property color color
    property color zoneColor
    property real pixels

    // Whether the zone's name stands beside it.
    property bool zoned: true
    readonly property string zone: zoned ? Format.zoneName(site) : ""
    readonly property real zoneScale: 0.26

    readonly property list<string> parts: Format.clockParts(now, site)

    // Its width in ems of the figures, at whatever time.
    readonly property real ems: time.emsWith(zone)

    implicitWidth: zone === "" ? digits.width : zoneText.x + zoneText.implicitWidth
    implicitHeight: Theme.capHeight * pixels

    function emsWith(zone: string): real {
        const beside = zone === "" ? 0 : 10 + zoneScale * ruler.widthOf(zone);
        return (ruler.widthOf("00") * 2 + ruler.widthOf(parts[1]) - 10 + beside) / 100;
    }

    Ruler {
        id: ruler
    }
    Row {
        id: digits

        y: -Theme.headroom * time.pixels

        Figures {
            text: time.parts[0]
        }
        Figures {
            // The mark keeps its own width; only figures change.
            text: time.parts[1]
            font.features: ({})
        }
        Figures {
            text: time.parts[2]
        }
    }
    LineText {
        id: zoneText

        readonly property real pixels: time.zoneScale * time.pixels

        x: digits.width + 0.1 * time.pixels
        y: -Theme.headroom * pixels
        text: time.zone
        color: time.zoneColor
        font.weight: Font.DemiBold
        font.pixelSize: Math.max(1, Math.round(pixels))
    }

    component Figures: LineText {
        color: time.color
        elide: Text.ElideNone
        font.weight: Font.DemiBold
        font.pixelSize: Math.max(1, Math.round(time.pixels))
        font.letterSpacing: -0.02 * time.pixels
    }
}
