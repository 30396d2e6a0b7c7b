import QtQuick
import "theme"

// The canvas: zones lie on it, sized and placed by the Scene.
Rectangle {
    // Key to figure, for every view.
    property var figures: ({})
    // Milliseconds added to the machine's clock.
    property real shift: 0
    // Where that clock stands still; 0: it runs.
    property real stopped: 0

    color: Theme.night.deep
    clip: true
    onShiftChanged: {
        const far = Math.abs(shift - Wall.shift) > 500;
        Wall.shift = shift;
        if (far)
            Wall.moved();
    }
    onStoppedChanged: Wall.stopped = stopped
}
