.pragma library

// Cuts the texts of a ticker into pieces and lays them on an endless line. Positions are pixels from the start of the slot.

const PIECE = 60;

// Pieces of at most so many letters, cut behind a space where there is one: no texture grows too wide.
function pieces(text) {
    const cut = [];
    let from = 0;
    while (text.length - from > PIECE * 1.5) {
        let to = text.lastIndexOf(" ", from + PIECE) + 1;
        if (to <= from + PIECE / 3) {
            to = from + PIECE;
            while (to < text.length && to < from + PIECE * 1.4 && /[\u0300-\u036f\u0600-\u06ff\u0900-\u0fff\u200d\udc00-\udfff\ufe0f]/.test(text[to]))
                ++to;
        }
        cut.push(text.slice(from, to));
        from = to;
    }
    cut.push(text.slice(from));
    return cut;
}

// One turn through all texts: {texts, length, pieces: [{text, at, width, first}]}. An empty text is a mark between two.
// Its length is a multiple of `quantum`, so that a figure that grows by a digit moves nothing else.
function cycle(texts, measure, gap, quantum) {
    const laid = [];
    let at = 0;
    for (const text of texts) {
        let first = true;
        for (const piece of pieces(text)) {
            const width = measure(piece);
            laid.push({text: piece, at: at, width: width, first: first});
            at += width;
            first = false;
        }
        laid.push({text: "", at: at, width: gap, first: false});
        at += gap;
    }
    const length = Math.max(quantum, Math.ceil(at / quantum) * quantum);
    spread(laid, (length - at) / texts.length);
    return {texts: texts, length: length, pieces: laid};
}

// Shares what is left of the last quantum among the marks.
function spread(laid, extra) {
    let moved = 0;
    for (const piece of laid) {
        piece.at += moved;
        if (piece.text === "") {
            piece.width += extra;
            moved += extra;
        }
    }
}

// The place on the line, {turn, index}, of the piece that covers `position` or the first one after it.
function locate(cycle, position) {
    const turn = Math.floor(position / cycle.length);
    const rest = position - turn * cycle.length;
    const index = cycle.pieces.findIndex(piece => piece.at + piece.width > rest);
    return index < 0 ? {turn: turn + 1, index: 0} : {turn: turn, index: index};
}

// Where a new cycle takes over from another that ends at `position`: at the next text that begins at or after it, or at
// the next piece if that is too far away.
function join(cycle, position, patience) {
    const start = locate(cycle, position - 0.5);
    let turn = start.turn;
    let index = start.index;
    let nearest = null;
    for (let step = 0; step <= cycle.pieces.length; ++step) {
        const piece = cycle.pieces[index];
        const at = turn * cycle.length + piece.at;
        if (at >= position - 0.5 && piece.text !== "") {
            const place = {turn: turn, index: index};
            nearest = nearest || place;
            if (at > position + patience)
                return nearest;
            if (piece.first)
                return place;
        }
        if (++index === cycle.pieces.length) {
            index = 0;
            ++turn;
        }
    }
    return nearest || start;
}
