import QtQuick
import QtMultimedia

// The video surface on a GPU; PaintedVideo is its like in the software scene.
VideoOutput {
    id: output

    property bool cover: false
    readonly property var sink: videoSink
    readonly property var surface: null
    readonly property size shape: Qt.size(implicitWidth, implicitHeight)

    fillMode: cover ? VideoOutput.PreserveAspectCrop : VideoOutput.Stretch
    endOfStreamPolicy: VideoOutput.KeepLastFrame
}
