.pragma library

// Splits a text that is too long for one page. Pages end at a paragraph, a sentence or a word where they can.

// `cells`: how many average letters fit a page, `line`: how many fit a line.
function split(text, cells, line) {
    const pages = [];
    let from = 0;
    while (from < text.length) {
        const to = end(text, from, Math.max(1, cells), Math.max(1, line));
        const page = text.slice(from, to).trim();
        if (page !== "")
            pages.push(page);
        from = to;
    }
    return pages;
}

// Where the page that begins at `from` ends.
function end(text, from, cells, line) {
    let used = 0;
    let column = 0;
    let word = -1;
    let sentence = -1;
    let at = from;
    while (at < text.length && used < cells) {
        const letter = text[at];
        const width = letter >= "\u1100" ? 1.8 : 1;
        if (letter === "\n") {
            used += line - column % line;
            column = 0;
        } else {
            used += width;
            column += width;
        }
        ++at;
        if (letter === " " || letter === "\n") {
            word = at;
            if (letter === "\n" || /[.!?…]/.test(text[at - 2] || ""))
                sentence = at;
        }
    }
    if (at >= text.length)
        return at;
    const long = at - from;
    if (sentence - from > 0.5 * long)
        return sentence;
    if (word - from > 0.3 * long)
        return word;
    return whole(text, from, at);
}

// Not in the middle of a character that people see as one.
function whole(text, from, at) {
    let cut = at;
    while (cut > from + 1 && cut > at - 32 && /[\udc00-\udfff\u0300-\u036f\u0591-\u05bd\u0610-\u061a\u064b-\u065f\u093a-\u094f\u0e31\u0e34-\u0e3a\u0e47-\u0e4e\u200d\ufe00-\ufe0f]/.test(text[cut]))
        --cut;
    return cut > at - 32 ? cut : at;
}

// How long people need to read a page, in milliseconds.
function readingTime(page) {
    const words = Math.max(page.split(/\s+/).length, page.length / 8);
    return Math.round(2000 + 1000 * words / 3);
}
