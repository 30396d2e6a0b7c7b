import QtQuick
import "../theme"
import "paging.js" as Paging

// A title and a body, as large as the box allows and never larger than it; what is too long turns pages.
Item {
    id: block

    required property View host
    required property Tokens hues
    property string title
    property string body
    // Pixel sizes, see CopyFit.
    property alias titleMost: fit.titleMost
    property alias titleLeast: fit.titleLeast
    property alias bodyMost: fit.bodyMost
    property alias bodyLeast: fit.bodyLeast
    property alias measureEms: fit.measureEms
    // A short bar above the title leads the eye to it.
    property bool marked: true

    property string heading
    property list<string> pages: [""]
    property int page: 0
    property var found: null
    // Taken down already; what was put off until now has nothing to do any more.
    property bool gone: false
    // When each page ends, from the start of the first, in milliseconds.
    property var pageEnds: []

    readonly property bool settled: found !== null
    readonly property real markHeight: Math.max(2, Math.round(0.2 * titleLeast))
    readonly property real markRoom: marked ? Math.round(0.7 * titleLeast) : 0
    readonly property real blockHeight: found ? markRoom + found.height : 0
    readonly property real blockTop: Math.max(0, (height - blockHeight) / 2)

    onTitleChanged: Qt.callLater(block.settle)
    onBodyChanged: Qt.callLater(block.settle)
    onWidthChanged: Qt.callLater(block.settle)
    onHeightChanged: Qt.callLater(block.settle)
    onTitleMostChanged: Qt.callLater(block.settle)
    onBodyMostChanged: Qt.callLater(block.settle)
    Component.onCompleted: block.settle()
    Component.onDestruction: gone = true

    function settle() {
        if (gone || !(width > 1) || !(height > 1))
            return;
        heading = Format.joined(Format.line(title));
        pages = [Format.clean(body)];
        page = 0;
        const most = 3 * width * height / Math.max(1, bodyLeast * bodyLeast);
        const fitting = heading.length + pages[0].length > most ? null : fit.sizes(heading, typeset(), width, height - markRoom);
        if (fitting) {
            found = fitting;
            return;
        }
        divide();
        turn();
    }

    // Too much for one page at a size that can be read. A title that is too long opens the text.
    function divide() {
        let text = String(pages[0]);
        let room = height - markRoom;
        const top = heading.length <= 160 ? fit.least(heading, width) : Infinity;
        if (top < 0.62 * room) {
            room -= top + 0.8 * titleLeast;
        } else {
            text = heading + "\n\n" + text;
            heading = "";
        }
        const size = Math.max(1, Math.min(1.1 * bodyLeast, bodyMost));
        const line = Math.max(1, fit.bodyWidth(size, width) / (0.57 * size));
        const lines = Math.max(1, Math.floor(room / (fit.bodyLeading * size)) - 0.5);
        const cut = Paging.split(text.trim(), 0.92 * line * lines, line);
        pages = cut.length > 0 ? cut : [""];
        let end = 0;
        pageEnds = pages.map(each => end += Paging.readingTime(each));
    }

    // Shows the page whose time it is, the same on every screen.
    function turn() {
        const total = pageEnds[pageEnds.length - 1];
        const elapsed = Math.max(0, Wall.now() - host.startedAt) % total;
        page = host.active ? Math.max(0, pageEnds.findIndex(end => elapsed < end)) : 0;
        found = fit.squeezed(heading, typeset(), width, height - markRoom);
        pageTimer.interval = Math.max(100, pageEnds[page] - (host.active ? elapsed : 0));
    }

    function typeset(): string {
        return Format.typeset(pages[page] || "");
    }

    CopyFit {
        id: fit
    }
    Connections {
        function onMoved() {
            block.turn();
        }

        target: block.pages.length > 1 ? Wall : null
    }
    Timer {
        id: pageTimer

        running: block.pages.length > 1 && block.host.active && Wall.stopped === 0
        repeat: true
        onTriggered: block.turn()
        onRunningChanged: if (running)
            block.turn()
    }
    Arrival {
        x: 0
        y: block.blockTop
        width: block.width
        height: block.blockHeight
        host: block.host

        Rectangle {
            visible: block.marked
            x: titleText.effectiveHorizontalAlignment === Text.AlignRight ? block.width - width : 0
            width: Math.min(Math.round(7 * height), Math.round(0.3 * block.width))
            height: block.markHeight
            color: block.hues.accent
        }
        TitleText {
            id: titleText

            visible: text !== ""
            x: effectiveHorizontalAlignment === Text.AlignRight ? block.width - width : 0
            y: block.markRoom
            width: block.found ? block.found.titleWidth : block.width
            text: block.heading
            color: block.hues.ink
            leading: fit.titleLeading
            pixels: block.found ? Math.max(1, block.found.titleSize) : 1
        }
    }
    Arrival {
        y: block.blockTop + block.markRoom + (block.found ? block.found.titleHeight + block.found.gap : 0)
        width: block.width
        height: block.found ? block.found.bodyHeight : 0
        host: block.host
        order: 1

        BodyText {
            visible: text !== ""
            x: effectiveHorizontalAlignment === Text.AlignRight ? block.width - width : 0
            width: block.found ? block.found.bodyWidth : block.width
            text: block.found ? block.typeset() : ""
            color: block.heading === "" ? block.hues.ink : block.hues.quiet
            leading: fit.bodyLeading
            pixels: block.found ? Math.max(1, block.found.bodySize) : 1
        }
    }
}
