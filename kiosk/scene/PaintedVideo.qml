import QtQuick
import Layar.Scene

// The video surface of the software scene; VideoTexture is its like on a GPU.
VideoSurface {
    id: painted

    readonly property var surface: painted
}
