import QtQuick

// The one window: the canvas in the middle, or its parts where the outputs want them. The canvas is drawn once.
Window {
    id: window

    // The canvas as it is drawn.
    property size canvasSize: Qt.size(width, height)
    // [{x, y, rotate, source: {x, y, width, height}}]; empty: all of it, in the middle.
    property var pieces: []
    // What each output says instead, while somebody wants to know which screen this is; see Nameplates.qml.
    property var nameplates: []

    readonly property var only: pieces.length === 1 ? pieces[0] : null

    flags: Qt.Window | Qt.FramelessWindowHint | Qt.WindowStaysOnTopHint
    color: "#0B2239"
    onClosing: close => close.accepted = false

    Item {
        x: window.only ? window.only.x : window.pieces.length ? 0 : Math.round((window.width - width) / 2)
        y: window.only ? window.only.y : window.pieces.length ? 0 : Math.round((window.height - height) / 2)
        width: window.only ? window.only.source.width : window.canvasSize.width
        height: window.only ? window.only.source.height : window.canvasSize.height
        rotation: window.only ? window.only.rotate : 0
        transformOrigin: Item.TopLeft
        clip: window.only !== null

        Item {
            id: canvas

            objectName: "canvas"
            x: window.only ? -window.only.source.x : 0
            y: window.only ? -window.only.source.y : 0
            width: window.canvasSize.width
            height: window.canvasSize.height
        }
    }

    Repeater {
        model: window.pieces.length > 1 ? window.pieces : []

        ShaderEffectSource {
            required property var modelData

            x: modelData.x
            y: modelData.y
            width: modelData.source.width
            height: modelData.source.height
            rotation: modelData.rotate
            transformOrigin: Item.TopLeft
            sourceItem: canvas
            sourceRect: Qt.rect(modelData.source.x, modelData.source.y, modelData.source.width, modelData.source.height)
            hideSource: true
            smooth: false
        }
    }

    Loader {
        anchors.fill: parent
        active: window.nameplates.length > 0
        onActiveChanged: if (active) setSource("Nameplates.qml", { model: Qt.binding(() => window.nameplates) })
    }
}
