import QtQuick
import "../theme"

// Behind a picture that does not fill its zone: a blurred copy of it, darkened.
Item {
    id: backdrop

    property alias source: copy.source
    readonly property bool loading: copy.status === Image.Loading

    visible: copy.status === Image.Ready

    Image {
        id: copy

        anchors.fill: parent
        fillMode: Image.PreserveAspectCrop
        asynchronous: true
        cache: false
    }
    Rectangle {
        anchors.fill: parent
        color: Theme.night.deep
        opacity: 0.45
    }
}
