import QtQuick
import QtMultimedia
import Layar.Scene
import "../theme"

View {
    id: view

    readonly property real length: item.length_ms || 0
    readonly property bool sounding: playing.sound && item.has_audio
    readonly property var output: outputLoader.item
    readonly property size shape: output && output.shape.width > 0 ? output.shape
                                                                   : Qt.size(item.width || 16, item.height || 9)
    readonly property bool whole: item.fit === "contain" || item.fit === "blur"
    readonly property real scaling: Math.min(width / shape.width, height / shape.height)

    onActiveChanged: if (active)
        follower.begin()
    Component.onCompleted: {
        player.videoOutput = output.sink;
        follower.follow(player, output.sink, output.surface, length);
    }
    Component.onDestruction: follower.stop()

    Image {
        anchors.fill: parent
        visible: view.item.fit === "blur"
        source: visible ? Objects.url(view.objects, view.item.backdrop) : ""
        sourceSize: Qt.size(Math.max(1, width), 0)
        fillMode: Image.PreserveAspectCrop
        asynchronous: true
    }

    Loader {
        id: outputLoader

        anchors.centerIn: parent
        width: view.whole ? Math.min(view.width, Math.round(view.shape.width * view.scaling)) : view.width
        height: view.whole ? Math.min(view.height, Math.round(view.shape.height * view.scaling)) : view.height
        source: view.playing.software ? "../PaintedVideo.qml" : "../VideoTexture.qml"

        Binding {
            target: outputLoader.item
            property: "cover"
            value: view.item.fit === "cover"
        }
    }

    MediaPlayer {
        id: player

        source: Objects.url(view.objects, view.item.object)
        loops: view.length > 0 && view.playing.lasts > view.length ? MediaPlayer.Infinite : 1
        audioOutput: sound.item
    }

    Loader {
        id: sound

        active: view.sounding
        sourceComponent: AudioOutput {
            volume: view.playing.volume
        }
    }

    Follower {
        id: follower

        startedAt: view.startedAt
        shift: Wall.shift
        onReady: view.ready = true
        onFailed: reason => view.failed(reason)
    }
}
