.pragma library

// Where the parts of a figure's cell stand: {label, main, foot, spark}, each {x, y, width, height}.

// A column: label, figure, what it says about itself, and its course along the bottom or beside it.
function column(box, letters, parts) {
    const labelHeight = parts.labelled ? 1.7 * letters : 0;
    const footHeight = parts.footed ? 1.6 * letters : 0;
    const sparkAside = parts.sparked && parts.card && box.width > 1.9 * box.height;
    const sparkHeight = !parts.sparked ? 0 : sparkAside ? 0.55 * box.height : (parts.card ? 0.22 : 0.23) * box.height;
    const taken = labelHeight + footHeight + (parts.sparked && !sparkAside ? sparkHeight + 0.5 * letters : 0);
    const wide = sparkAside ? 0.58 * box.width : box.width;
    const main = rect(box.x, box.y + labelHeight, wide, box.height - taken - (parts.footed ? 0.25 * letters : 0));
    return {
        label: rect(box.x, box.y, box.width, labelHeight),
        main: main,
        foot: rect(box.x, box.y + box.height - footHeight - (sparkAside ? 0 : taken - labelHeight - footHeight), wide, footHeight),
        spark: sparkAside ? rect(box.x + 0.64 * box.width, box.y + box.height - sparkHeight, 0.36 * box.width, sparkHeight)
                          : rect(box.x, box.y + box.height - sparkHeight, box.width, sparkHeight)
    };
}

// Words on the left, dial or chart on the right.
function aside(box, letters, parts) {
    const wide = (parts.dial ? 0.42 : 0.32) * box.width;
    const footHeight = parts.footed ? 1.6 * letters : 0;
    const left = wide + 0.8 * letters;
    return {
        label: rect(box.x, box.y, wide, Math.max(1.3 * letters, box.height - footHeight - 0.3 * letters)),
        main: rect(box.x + left, box.y, box.width - left, box.height),
        foot: rect(box.x, box.y + box.height - footHeight, wide, footHeight),
        spark: rect(box.x, box.y, 0, 0)
    };
}

// For low cells: the label, below it the figure with what it says about itself to its right.
function low(box, letters, parts) {
    const labelHeight = parts.labelled ? Math.min(1.45 * letters, 0.36 * box.height) : 0;
    const height = box.height - labelHeight;
    const wide = parts.footed ? 0.56 * box.width : box.width;
    const left = Math.min(wide, parts.figureWidth(height, wide)) + 0.7 * letters;
    return {
        label: rect(box.x, box.y, box.width, labelHeight),
        main: rect(box.x, box.y + labelHeight, wide, height),
        foot: rect(box.x + left, box.y + labelHeight, box.width - left, height),
        spark: rect(box.x, box.y, 0, 0)
    };
}

function rect(x, y, width, height) {
    return {x: Math.round(x), y: Math.round(y), width: Math.max(1, Math.round(width)), height: Math.max(1, Math.round(height))};
}
