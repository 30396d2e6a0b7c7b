import QtQuick
import "../theme"

// Finds the largest sizes at which a title and a body fit a box. It draws nothing.
Item {
    id: fit

    // Pixel sizes: what they may grow to, and shrink to before the text is split into pages.
    property real titleMost
    property real titleLeast
    property real bodyMost
    property real bodyLeast

    // Longest line of a body, in ems: the eye must find the next one.
    property real measureEms: 30

    readonly property real titleLeading: 1.08
    readonly property real bodyLeading: 1.35

    visible: false

    // {titleSize, titleWidth, titleHeight, bodySize, bodyWidth, bodyHeight, gap, height}, or null if even `smallest`
    // pixels are too large.
    function sizes(title: string, body: string, width: real, height: real, smallest: real): var {
        titleProbe.text = title;
        bodyProbe.text = body;
        titleProbe.wrapMode = bodyProbe.wrapMode = Text.WordWrap;
        let best = null;
        if (!(best = at(1, width, height))) {
            let low = at(0, width, height) ? 0 : NaN;
            if (isNaN(low)) {
                // Words wider than the box may be broken, and the text may go below its least size.
                titleProbe.wrapMode = bodyProbe.wrapMode = Text.Wrap;
                low = at(0, width, height) ? 0 : lowest(smallest);
            }
            best = at(low, width, height);
            if (!best)
                return null;
            let high = low < 0 ? 0 : 1;
            for (let round = 0; round < 6; ++round) {
                const middle = (low + high) / 2;
                const found = at(middle, width, height);
                if (found)
                    best = found;
                if (found)
                    low = middle;
                else
                    high = middle;
            }
        }
        best.titleWidth = balanced(best, width);
        return best;
    }

    // The path of sizes: 0 is the least, 1 the most, below 0 what is too small to read from afar.
    function size(least: real, most: real, s: real): int {
        return Math.max(1, Math.floor(s >= 0 ? least * Math.pow(Math.max(1, most / least), s) : least * Math.pow(2, s)));
    }

    function lowest(smallest: real): real {
        return Math.min(0, Math.log2(Math.max(1, smallest) / Math.max(1, bodyLeast)));
    }

    function at(s: real, width: real, height: real): var {
        const titleSize = titleProbe.text === "" ? 0 : size(titleLeast, titleMost, s);
        const bodySize = bodyProbe.text === "" ? 0 : size(bodyLeast, bodyMost, s);
        let titleHeight = 0;
        let bodyHeight = 0;
        if (titleSize > 0) {
            titleHeight = measure(titleProbe, titleSize, width);
            if (titleHeight < 0 || titleHeight > height)
                return null;
        }
        if (bodySize > 0) {
            bodyHeight = measure(bodyProbe, bodySize, bodyWidth(bodySize, width));
            if (bodyHeight < 0)
                return null;
        }
        const gap = titleSize > 0 && bodySize > 0 ? 0.18 * titleSize + 0.3 * bodySize : 0;
        const total = titleHeight + gap + bodyHeight;
        if (total > height)
            return null;
        return {
            "titleSize": titleSize,
            "titleHeight": titleHeight,
            "bodySize": bodySize,
            "bodyWidth": bodyWidth(bodySize, width),
            "bodyHeight": bodyHeight,
            "gap": gap,
            "height": total
        };
    }

    function bodyWidth(pixels: real, width: real): real {
        return Math.min(width, Math.ceil(measureEms * pixels));
    }

    // Height of the text with its last line's descenders, or -1 where a word is wider than the box.
    function measure(probe: var, pixels: int, width: real): real {
        probe.width = width;
        probe.pixels = pixels;
        if (probe.contentWidth > width + 0.01)
            return -1;
        return probe.contentHeight + Math.max(0, 1 - probe.lineHeight) * Theme.lineHeight * pixels;
    }

    // The narrowest width that takes no more lines: lines of a title should be of like length.
    function balanced(found: var, width: real): real {
        if (found.titleSize === 0)
            return width;
        measure(titleProbe, found.titleSize, width);
        const lines = titleProbe.lineCount;
        if (lines < 2 || lines > 6 || titleProbe.wrapMode === Text.Wrap)
            return width;
        let low = width / 2;
        let high = width;
        for (let round = 0; round < 6; ++round) {
            const middle = (low + high) / 2;
            titleProbe.width = middle;
            if (titleProbe.lineCount <= lines && titleProbe.contentWidth <= middle + 0.01)
                high = middle;
            else
                low = middle;
        }
        return high;
    }

    TitleText {
        id: titleProbe

        leading: fit.titleLeading
    }
    BodyText {
        id: bodyProbe

        leading: fit.bodyLeading
    }
}
