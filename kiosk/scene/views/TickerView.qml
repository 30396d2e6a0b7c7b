pragma ComponentBehavior: Bound

import QtQuick
import "../theme"
import "ticker.js" as Line

// Texts that pass by without end. Where they are depends on the time alone: speed times (now - startedAt), so two
// screens agree. An animator moves them; JavaScript only runs once a screen's width, when the next pieces are laid on.
View {
    id: view

    readonly property Tokens hues: Theme.named(item.theme)
    readonly property string label: Format.short(item.label)
    // Width of the canvas as it is drawn.
    readonly property real canvasWidth: canvas.height > 0 ? canvasHeight * canvas.width / canvas.height : width
    // Pixels a second.
    readonly property real pace: Math.max(1, (item.speed > 0 ? item.speed : 0.1) * canvasWidth)
    readonly property real textSize: Math.max(1, Math.round(Math.min(0.46 * height, 0.075 * width)))
    readonly property real bandHeight: Math.min(height, Math.ceil(textSize / 0.44))
    // What stands between two texts, instead of a mark that is drawn.
    readonly property string separator: view.plainMark ? "" : Format.line(item.separator)
    readonly property bool plainMark: (item.separator ?? "•").trim() === "•"
    readonly property real gap: Math.round(2.2 * textSize + ruler.widthOf(separator))
    readonly property list<string> texts: view.written(item.texts, item.text)
    // {FEED.NAME}: what the model takes for one, in which letters are those of any script (\w knows ASCII alone).
    readonly property var placeholder: /\{((?!-)[\w\u00aa-\uffff-]+\.(?![.-])[\w\u00aa-\uffff.-]+)\}/g

    // Taken down already; what was put off until now has nothing to do any more.
    property bool gone: false
    // Figures that were not known when the line was laid: where the player has just started, their dashes need not pass by.
    property int unknown: 0
    // The cycle that is laid on now, and where its next piece comes.
    property var cycle: null
    property var place: null
    // Position of the reel's left edge, and up to where pieces are laid on.
    property real origin: 0
    property real laidTo: 0
    property real lookedAt: 0
    property real slotStart: 0
    // On the render thread where there is one; the software scene would draw such an animator as fast as it can.
    readonly property var mover: GraphicsInfo.api === GraphicsInfo.Software ? stepping : gliding

    ready: Theme.ready && laid.count > 0

    onActiveChanged: view.run()
    onStartedAtChanged: view.carryOn()
    onPaceChanged: Qt.callLater(view.restart)
    onTextsChanged: if (laid.count === 0)
        Qt.callLater(view.restart)
    onFiguresChanged: if (young.running && blanks() < unknown)
        Qt.callLater(view.restart)
    Component.onCompleted: view.restart()
    Component.onDestruction: gone = true

    // Position of the left edge of the window on the line.
    function positionAt(now: real): real {
        return Math.max(0, now - startedAt) * pace / 1000;
    }

    function written(texts: var, text: var): list<string> {
        const all = [];
        for (let index = 0; texts && index < texts.length; ++index)
            all.push(Format.line(texts[index]));
        if (all.length === 0)
            all.push(Format.line(text));
        return all.filter(each => each !== "");
    }

    // With the figures of this moment.
    function filled(): list<string> {
        const now = Wall.now();
        return texts.map(text => text.replace(placeholder, (whole, key, at) =>
            Format.inline(figures[key], text.slice(at + whole.length, at + whole.length + 20), site, now)));
    }

    function blanks(): int {
        const keys = (texts.join("\n").match(placeholder) ?? []).map(whole => whole.slice(1, -1));
        return keys.filter(key => (figures[key]?.value ?? null) === null).length;
    }

    function restart() {
        if (gone)
            return;
        laid.clear();
        cycle = null;
        unknown = blanks();
        run();
    }

    // Another slot of the same item: what is on the line stays where it is, what follows keeps the new slot's time.
    function carryOn() {
        const by = pace * (startedAt - slotStart) / 1000;
        slotStart = startedAt;
        if (!active || laid.count === 0 || by === 0)
            return;
        for (let index = 0; index < laid.count; ++index)
            laid.setProperty(index, "at", laid.get(index).at - by);
        origin -= by;
        laidTo -= by;
        place = Line.join(cycle, laidTo, stage.width / 2);
    }

    // Moves on from where the clock says, for one width of the window.
    function run() {
        mover.stop();
        if (!(stage.width > 1) || !(height > 1) || texts.length === 0 || !Theme.ready)
            return;
        const position = active ? positionAt(Wall.now()) : 0;
        lay(position, position + 2 * stage.width + gap);
        origin = Math.floor(position);
        reel.x = origin - position;
        lookedAt = Wall.now();
        if (!active || Wall.stopped > 0)
            return;
        mover.from = reel.x;
        mover.to = reel.x - stage.width;
        mover.duration = 1000 * stage.width / pace;
        mover.start();
    }

    // Takes away what has passed and lays on what will come before `end`.
    function lay(position: real, end: real) {
        while (laid.count > 0 && laid.get(0).at + laid.get(0).span <= position)
            laid.remove(0);
        if (laid.count === 0 || position < origin - 1 || laid.get(0).at > position + stage.width) {
            laid.clear();
            cycle = turn();
            place = Line.locate(cycle, position);
            laidTo = position;
        }
        while (laidTo < end && cycle.pieces.length > 0) {
            const piece = cycle.pieces[place.index];
            const at = place.turn * cycle.length + piece.at;
            laid.append({
                "text": piece.text,
                "at": at,
                "span": piece.width
            });
            laidTo = at + piece.width;
            advance();
        }
    }

    function advance() {
        place = {
            "turn": place.turn,
            "index": place.index + 1
        };
        if (place.index < cycle.pieces.length)
            return;
        const next = turn();
        if (next === cycle) {
            place = {
                "turn": place.turn + 1,
                "index": 0
            };
        } else {
            cycle = next;
            place = Line.join(cycle, laidTo, stage.width / 2);
        }
    }

    // The cycle with the present figures; the same object while they are the same.
    function turn(): var {
        const now = filled();
        if (cycle && cycle.texts.length === now.length && cycle.texts.every((text, index) => text === now[index]))
            return cycle;
        return Line.cycle(now, text => Math.ceil(ruler.widthOf(text)), gap, Math.ceil(4 * textSize));
    }

    Ruler {
        id: ruler

        font.pixelSize: view.textSize
    }
    Ruler {
        id: labelRuler

        font.weight: Font.ExtraBold
        font.pixelSize: Math.max(1, Math.round(0.78 * view.textSize))
    }
    ListModel {
        id: laid
    }
    Rectangle {
        anchors.fill: parent
        color: view.hues.deep
    }
    Rectangle {
        y: stage.y
        width: parent.width
        height: stage.height
        color: view.hues.surface
    }
    Item {
        id: stage

        x: plate.width
        y: Math.round((parent.height - height) / 2)
        width: parent.width - x
        height: view.bandHeight
        clip: true
        onWidthChanged: Qt.callLater(view.restart)

        Item {
            id: reel

            height: parent.height

            Repeater {
                model: laid

                Item {
                    id: piece

                    required property string text
                    required property real at
                    required property real span

                    x: at - view.origin + Math.round(0.4 * view.textSize)
                    width: span
                    height: reel.height

                    LineText {
                        visible: piece.text !== ""
                        height: parent.height
                        text: piece.text
                        color: view.hues.ink
                        elide: Text.ElideNone
                        font.weight: Font.DemiBold
                        font.pixelSize: view.textSize
                        verticalAlignment: Text.AlignVCenter
                    }
                    LineText {
                        visible: piece.text === "" && view.separator !== ""
                        x: (parent.width - width) / 2
                        height: parent.height
                        text: view.separator
                        color: view.hues.accent
                        elide: Text.ElideNone
                        font.weight: Font.DemiBold
                        font.pixelSize: view.textSize
                        verticalAlignment: Text.AlignVCenter
                    }
                    Rectangle {
                        visible: piece.text === "" && view.plainMark
                        anchors.verticalCenter: parent.verticalCenter
                        x: (parent.width - width) / 2
                        width: Math.max(2, Math.round(0.2 * view.textSize))
                        height: width
                        rotation: 45
                        antialiasing: true
                        color: view.hues.accent
                    }
                }
            }
        }
    }
    Rectangle {
        // Letters fade in behind the plate instead of being cut.
        visible: plate.visible
        x: stage.x
        y: stage.y
        width: Math.round(0.9 * view.textSize)
        height: stage.height

        gradient: Gradient {
            orientation: Gradient.Horizontal

            GradientStop {
                position: 0
                color: view.hues.surface
            }
            GradientStop {
                position: 1
                color: Qt.alpha(view.hues.surface, 0)
            }
        }
    }
    XAnimator {
        id: gliding

        target: reel
        onFinished: view.run()
    }
    NumberAnimation {
        id: stepping

        target: reel
        property: "x"
        onFinished: view.run()
    }
    Rectangle {
        id: plate

        readonly property real pad: Math.round(0.7 * view.textSize)

        // Not `visible`: that is false too while the whole view cannot be seen.
        width: view.label === "" ? 0 : Math.min(0.34 * parent.width, Math.ceil(labelRuler.widthOf(view.label)) + 2 * pad)
        visible: width > 0
        y: stage.y
        height: stage.height
        color: view.hues.accent

        LineText {
            x: plate.pad
            width: parent.width - 2 * plate.pad
            height: parent.height
            text: view.label
            color: Theme.inkOn(view.hues.accent)
            fontSizeMode: Text.HorizontalFit
            minimumPixelSize: Math.max(1, 0.5 * font.pixelSize)
            font: labelRuler.font
            verticalAlignment: Text.AlignVCenter
        }
    }
    Connections {
        function onMoved() {
            view.run();
        }

        target: Wall
    }
    Timer {
        id: young

        running: true
        interval: 20000
    }
    Timer {
        // The machine's clock was set.
        running: view.active && view.mover.running
        repeat: true
        interval: 1000
        onTriggered: {
            const passed = Wall.now() - view.lookedAt;
            view.lookedAt += 1000;
            if (Math.abs(passed - 1000) > 500)
                view.run();
        }
    }
}
