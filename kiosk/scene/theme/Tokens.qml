import QtQuick

// The seven colours of a theme.
QtObject {
    // Text, and the ground it stands on: at least 7:1.
    required property color ink
    required property color deep
    // Light plates: behind QR codes and labels, whatever the theme.
    required property color paper
    // What is raised from the ground.
    required property color surface
    // Marks, lines and single words that lead the eye.
    required property color accent
    // The quiet second: tracks, fills, charts.
    required property color accentSoft
    // Alerts only.
    required property color alarm

    // Second-rank text.
    readonly property color quiet: Qt.rgba(0.74 * ink.r + 0.26 * deep.r, 0.74 * ink.g + 0.26 * deep.g,
                                           0.74 * ink.b + 0.26 * deep.b, 1)
    // A figure that is no longer true.
    readonly property color faded: Qt.rgba(0.52 * ink.r + 0.48 * deep.r, 0.52 * ink.g + 0.48 * deep.g,
                                           0.52 * ink.b + 0.48 * deep.b, 1)
    // Hairlines and empty tracks.
    readonly property color line: Qt.rgba(0.18 * ink.r + 0.82 * deep.r, 0.18 * ink.g + 0.82 * deep.g,
                                          0.18 * ink.b + 0.82 * deep.b, 1)
}
