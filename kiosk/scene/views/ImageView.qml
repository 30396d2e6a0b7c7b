import QtQuick
import "../theme"

// A picture or a page of a document.
View {
    id: view

    readonly property string fit: ["cover", "contain", "stretch"].includes(item.fit) ? item.fit : "blur"
    readonly property bool zoomed: item.zoom === true
    readonly property string caption: Format.short(item.caption)
    readonly property bool strip: Theme.isStrip(width, height)
    readonly property bool sized: width > 0 && height > 0

    // A slow zoom grows by a hundredth in two seconds, and rests when it has grown by an eighth.
    readonly property real zoomMost: 1.125
    readonly property real zoomLasts: 25000

    ready: sized && Theme.ready && picture.status === Image.Ready && !backdrop.loading

    onActiveChanged: view.startZoom()
    Component.onCompleted: {
        if (Objects.url(objects, item.object).toString() === "")
            Qt.callLater(() => view.failed("the item names no picture"));
        view.startZoom();
    }

    // Largest size at which the picture is drawn, so that no more of it is held than can be seen.
    function drawnSize(cover: bool): size {
        const least = 1;
        const wide = Math.max(least, item.width || width);
        const high = Math.max(least, item.height || height);
        const across = width / wide;
        const down = height / high;
        const scale = Math.min(1, (cover ? Math.max(across, down) : Math.min(across, down)) * (zoomed ? zoomMost : 1));
        return Qt.size(Math.ceil(wide * scale), Math.ceil(high * scale));
    }

    function startZoom() {
        if (!zoomed)
            return;
        gliding.stop();
        stepping.stop();
        const elapsed = Math.max(0, Math.min(zoomLasts, Wall.now() - startedAt));
        frame.scale = 1 + (zoomMost - 1) * elapsed / zoomLasts;
        if (!active || elapsed >= zoomLasts || Wall.stopped > 0)
            return;
        // On the render thread where there is one; the software scene would draw such an animator as fast as it can.
        start(GraphicsInfo.api === GraphicsInfo.Software ? stepping : gliding, zoomLasts - elapsed);
    }

    function start(zoom: var, lasts: real) {
        zoom.from = frame.scale;
        zoom.duration = lasts;
        zoom.restart();
    }

    Rectangle {
        anchors.fill: parent
        color: Theme.night.deep
    }
    Backdrop {
        id: backdrop

        anchors.fill: parent
        source: view.fit === "blur" && view.sized ? Objects.url(view.objects, view.item.backdrop) : ""
    }
    Item {
        id: frame

        anchors.fill: parent

        Image {
            id: picture

            anchors.fill: parent
            source: view.sized ? Objects.url(view.objects, view.item.object) : ""
            sourceSize: view.fit === "stretch" ? Qt.size(view.width, view.height) : view.drawnSize(view.fit === "cover")
            fillMode: view.fit === "stretch" ? Image.Stretch : view.fit === "cover" ? Image.PreserveAspectCrop : Image.PreserveAspectFit
            asynchronous: true
            cache: false
            retainWhileLoading: true
            onStatusChanged: if (status === Image.Error)
                view.failed("the picture cannot be read")
        }
    }
    Connections {
        function onMoved() {
            view.startZoom();
        }

        target: view.zoomed ? Wall : null
    }
    ScaleAnimator {
        id: gliding

        target: frame
        to: view.zoomMost
    }
    NumberAnimation {
        id: stepping

        target: frame
        property: "scale"
        to: view.zoomMost
    }
    Arrival {
        id: captionPlate

        readonly property real pad: Math.round(0.6 * captionText.font.pixelSize)

        visible: view.caption !== ""
        host: view
        x: Theme.margin(view.width, view.height)
        y: parent.height - height - x
        width: Math.min(parent.width - 2 * x, Math.ceil(captionText.implicitWidth) + 2 * pad + mark.width)
        height: Math.ceil(captionText.height + 1.3 * pad)

        Rectangle {
            anchors.fill: parent
            color: Theme.night.deep
            opacity: 0.88
        }
        Rectangle {
            id: mark

            width: Math.max(2, Math.round(0.22 * captionText.font.pixelSize))
            height: parent.height
            color: Theme.night.accent
        }
        LineText {
            id: captionText

            x: mark.width + captionPlate.pad
            anchors.verticalCenter: parent.verticalCenter
            width: parent.width - x - captionPlate.pad
            text: view.caption
            color: Theme.night.ink
            wrapMode: Text.Wrap
            maximumLineCount: view.strip ? 1 : 3
            font.pixelSize: Math.max(1, Math.round(view.strip ? 0.2 * view.height : Math.min(Math.max(0.036 * view.canvasHeight, 0.03 * view.width), 0.055 * view.width)))
        }
    }
}
