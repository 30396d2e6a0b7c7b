import QtQuick
import "theme"

// The canvas: zones lie on it, sized and placed by the Scene.
Rectangle {
    // Key to figure, for every view.
    property var figures: ({})
    // Milliseconds added to the machine's clock.
    property real shift: 0

    color: Theme.night.deep
    clip: true
    onShiftChanged: Wall.shift = shift
}
