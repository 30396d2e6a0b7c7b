import QtQuick

// Slanting lines, dark or light.
Image {
    property bool light

    source: light ? "hatch_light.svg" : "hatch.svg"
    sourceSize: Qt.size(8, 8)
    fillMode: Image.Tile
    horizontalAlignment: Image.AlignLeft
    verticalAlignment: Image.AlignTop
}
