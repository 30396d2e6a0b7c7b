import QtQuick
import "../theme"

View {
    id: view

    readonly property real length: item.length_ms || 0
    readonly property bool sounding: playing.sound && item.has_audio
    readonly property var film: filmLoader.item
    readonly property bool begun: film !== null && film.begun
    readonly property size shape: film && film.shape.width > 0 ? film.shape : Qt.size(item.width || 16, item.height || 9)
    readonly property bool whole: item.fit === "contain" || item.fit === "blur"
    readonly property real growth: Math.min(width / shape.width, height / shape.height)
    // Nothing is on the screen yet: the film's first picture will do until it is found where the film should be.
    readonly property bool hurried: playing.hurry === true && !begun

    function load() {
        if (filmLoader.source == "")
            filmLoader.setSource("../Film.qml", {
                "view": view
            });
    }

    ready: (begun || (hurried && still.status === Image.Ready)) && !backdrop.loading

    onActiveChanged: if (active && film)
        film.begin()
    Component.onCompleted: if (!hurried || still.source == "")
        load()

    Backdrop {
        id: backdrop

        anchors.fill: parent
        source: view.item.fit === "blur" ? Objects.url(view.objects, view.item.backdrop) : ""
    }

    Image {
        id: still

        anchors.fill: filmLoader
        visible: view.hurried
        source: view.hurried ? Objects.url(view.objects, view.item.poster) : ""
        sourceSize: Qt.size(view.item.width || 0, view.item.height || 0)
        fillMode: view.item.fit === "cover" ? Image.PreserveAspectCrop : Image.Stretch
        asynchronous: true
        cache: false
        onStatusChanged: if (status === Image.Error)
            view.load()
    }

    // A hurried film waits until its first picture is on the screen: loading it takes as long as two frames.
    Connections {
        function onFrameSwapped() {
            view.load();
        }

        target: view.hurried && view.active && !view.film ? view.Window.window : null
    }

    Loader {
        id: filmLoader

        visible: !view.hurried
        anchors.centerIn: parent
        width: view.whole ? Math.min(view.width, Math.round(view.shape.width * view.growth)) : view.width
        height: view.whole ? Math.min(view.height, Math.round(view.shape.height * view.growth)) : view.height
        asynchronous: !view.hurried
        onStatusChanged: if (status === Loader.Error)
            view.failed("its view could not be loaded")
    }

    Connections {
        function onFailed(reason) {
            view.failed(reason);
        }

        target: view.film
    }
}
