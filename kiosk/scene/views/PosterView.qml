import QtQuick
import "../theme"

// What is shown when there is nothing else: the site's name and the time, never a message.
View {
    id: view

    readonly property Tokens hues: Theme.night
    readonly property bool strip: Theme.isStrip(width, height)
    readonly property bool portrait: Theme.isPortrait(width, height)
    readonly property real margin: strip ? Math.round(0.18 * height) : Theme.margin(width, height)
    readonly property real timeSize: strip ? 0.5 * height : Math.min(0.11 * height, 0.12 * width)

    ready: Theme.ready && name.settled

    MinuteClock {
        id: clock
    }
    Rectangle {
        anchors.fill: parent
        color: view.hues.deep
    }
    Ornament {
        visible: !view.strip
        anchors.right: parent.right
        y: view.portrait ? Math.round(parent.height * 0.45) : 0
        width: view.portrait ? parent.width : Math.round(parent.width * 0.42)
        height: view.portrait ? Math.round(parent.height * 0.33) : parent.height
        unit: Math.min(parent.width, parent.height) * (view.portrait ? 0.5 : 0.46)
        color: view.hues.surface
    }
    CopyBlock {
        id: name

        x: view.margin
        y: view.strip ? 0 : view.margin
        width: (view.portrait ? parent.width - view.margin : view.strip ? time.x : parent.width * 0.62) - 2 * view.margin
        height: view.strip ? parent.height : (view.portrait ? 0.42 * parent.height : time.y - 2 * view.margin)
        host: view
        hues: view.hues
        title: view.site.title
        marked: !view.strip
        titleMost: view.strip ? 0.42 * view.height : Math.min(0.16 * view.height, 0.13 * view.width)
        titleLeast: view.strip ? 0.18 * view.height : 0.05 * view.height
        bodyMost: titleMost
        bodyLeast: titleLeast
    }
    TimeText {
        id: time

        x: view.strip ? parent.width - implicitWidth - view.margin : view.margin
        y: view.strip ? (parent.height - implicitHeight) / 2 : date.y - 0.35 * view.timeSize - implicitHeight
        site: view.site
        now: clock.now
        color: view.hues.ink
        zoneColor: view.hues.accent
        pixels: view.timeSize
    }
    LineText {
        id: date

        visible: !view.strip
        x: view.margin
        y: parent.height - view.margin - height
        width: parent.width - 2 * view.margin
        text: Format.date(clock.now, view.site)
        color: view.hues.quiet
        fontSizeMode: Text.HorizontalFit
        minimumPixelSize: 1
        font.pixelSize: Math.max(1, Math.round(0.42 * view.timeSize))
    }
}
