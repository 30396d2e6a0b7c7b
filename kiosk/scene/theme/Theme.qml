pragma Singleton

import QtQuick

// The named themes, the type and the measures that all views share.
QtObject {
    id: theme

    readonly property Tokens night: Tokens {
        ink: "#F6F1E7"
        deep: "#0B2239"
        paper: "#F6F1E7"
        surface: "#12334F"
        accent: "#F4B740"
        accentSoft: "#2BB3A3"
        alarm: "#D7263D"
    }
    readonly property Tokens paper: Tokens {
        ink: "#0B2239"
        deep: "#F6F1E7"
        paper: "#FFFCF5"
        surface: "#EAE1CF"
        accent: "#9C4F12"
        accentSoft: "#0E6E66"
        alarm: "#B3142B"
    }
    readonly property Tokens sea: Tokens {
        ink: "#F6F1E7"
        deep: "#06403F"
        paper: "#F6F1E7"
        surface: "#0B5653"
        accent: "#F4B740"
        accentSoft: "#5FD0C1"
        alarm: "#D7263D"
    }
    readonly property Tokens gold: Tokens {
        ink: "#0B2239"
        deep: "#F4B740"
        paper: "#FBF3DF"
        surface: "#FFCE6B"
        accent: "#0B2239"
        accentSoft: "#7A3E00"
        alarm: "#B3142B"
    }
    readonly property Tokens alarm: Tokens {
        ink: "#FFF6EC"
        deep: "#7C0F20"
        paper: "#FFF6EC"
        surface: "#97152A"
        accent: "#F4B740"
        accentSoft: "#F2A0A8"
        alarm: "#D7263D"
    }

    readonly property bool ready: medium.status === FontLoader.Ready && semiBold.status === FontLoader.Ready
                                  && extraBold.status === FontLoader.Ready
    readonly property string family: medium.font.family

    // Of the bundled font, in ems: what lies between the top of a line and the top of its capitals, and below the baseline.
    readonly property real ascent: 1.038
    readonly property real descent: 0.222
    readonly property real capHeight: 0.745
    readonly property real lineHeight: ascent + descent
    // Blank above the capitals of a first line: take it away to align a text by what the eye sees.
    readonly property real headroom: ascent - capHeight

    // Tabular figures, for whatever changes.
    readonly property var tabular: ({
            "tnum": 1
        })

    readonly property FontLoader medium: FontLoader {
        source: "fonts/PlusJakartaSans-Medium.ttf"
    }
    readonly property FontLoader semiBold: FontLoader {
        source: "fonts/PlusJakartaSans-SemiBold.ttf"
    }
    readonly property FontLoader extraBold: FontLoader {
        source: "fonts/PlusJakartaSans-ExtraBold.ttf"
    }

    // Arrivals in milliseconds.
    readonly property int arrive: 600
    readonly property int stagger: 80
    readonly property int roll: 600
    // An entrance is skipped when the slot began longer ago than this.
    readonly property int joinedLate: 1500

    function named(name: var): Tokens {
        switch (name) {
        case "paper":
            return paper;
        case "sea":
            return sea;
        case "gold":
            return gold;
        case "alarm":
            return alarm;
        default:
            return night;
        }
    }

    // The outer margin of a zone.
    function margin(width: real, height: real): real {
        return Math.round(0.05 * Math.min(width, height) + 0.01 * Math.max(width, height));
    }

    // 1 is a square; more is wider.
    function isStrip(width: real, height: real): bool {
        return width > 3.4 * height;
    }

    function isPortrait(width: real, height: real): bool {
        return height > 1.15 * width;
    }

    // Dark or light letters, whichever reads better on that colour.
    function inkOn(ground: color): color {
        const linear = c => c <= 0.04045 ? c / 12.92 : Math.pow((c + 0.055) / 1.055, 2.4);
        const luminance = 0.2126 * linear(ground.r) + 0.7152 * linear(ground.g) + 0.0722 * linear(ground.b);
        return luminance > 0.2 ? "#0B2239" : "#FFFCF5";
    }
}
