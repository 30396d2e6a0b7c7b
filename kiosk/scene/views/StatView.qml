pragma ComponentBehavior: Bound

import QtQuick
import "../theme"

// Live figures, one or several, with where they come from and how fresh they are.
View {
    id: view

    readonly property Tokens hues: Theme.named(item.theme)
    readonly property var settings: item.figures ? Array.from(item.figures) : []
    readonly property string title: corner ? "" : Format.short(item.title)
    // A corner of the canvas has room for the figures alone.
    readonly property bool corner: height < 0.25 * canvasHeight
    readonly property bool strip: Theme.isStrip(width, height)
    readonly property bool portrait: Theme.isPortrait(width, height)
    readonly property real margin: strip ? Math.round(0.12 * height) : Theme.margin(width, height)
    readonly property real gap: Math.round((strip ? 0.9 : 0.5) * margin)

    readonly property real titleSize: Math.max(1, Math.round(strip ? Math.min(0.24 * height, 0.03 * width) : Math.min(0.062 * height, 0.055 * width)))
    readonly property real titleRoom: strip ? (title === "" ? 0 : Math.round(0.2 * width)) : title === "" ? 0 : Math.round(1.15 * titleSize + gap)
    readonly property real footSize: Math.max(1, Math.round(Math.min(Math.max(0.03 * canvasHeight, 0.025 * height), 0.055 * height, 0.042 * width)))
    readonly property bool footed: footText !== "" && !strip && !corner
    readonly property string footText: view.footnote()

    // The grid.
    readonly property real gridX: margin + (strip ? titleRoom : 0)
    readonly property real gridY: margin + (strip ? 0 : titleRoom)
    readonly property real gridWidth: width - gridX - margin
    readonly property real gridHeight: height - gridY - margin - (footed ? foot.room + gap : 0)
    readonly property int columns: view.bestColumns()
    readonly property int rows: Math.max(1, Math.ceil(settings.length / columns))

    readonly property real cellWidth: (gridWidth - (columns - 1) * gap) / columns
    readonly property real cellHeight: (gridHeight - (rows - 1) * gap) / rows
    readonly property real letters: Math.max(6, Math.round(strip ? Math.min((settings.length > 1 ? 0.14 : 0.17) * height, 0.11 * cellWidth)
                                                                 : settings.length === 1 ? Math.min(0.066 * height, 0.055 * width)
                                                                 : Math.max(Math.min(0.1 * cellHeight, 0.065 * cellWidth),
                                                                            Math.min(0.036 * canvasHeight, 0.14 * cellHeight, 0.08 * cellWidth))))

    ready: Theme.ready

    function bestColumns(): int {
        const count = Math.max(1, settings.length);
        if (strip)
            return count;
        let best = 1;
        let least = Infinity;
        for (let columns = 1; columns <= count; ++columns) {
            const rows = Math.ceil(count / columns);
            const shape = gridWidth / columns / Math.max(1, gridHeight / rows);
            const cost = Math.abs(Math.log(shape / 1.45)) + 0.25 * (rows * columns - count);
            if (cost < least) {
                least = cost;
                best = columns;
            }
        }
        return best;
    }

    // How many stand in that row: the last one is shared by what is left.
    function inRow(row: int): int {
        return row < rows - 1 ? columns : settings.length - columns * (rows - 1);
    }

    function footnote(): string {
        const names = [];
        let newest = 0;
        for (const setting of settings) {
            const figure = figures[setting.reading];
            if (!figure)
                continue;
            const name = Format.short(figure.attribution);
            if (name !== "" && !names.includes(name))
                names.push(name);
            if (!Format.isOld(figure, clock.now))
                newest = Math.max(newest, figure.observed_at);
        }
        const source = Format.short(item.source) || names.join(", ");
        const parts = [];
        if (source !== "")
            parts.push(/^(sumber|source)/i.test(source) ? source : Format.word("source", language) + ": " + source);
        if (newest > 0)
            parts.push(Format.word("updated", language) + " " + Format.word("at", language) + Format.clock(newest, site));
        return parts.join("  ·  ");
    }

    MinuteClock {
        id: clock
    }
    Rectangle {
        anchors.fill: parent
        color: view.hues.deep
    }
    Arrival {
        host: view
        x: view.margin
        y: view.strip ? 0 : view.margin
        width: view.strip ? view.titleRoom - view.gap : view.width - 2 * view.margin
        height: view.strip ? view.height : view.titleRoom

        LineText {
            visible: text !== ""
            y: view.strip ? 0 : -Theme.headroom * view.titleSize
            width: parent.width
            height: view.strip ? parent.height : 1.3 * view.titleSize
            text: view.title
            color: view.hues.ink
            wrapMode: view.strip ? Text.Wrap : Text.NoWrap
            maximumLineCount: view.strip ? 3 : 1
            fontSizeMode: view.strip ? Text.Fit : Text.HorizontalFit
            minimumPixelSize: Math.max(1, 0.5 * view.titleSize)
            verticalAlignment: view.strip ? Text.AlignVCenter : Text.AlignTop
            font.weight: Font.ExtraBold
            font.letterSpacing: -0.01 * view.titleSize
            font.pixelSize: view.titleSize
        }
    }
    Repeater {
        model: view.settings.length

        Arrival {
            id: place

            required property int index
            readonly property int row: Math.floor(index / view.columns)
            readonly property int column: index % view.columns
            readonly property int shared: view.inRow(row)

            host: view
            order: 1 + index
            width: Math.floor((view.gridWidth - (shared - 1) * view.gap) / shared)
            height: Math.floor((view.gridHeight - (view.rows - 1) * view.gap) / view.rows)
            x: view.gridX + column * (width + view.gap)
            y: view.gridY + row * (height + view.gap)

            FigureCell {
                anchors.fill: parent
                setting: view.settings[place.index]
                host: view
                hues: view.hues
                now: clock.now
                letters: view.letters
                bare: view.settings.length === 1 || view.strip
            }
            Rectangle {
                visible: view.strip && (place.index > 0 || view.title !== "")
                x: -Math.round(view.gap / 2) - width
                y: 0.08 * parent.height
                width: Math.max(1, Math.round(0.012 * view.height))
                height: 0.84 * parent.height
                color: view.hues.line
            }
        }
    }
    FootNote {
        id: foot

        visible: view.footed
        host: view
        x: view.margin
        y: view.height - view.margin - height
        width: view.width - 2 * view.margin
        text: view.footText
        color: view.hues.quiet
        pixels: view.footSize
    }
}
