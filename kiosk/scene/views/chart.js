.pragma library

// Less is no span: steps so small do not change a number that they are added to.
const LEAST_SPAN = 1e-300;
const LEAST_PART = 1e-9;

// Round numbers that cover low to high in about `count` steps.
function ticks(low, high, count) {
    const size = Math.max(Math.abs(low), Math.abs(high));
    const apart = high - low > Math.max(LEAST_PART * size, LEAST_SPAN);
    const span = apart ? high - low : size > LEAST_SPAN ? size : 1;
    const rough = span / count;
    const power = Math.pow(10, Math.floor(Math.log10(rough)));
    const step = power * [1, 2, 2.5, 5, 10].find(factor => factor * power >= rough * 0.999);
    const first = Math.floor(low / step);
    const steps = Math.min(Math.ceil(high / step - 1e-9) - first, 4 * count);
    const all = [];
    for (let index = 0; index <= steps; ++index)
        all.push((first + index) * step);
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
