pragma Singleton
import QtQuick

// Colours and sizes of the window. Text on its ground: at least 4.5:1, light and dark.
QtObject {
    // Which of the two; the windows tell it.
    property bool dark

    // The window, and what lies on it.
    readonly property color ground: dark ? "#15191e" : "#f3f5f7"
    readonly property color sheet: dark ? "#1e242b" : "#ffffff"
    readonly property color raised: dark ? "#29313a" : "#ffffff"
    readonly property color line: dark ? "#38424d" : "#d8dee5"
    // Around buttons and editors; around what is only known by its outline.
    readonly property color edge: dark ? "#4a5663" : "#c6ced6"
    readonly property color outline: dark ? "#8d99a5" : "#6b7784"
    readonly property color veil: "#80000000"
    readonly property color hover: dark ? "#27303a" : "#e9eef3"
    readonly property color chosen: dark ? "#17394a" : "#dceef3"
    readonly property color ink: dark ? "#f2f5f7" : "#16202b"
    readonly property color quiet: dark ? "#aab5c0" : "#556270"
    // Of what cannot be used now.
    readonly property color faint: dark ? "#75818d" : "#8a95a0"
    readonly property color accent: dark ? "#4cc2c9" : "#0b7285"
    readonly property color accentInk: dark ? "#06252a" : "#ffffff"
    readonly property color focus: dark ? "#ffffff" : "#16202b"

    readonly property color good: dark ? "#6fcf97" : "#17744a"
    readonly property color warning: dark ? "#f2c14e" : "#8a5a00"
    readonly property color error: dark ? "#ff8a94" : "#b3202f"
    readonly property color warningGround: dark ? "#3a2f14" : "#fdf3dc"
    readonly property color errorGround: dark ? "#42191f" : "#fce8ea"
    readonly property color goodGround: dark ? "#143424" : "#e3f5ea"

    // Alerts, and a screen without a picture: the same in light and dark.
    readonly property color alarm: "#8f1626"
    readonly property color alarmOn: "#b3142b"
    readonly property color alarmLit: "#d7263d"
    readonly property color alarmInk: "#ffffff"
    readonly property color unlit: "#05090d"
    readonly property color unlitInk: "#aab5c0"

    // Levels: the same in list, week and timeline. Words stand beside them.
    readonly property var levels: ({
            base: dark ? "#4b8fd6" : "#2f6fb5",
            campaign: dark ? "#37ab93" : "#137a68",
            event: dark ? "#d39a2f" : "#9a6200",
            emergency: dark ? "#e0566a" : "#b3202f"
        })
    readonly property color onLevel: dark ? "#0d1116" : "#ffffff"

    readonly property int unit: 8
    readonly property int radius: 6
    readonly property int small: 12
    readonly property int text: 14
    readonly property int title: 18
    readonly property int big: 24
    readonly property int huge: 32
    readonly property string family: "Plus Jakarta Sans"

    function icon(name: string): url {
        return Qt.resolvedUrl("../icons/" + name + ".svg");
    }
}
