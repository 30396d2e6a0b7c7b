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

    // The largest that fit, {titleSize, titleWidth, titleHeight, bodySize, bodyWidth, bodyHeight, gap, height}; null if
    // even the least are too large.
    function sizes(title: string, body: string, width: real, height: real): var {
        titleProbe.text = title;
        bodyProbe.text = body;
        titleProbe.wrapMode = bodyProbe.wrapMode = Text.WordWrap;
        let best = at(1, width, height) || between(0, 1, width, height);
        if (!best) {
            // Words wider than the box may be broken: as few as possible, but for scripts that know no spaces.
            titleProbe.wrapMode = bodyProbe.wrapMode = Text.Wrap;
            best = between(0, Format.isTall(title + body) ? 1 : 0, width, height);
        }
        if (best)
            best.titleWidth = balanced(best, width);
        return best;
    }

    // The same for what must be shown even if it is too small to read: always something, and never too large for the box.
    function squeezed(title: string, body: string, width: real, height: real): var {
        const readable = sizes(title, body, width, height);
        if (readable)
            return readable;
        let best = null;
        for (let s = -0.2; !best && s > -10; s -= 0.2)
            best = at(s, width, height);
        best = best || forced();
        best.titleWidth = width;
        return best;
    }

    // How high a title is at its least size.
    function least(title: string, width: real): real {
        titleProbe.text = title;
        titleProbe.wrapMode = Text.Wrap;
        return title === "" ? 0 : measure(titleProbe, size(titleLeast, titleMost, 0), width);
    }

    // The largest on the path from `low` to `high`, if `low` fits.
    function between(low: real, high: real, width: real, height: real): var {
        let best = at(low, width, height);
        for (let round = 0; best && round < 6; ++round) {
            const middle = (low + high) / 2;
            const found = at(middle, width, height);
            best = found || best;
            if (found)
                low = middle;
            else
                high = middle;
        }
        return best;
    }

    // For boxes of a few pixels, which cut it.
    function forced(): var {
        return {
            "titleSize": 1,
            "titleHeight": 1,
            "bodySize": 1,
            "bodyWidth": width,
            "bodyHeight": 1,
            "gap": 0,
            "height": 2
        };
    }

    // The path of sizes: 0 is the least, 1 the most, below 0 what is too small to read from afar.
    function size(least: real, most: real, s: real): int {
        return Math.max(1, Math.floor(s >= 0 ? least * Math.pow(Math.max(1, most / least), s) : least * Math.pow(2, s)));
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
            bodyHeight = measure(bodyProbe, bodySize, bodyWidth(s < 0 ? Infinity : bodySize, width));
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
            "bodyWidth": bodyWidth(s < 0 ? Infinity : bodySize, width),
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
