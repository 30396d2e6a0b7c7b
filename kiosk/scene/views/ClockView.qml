import QtQuick
import "../theme"

// The time in the site's zone, in figures or on a dial, and the date.
View {
    id: view

    readonly property Tokens hues: Theme.named(item.theme)
    readonly property string title: Format.short(item.title)
    readonly property bool analog: item.style === "analog"
    readonly property bool dated: item.date !== false && !corner
    readonly property bool strip: Theme.isStrip(width, height)
    readonly property bool portrait: Theme.isPortrait(width, height)
    // A corner of the canvas: only the time, in its middle.
    readonly property bool corner: !strip && height < 0.3 * canvasHeight
    readonly property real margin: corner ? Math.round(0.2 * height) : strip ? Math.round(0.18 * height) : Theme.margin(width, height)

    // Of the column of text.
    readonly property real columnWidth: (portrait || !analog ? width : dial.x) - 2 * margin
    readonly property real timeSize: analog ? 0 : view.sizeOf(time.ems)
    // Smaller than this the name of the zone cannot be read from afar, and only takes room from the time.
    readonly property real leastZoneSize: canvasHeight / 45
    readonly property real dateSize: strip ? 0.3 * height : Math.min(0.085 * height, (analog && !portrait ? 0.05 : 0.058) * width)
    readonly property real gap: (analog ? 0.15 : 0.75) * dateSize

    ready: Theme.ready

    // Of figures that are so many ems wide.
    function sizeOf(ems: real): real {
        return strip ? 0.62 * height : Math.min((corner ? 0.6 : 0.46) * height, columnWidth / ems);
    }

    MinuteClock {
        id: clock
    }
    Rectangle {
        anchors.fill: parent
        color: view.hues.deep
    }
    Ornament {
        visible: !view.analog && !view.strip && !view.corner
        anchors.right: parent.right
        anchors.bottom: parent.bottom
        width: view.portrait ? parent.width : Math.round(parent.width * 0.4)
        height: view.portrait ? Math.round(parent.height * 0.3) : parent.height
        unit: Math.min(parent.width, parent.height) * (view.portrait ? 0.5 : 0.46)
        color: Qt.tint(view.hues.deep, Qt.alpha(view.hues.surface, 0.55))
    }
    ClockFace {
        id: dial

        visible: view.analog
        width: Math.min(view.height - 2 * view.margin, view.portrait ? view.width - 2 * view.margin : 0.5 * view.width)
        height: width
        x: view.portrait || view.corner ? (view.width - width) / 2 : view.width - width - view.margin
        y: view.portrait ? 1.6 * view.margin : (view.height - height) / 2
        site: view.site
        now: clock.now
        hues: view.hues
    }
    Arrival {
        id: column

        readonly property real above: view.portrait && view.analog ? dial.y + dial.height : 0

        host: view
        x: view.corner && !view.analog ? (view.width - time.implicitWidth) / 2 : view.margin
        y: above + (view.height - above - height) / 2
        width: view.columnWidth
        height: content.height

        Column {
            id: content

            width: parent.width
            spacing: view.gap

            LineText {
                visible: view.title !== "" && !view.strip && !view.corner
                width: parent.width
                text: view.title
                color: view.hues.quiet
                fontSizeMode: Text.HorizontalFit
                minimumPixelSize: 1
                font.weight: Font.DemiBold
                font.pixelSize: Math.max(1, Math.round(0.72 * view.dateSize))
            }
            Row {
                spacing: view.margin * 1.4

                TimeText {
                    id: time

                    anchors.verticalCenter: parent.verticalCenter
                    visible: !view.analog
                    site: view.site
                    now: clock.now
                    zoned: zoneScale * view.sizeOf(emsWith(Format.zoneName(site))) >= view.leastZoneSize
                    color: view.hues.ink
                    zoneColor: view.hues.accent
                    pixels: view.timeSize
                }
                LineText {
                    id: stripDate

                    visible: view.strip && view.dated
                    anchors.verticalCenter: parent.verticalCenter
                    width: column.width - (view.analog ? 0 : time.implicitWidth + parent.spacing)
                    height: view.height
                    text: Format.date(clock.now, view.site)
                    color: view.hues.quiet
                    fontSizeMode: Text.HorizontalFit
                    minimumPixelSize: 1
                    verticalAlignment: Text.AlignVCenter
                    font.pixelSize: Math.max(1, Math.round(view.dateSize))
                }
            }
            LineText {
                visible: view.dated && !view.strip && view.analog
                width: parent.width
                text: Format.weekday(clock.now, view.site)
                color: view.hues.ink
                fontSizeMode: Text.HorizontalFit
                minimumPixelSize: 1
                font.weight: Font.ExtraBold
                font.pixelSize: Math.max(1, Math.round(1.7 * view.dateSize))
            }
            LineText {
                visible: view.dated && !view.strip
                width: parent.width
                text: view.analog ? Format.longDate(clock.now, view.site) : Format.date(clock.now, view.site)
                color: view.hues.ink
                fontSizeMode: Text.HorizontalFit
                minimumPixelSize: 1
                font.pixelSize: Math.max(1, Math.round(view.dateSize))
            }
        }
    }
}
