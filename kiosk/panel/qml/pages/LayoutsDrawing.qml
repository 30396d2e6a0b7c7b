import QtQuick
import "../parts"

// A canvas with its boxes, small.
Item {
    id: drawing

    required property var canvas
    required property var boxes
    readonly property real factor: canvas ? Math.min(width / canvas[0], height / canvas[1]) : 0

    Rectangle {
        anchors.centerIn: parent
        width: drawing.canvas ? Math.round(drawing.canvas[0] * drawing.factor) : 0
        height: drawing.canvas ? Math.round(drawing.canvas[1] * drawing.factor) : 0
        radius: 2
        color: "#0B2239"
        clip: true

        Repeater {
            model: drawing.boxes
            Rectangle {
                required property int index
                required property var modelData

                x: Math.round(modelData[0] * drawing.factor) + 1
                y: Math.round(modelData[1] * drawing.factor) + 1
                width: Math.max(1, Math.round((modelData[0] + modelData[2]) * drawing.factor) - x - 1)
                height: Math.max(1, Math.round((modelData[1] + modelData[3]) * drawing.factor) - y - 1)
                radius: 1
                color: hues.hue(index)
            }
        }
    }
    LayoutsHues { id: hues }
}
