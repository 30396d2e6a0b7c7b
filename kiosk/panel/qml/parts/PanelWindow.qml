import QtQuick
import QtQuick.Controls

// A window in the panel's font and colours.
ApplicationWindow {
    id: window

    required property QtObject appearance

    color: Look.ground
    font { family: Look.family; pixelSize: Look.text; weight: Font.Medium }
    palette {
        accent: Look.accent
        highlight: Look.accent
        highlightedText: Look.accentInk
        window: Look.ground
        windowText: Look.ink
        base: Look.sheet
        text: Look.ink
        button: Look.raised
        buttonText: Look.ink
        placeholderText: Look.quiet
        toolTipBase: Look.raised
        toolTipText: Look.ink
        disabled { text: Look.quiet; buttonText: Look.quiet; windowText: Look.quiet }
    }

    Binding {
        target: Look
        property: "dark"
        value: window.appearance.dark
    }
}
