.pragma library

// Round numbers that cover low to high in about `count` steps.
function ticks(low, high, count) {
    const span = high > low ? high - low : Math.abs(high) || 1;
    const rough = span / count;
    const power = Math.pow(10, Math.floor(Math.log10(rough)));
    const step = power * [1, 2, 2.5, 5, 10].find(factor => factor * power >= rough * 0.999);
    const all = [];
    for (let index = Math.floor(low / step); index <= Math.ceil(high / step - 1e-9); ++index)
        all.push(index * step);
    if (all.length < 2)
        all.push(all[0] + step);
    return all;
}

// The last value in each of the last `hours` hours before `now` for which there is one.
function hourly(samples, now, hours, label) {
    const hour = 3600000;
    const last = Math.floor(now / hour);
    const found = new Map();
    for (const sample of samples)
        found.set(Math.floor(sample.at / hour), sample);
    const series = [];
    for (let index = last - hours + 1; index <= last; ++index)
        if (found.has(index))
            series.push({label: label(index * hour), value: found.get(index).value, at: index * hour});
    return series;
}

// Every how manyeth label can be written without touching the next.
function every(count, room, widest) {
    return Math.max(1, Math.ceil(count * widest / Math.max(1, room)));
}
