pragma ComponentBehavior: Bound
import QtQuick
import "../theme"

// For who sets up a screen: numbered cabinets with their borders, the edge of the canvas, ramps, and its size.
// Every edge lies on a whole pixel.
View {
    id: view

    readonly property var lefts: edges(canvas.width, width, item.columns ?? 1, item.width ?? 0)
    readonly property var tops: edges(canvas.height, height, item.rows ?? 1, item.height ?? 0)
    readonly property int columns: lefts.length - 1
    readonly property int rows: tops.length - 1
    // More than that can neither be read nor drawn at once.
    readonly property bool numbered: columns * rows <= 2048
    readonly property int steps: Math.max(1, Math.min(256, Math.floor(width)))
    readonly property int stripe: Math.max(1, Math.round(0.06 * height))

    // Of cabinets on a side of the canvas, in pixels that are drawn; the last one may be cut.
    function edges(total: real, pixels: real, count: int, size: int): var {
        const number = Math.min(4096, size > 0 ? Math.ceil(total / size) : count);
        const side = size > 0 ? size : total / count;
        return Array.from({ length: number + 1 }, (_, n) => Math.round(Math.min(n * side, total) * pixels / total));
    }

    ready: Theme.ready

    Rectangle {
        anchors.fill: parent
        color: "#26303A"
    }
    Repeater {
        model: view.numbered ? view.columns * view.rows : 0
        Rectangle {
            required property int index
            readonly property int column: index % view.columns
            readonly property int row: Math.floor(index / view.columns)

            visible: (column + row) % 2 === 1
            x: view.lefts[column]
            y: view.tops[row]
            width: view.lefts[column + 1] - x
            height: view.tops[row + 1] - y
            color: "#3A4856"
        }
    }
    Repeater {
        model: ["#FFFFFF", "#FF0000", "#00FF00", "#0000FF"]
        Item {
            id: ramp

            required property int index
            required property color modelData

            y: Math.round(0.64 * view.height) + index * view.stripe
            Repeater {
                model: view.steps
                Rectangle {
                    required property int index
                    readonly property real light: Math.round(255 * index / Math.max(1, view.steps - 1)) / 255

                    x: Math.round(index * view.width / view.steps)
                    width: Math.round((index + 1) * view.width / view.steps) - x
                    height: view.stripe
                    color: Qt.rgba(ramp.modelData.r * light, ramp.modelData.g * light, ramp.modelData.b * light, 1)
                }
            }
        }
    }
    Repeater {
        model: 2 * view.columns
        Rectangle {
            required property int index

            x: index % 2 ? view.lefts[(index + 1) / 2] - 1 : view.lefts[index / 2]
            width: 1
            height: view.height
            color: "#FFFFFF"
        }
    }
    Repeater {
        model: 2 * view.rows
        Rectangle {
            required property int index

            y: index % 2 ? view.tops[(index + 1) / 2] - 1 : view.tops[index / 2]
            width: view.width
            height: 1
            color: "#FFFFFF"
        }
    }
    Repeater {
        model: view.numbered ? view.columns * view.rows : 0
        Rectangle {
            id: plate

            required property int index
            readonly property int column: index % view.columns
            readonly property int row: Math.floor(index / view.columns)
            readonly property int breadth: view.lefts[column + 1] - view.lefts[column]
            readonly property int depth: view.tops[row + 1] - view.tops[row]
            readonly property int pixels: Math.round(Math.min(0.3 * depth, 0.24 * breadth, 0.09 * view.height))

            visible: pixels >= 6
            x: view.lefts[column] + 3
            y: view.tops[row] + 3
            width: number.implicitWidth + 2 * Math.round(0.3 * pixels)
            height: Math.round(1.2 * pixels)
            color: "#000000"
            Text {
                id: number

                anchors.centerIn: parent
                text: plate.index + 1
                textFormat: Text.PlainText
                color: "#FFFFFF"
                font { family: Theme.family; pixelSize: Math.max(1, plate.pixels); weight: Font.DemiBold }
            }
        }
    }
    Rectangle {
        id: sign

        readonly property int pixels: Math.round(Math.min(0.1 * view.height, 0.05 * view.width))

        visible: pixels >= 8
        x: Math.round((view.width - width) / 2)
        y: Math.round(0.5 * view.height - height / 2)
        width: size.implicitWidth + 2 * pixels
        height: 2 * Math.round(pixels)
        color: "#000000"
        border { width: 1; color: "#FFFF00" }
        Text {
            id: size

            anchors.centerIn: parent
            text: view.canvas.width + " × " + view.canvas.height
            textFormat: Text.PlainText
            color: "#FFFFFF"
            font { family: Theme.family; pixelSize: Math.max(1, sign.pixels); weight: Font.Bold }
        }
    }
    // The edge of the canvas: where a line is missing, something is cut off.
    Repeater {
        model: 4
        Rectangle {
            required property int index

            x: index === 1 ? view.width - 1 : 0
            y: index === 3 ? view.height - 1 : 0
            width: index < 2 ? 1 : view.width
            height: index < 2 ? view.height : 1
            color: "#FFFF00"
        }
    }
}
