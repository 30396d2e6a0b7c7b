pragma Singleton

import QtQuick

// Texts, numbers, times and ages, as people of the site write them.
QtObject {
    id: format

    readonly property string dash: "–"
    // Letters of a label, a source, a caption: what is longer is cut.
    readonly property int longest: 400

    readonly property var words: ({
            "id": {
                "at": "pukul ",
                "asOf": "per ",
                "justNow": "baru saja",
                "minute": "menit lalu",
                "minutes": "menit lalu",
                "hour": "jam lalu",
                "hours": "jam lalu",
                "day": "hari lalu",
                "days": "hari lalu",
                "yesterday": "dari kemarin",
                "same": "sama seperti kemarin",
                "points": "poin",
                "noData": "Belum ada data",
                "unreadable": "Data tidak terbaca",
                "updated": "Diperbarui",
                "source": "Sumber",
                "yes": "Ya",
                "no": "Tidak",
                "scan": "Pindai untuk info",
                "thousand": "ribu",
                "million": "juta",
                "billion": "miliar",
                "trillion": "triliun"
            },
            "en": {
                "at": "",
                "asOf": "at ",
                "justNow": "just now",
                "minute": "minute ago",
                "minutes": "minutes ago",
                "hour": "hour ago",
                "hours": "hours ago",
                "day": "day ago",
                "days": "days ago",
                "yesterday": "from yesterday",
                "same": "same as yesterday",
                "points": "points",
                "noData": "No data yet",
                "unreadable": "Unreadable data",
                "updated": "Updated",
                "source": "Source",
                "yes": "Yes",
                "no": "No",
                "scan": "Scan for more",
                "thousand": "thousand",
                "million": "million",
                "billion": "billion",
                "trillion": "trillion"
            }
        })

    // Names of zones that Indonesians say instead of the city.
    readonly property var zoneNames: ({
            "Asia/Jakarta": "WIB",
            "Asia/Pontianak": "WIB",
            "Asia/Makassar": "WITA",
            "Asia/Ujung_Pandang": "WITA",
            "Asia/Jayapura": "WIT"
        })

    // Permen LHK P.14/2020.
    readonly property var ispu: ({
            "to": [50, 100, 200, 300, 500],
            "colors": ["#2E9E4F", "#1F6FD0", "#F2C200", "#D7263D", "#111111"],
            "id": ["Baik", "Sedang", "Tidak Sehat", "Sangat Tidak Sehat", "Berbahaya"],
            "en": ["Good", "Moderate", "Unhealthy", "Very Unhealthy", "Hazardous"]
        })

    function word(name: string, language: string): string {
        return words[language === "en" ? "en" : "id"][name];
    }

    function locale(language: string): var {
        return Qt.locale(language === "en" ? "en_GB" : "id_ID");
    }

    // Texts --------------------------------------------------------------------------------------------------------

    // What may be drawn of a text from anywhere: no control characters, no reordering of what follows, no towers of accents.
    function clean(text: var): string {
        if (text === undefined || text === null)
            return "";
        return String(text).replace(/\r\n?|[\u0085\u2028\u2029]/g, "\n").replace(/\t/g, " ")
        .replace(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u00ad\u202d\u202e\ufdd0-\ufdef\ufeff\ufff9-\ufffc\ufffe\uffff]/g, "")
        .replace(/[\ud800-\udbff](?![\udc00-\udfff])/g, "").replace(/(^|[^\ud800-\udbff])[\udc00-\udfff]+/g, "$1")
        .replace(/([\u0300-\u036f\u0483-\u0489\u0e31\u0e34-\u0e3a\u0e47-\u0e4e\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20ff\ufe20-\ufe2f]{2})[\u0300-\u036f\u0483-\u0489\u0e31\u0e34-\u0e3a\u0e47-\u0e4e\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20ff\ufe20-\ufe2f]+/g, "$1")
        .replace(/ {2,}/g, " ").replace(/ ?\n ?/g, "\n").replace(/\n{3,}/g, "\n\n").trim();
    }

    // On one line.
    function line(text: var): string {
        return clean(text).replace(/\n+/g, " ");
    }

    // On one line and of a length that somebody reads.
    function short(text: var): string {
        const given = text === undefined || text === null ? "" : String(text);
        return given.length <= longest ? line(given) : line(given.slice(0, longest)) + "…";
    }

    // Keeps the halves of a reduplicated word together (alun-alun).
    function joined(text: string): string {
        return text.replace(/([A-Za-z]{2,9})-([A-Za-z]{2,9})(?![\w-])/g, (whole, left, right) =>
            left.toLowerCase() === right.toLowerCase() ? left + "-\u2060" + right : whole);
    }

    // And the short last word of a paragraph with the one before it.
    function typeset(text: string): string {
        return joined(text).replace(/ (\S{1,9})(?=\n|$)/g, (whole, last, at, all) =>
            / \S*$/.test(all.slice(Math.max(0, at - 40), at)) ? "\u00a0" + last : whole);
    }

    // Scripts whose lines need the room that their font asks for.
    function isTall(text: string): bool {
        return /[\u0590-\u1dff\u2c00-\u2dff\ua4d0-\uabff\ufb1d-\ufdff\ufe70-\ufeff]|[\ud800-\udbff]/.test(text);
    }

    // Numbers ------------------------------------------------------------------------------------------------------

    // `decimals` below zero: as many as it has, two at most.
    function number(value: real, decimals: int, language: string): string {
        if (!isFinite(value))
            return dash;
        const places = decimals >= 0 ? Math.min(decimals, 6) : decimalsOf(value);
        const text = Math.abs(value).toLocaleString(locale(language), "f", places);
        return value < 0 && /[1-9]/.test(text) ? "\u2212" + text : text;
    }

    function decimalsOf(value: real): int {
        const rounded = Math.round(Math.abs(value) * 100) % 100;
        return rounded === 0 ? 0 : rounded % 10 === 0 ? 1 : 2;
    }

    // {value, word}: 1,28 and "triliun" for what is too long to read at a glance.
    function compact(value: real, language: string): var {
        const names = ["", "thousand", "million", "billion", "trillion"];
        const power = Math.min(4, Math.floor(Math.log10(Math.max(1, Math.abs(value))) / 3));
        if (power < 3)
            return {
                "value": value,
                "word": ""
            };
        return {
            "value": value / Math.pow(1000, power),
            "word": word(names[power], language)
        };
    }

    // "↑ 12 % dari kemarin"; percentages differ by points, what grew from nothing by itself.
    function change(value: real, before: real, unit: string, language: string): string {
        const difference = value - before;
        const relative = unit !== "%" && before > 0 && value >= 0;
        const size = Math.abs(relative ? 100 * difference / before : difference);
        const places = size >= 10 ? 0 : 1;
        if (size < (places === 0 ? 0.5 : 0.05))
            return word("same", language);
        const rounded = Math.round(size * 10) % 10 === 0 ? 0 : places;
        const what = relative ? "\u00a0%" : unit === "%" ? "\u00a0" + word("points", language) : unit === "" ? "" : "\u00a0" + unit;
        return (difference > 0 ? "\u2191\u00a0" : "\u2193\u00a0") + number(size, rounded, language) + what + " "
                + word("yesterday", language);
    }

    // Bands with a name and a colour; "ispu" is the Indonesian air quality index.
    function bands(setting: var, language: string): var {
        if (setting === "ispu")
            return ispu[language === "en" ? "en" : "id"].map((label, index) => ({
                        "to": ispu.to[index],
                        "label": label,
                        "color": ispu.colors[index]
                    }));
        if (!setting || typeof setting === "string")
            return [];
        return Array.from(setting).map(band => ({
                    "to": typeof band.to === "number" ? band.to : Infinity,
                    "label": short(band.label),
                    "color": /^#[0-9a-fA-F]{6}$/.test(band.color) ? band.color : "#6B7C8C"
                }));
    }

    // Which band a number belongs to: the last one too where it lies above all; -1 where there are none.
    function bandOf(number: real, bands: var): int {
        const index = bands.findIndex(band => number <= band.to);
        return index < 0 ? bands.length - 1 : index;
    }

    // A reading in a line of text: with its unit, and its time if it is old.
    function inline(figure: var, following: string, site: var, now: real): string {
        if (!figure || figure.value === undefined || figure.value === null)
            return dash;
        const language = site.language;
        const old = isOld(figure, now) ? " (" + word("asOf", language) + clock(figure.observed_at, site) + ")" : "";
        if (typeof figure.value === "boolean")
            return word(figure.value ? "yes" : "no", language) + old;
        if (typeof figure.value !== "number")
            return short(figure.value) + old;
        if (!isFinite(figure.value))
            return dash;
        const unit = short(figure.unit);
        if (unit === "" || following.replace(/^\s+/, "").startsWith(unit))
            return number(figure.value, -1, language) + old;
        return isCurrency(unit) ? unit + number(figure.value, -1, language) + old
                                : number(figure.value, -1, language) + "\u00a0" + unit + old;
    }

    // Written before the number.
    function isCurrency(unit: string): bool {
        return /^(Rp|IDR|US\$|\$|€|£)$/.test(unit);
    }

    function isOld(figure: var, now: real): bool {
        return figure.is_old === true || now > figure.observed_at + figure.ttl_ms;
    }

    // Times --------------------------------------------------------------------------------------------------------

    // Minutes east of UTC in the site's zone at that instant.
    function offset(at: real, site: var): real {
        const offsets = site.offsets;
        if (!offsets || offsets.length === 0)
            return 0;
        let low = 0;
        let high = offsets.length - 1;
        while (low < high) {
            const middle = (low + high + 1) >> 1;
            if (offsets[middle].from <= at)
                low = middle;
            else
                high = middle - 1;
        }
        return offsets[low].minutes;
    }

    // A Date whose UTC fields are the site's local time.
    function local(at: real, site: var): var {
        return new Date(at + offset(at, site) * 60000);
    }

    function clock(at: real, site: var): string {
        return clockParts(at, site).join("");
    }

    // Hours, mark, minutes.
    function clockParts(at: real, site: var): var {
        const time = local(at, site);
        const pad = n => n < 10 ? "0" + n : "" + n;
        return [pad(time.getUTCHours()), site.language === "en" ? ":" : ".", pad(time.getUTCMinutes())];
    }

    function date(at: real, site: var): string {
        return weekday(at, site) + (site.language === "en" ? " " : ", ") + longDate(at, site);
    }

    // Without the day of the week.
    function longDate(at: real, site: var): string {
        return shortDate(at, site) + " " + local(at, site).getUTCFullYear();
    }

    function weekday(at: real, site: var): string {
        return locale(site.language).dayName(local(at, site).getUTCDay(), Locale.LongFormat);
    }

    function shortDate(at: real, site: var): string {
        const time = local(at, site);
        return time.getUTCDate() + " " + locale(site.language).monthName(time.getUTCMonth(), Locale.LongFormat);
    }

    function zoneName(site: var): string {
        return zoneNames[site.timezone] || "";
    }

    function age(ms: real, language: string): string {
        const minutes = Math.floor(ms / 60000);
        if (minutes < 1)
            return word("justNow", language);
        const [count, unit] = minutes < 60 ? [minutes, "minute"] : minutes < 2880 ? [Math.floor(minutes / 60), "hour"]
                                                                                  : [Math.floor(minutes / 1440), "day"];
        return count + " " + word(count === 1 ? unit : unit + "s", language);
    }

    // "pukul 14.20, 25 menit lalu"; with its date where that is another day.
    function since(at: real, now: real, site: var): string {
        const sameDay = Math.floor((at + offset(at, site) * 60000) / 86400000)
              === Math.floor((now + offset(now, site) * 60000) / 86400000);
        return (sameDay ? "" : shortDate(at, site) + " ") + word("at", site.language) + clock(at, site) + ", "
                + age(Math.max(0, now - at), site.language);
    }
}
