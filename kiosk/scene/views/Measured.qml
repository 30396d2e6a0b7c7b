import QtQuick
import "../theme"

// What one figure of a stat item says: its setting and its reading, made ready to draw.
QtObject {
    id: measured

    // {reading, label, show, unit, decimals, min, max, bands, compare}
    required property var setting
    // One of `View.figures`, or nothing.
    required property var figure
    required property real now
    required property var site

    readonly property string language: site.language
    readonly property bool known: figure !== undefined && figure !== null
    readonly property var points: known && figure.points ? Array.from(figure.points) : []
    readonly property bool listed: points.length > 0
    readonly property var value: known ? (listed ? points[points.length - 1].value : figure.value) : undefined
    readonly property bool numeric: typeof value === "number" && isFinite(value)
    readonly property bool present: listed || numeric || typeof value === "boolean" || (typeof value === "string" && value.trim() !== "")
    readonly property bool old: present && Format.isOld(figure, now)

    readonly property real number: numeric ? value : 0
    readonly property bool money: numeric && Format.isCurrency(givenUnit)
    readonly property var scaled: Math.abs(number) >= 1e9 || money && Math.abs(number) >= 1e6 ? Format.compact(number, language)
                                                                                       : {"value": number, "word": ""}
    // As many while it rolls as where it ends.
    readonly property int decimals: setting.decimals >= 0 ? setting.decimals : Format.decimalsOf(scaled.value)
    readonly property string words: typeof value === "boolean" ? Format.word(value ? "yes" : "no", language) : numeric ? ""
                                                                                                             : Format.short(value)

    readonly property string givenUnit: Format.short(setting.unit || (known ? figure.unit : ""))
    readonly property string prefix: money ? givenUnit : ""
    readonly property string unit: present ? [scaled.word, money ? "" : givenUnit].filter(part => part !== "").join(" ") : ""
    readonly property string label: Format.short(setting.label || (known ? figure.label : "")) || lastName(setting.reading)

    readonly property var bands: Format.bands(setting.bands, language)
    readonly property int bandIndex: numeric ? Format.bandOf(number, bands) : -1
    readonly property var band: bandIndex >= 0 ? bands[bandIndex] : null

    readonly property real least: typeof setting.min === "number" ? setting.min : 0
    readonly property real most: typeof setting.max === "number" ? setting.max : Math.max(100, number)

    readonly property var history: known && figure.history ? Array.from(figure.history) : []
    readonly property string change: setting.compare === "none" || !numeric || listed || old ? "" : changeText()
    // "pukul 14.20, 25 menit lalu" where it is old, the reason where it is missing.
    readonly property string note: !present ? Format.word(known ? "unreadable" : "noData", language)
                                            : old ? Format.since(figure.observed_at, now, site) : ""

    function text(shown: real): string {
        return Format.number(shown, decimals, language);
    }

    function lastName(key: var): string {
        const words = String(key || "").split(".").pop().replace(/[_-]+/g, " ");
        return words.charAt(0).toUpperCase() + words.slice(1);
    }

    // Against the sample nearest to the same time a day ago.
    function changeText(): string {
        const dayAgo = figure.observed_at - 86400000;
        let best = null;
        for (const sample of history)
            if (!best || Math.abs(sample.at - dayAgo) < Math.abs(best.at - dayAgo))
                best = sample;
        if (!best || Math.abs(best.at - dayAgo) > 5400000)
            return "";
        return Format.change(number, best.value, givenUnit, language);
    }
}
