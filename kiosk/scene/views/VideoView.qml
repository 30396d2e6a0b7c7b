import QtQuick
import QtMultimedia
import ".." as Scene
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
    // Nothing is on the screen yet: the film's first picture will do until it is found where the film should be.
    readonly property bool hurried: playing.hurry === true && !begun
    property bool begun: false
    property var follower: null

    ready: (begun || (hurried && still.status === Image.Ready)) && backdrop.status !== Image.Loading

    onActiveChanged: if (active)
        follower.begin()
    Component.onCompleted: {
        player.videoOutput = output.sink;
        follower = playing.films.follower(view);
        follower.follow(player, output.sink, output.surface, length);
    }
    Component.onDestruction: follower.stop()

    Image {
        id: backdrop

        anchors.fill: parent
        source: view.item.fit === "blur" ? Objects.url(view.objects, view.item.backdrop) : ""
        fillMode: Image.PreserveAspectCrop
        asynchronous: true
        cache: false
    }

    Rectangle {
        anchors.fill: parent
        visible: backdrop.status === Image.Ready
        color: Theme.night.deep
        opacity: 0.45
    }

    Image {
        id: still

        anchors.fill: outputLoader
        visible: view.hurried
        source: view.hurried ? Objects.url(view.objects, view.item.poster) : ""
        sourceSize: Qt.size(view.item.width || 0, view.item.height || 0)
        fillMode: view.item.fit === "cover" ? Image.PreserveAspectCrop : Image.Stretch
        asynchronous: true
        cache: false
    }

    Loader {
        id: outputLoader

        visible: !view.hurried
        anchors.centerIn: parent
        width: view.whole ? Math.min(view.width, Math.round(view.shape.width * view.scaling)) : view.width
        height: view.whole ? Math.min(view.height, Math.round(view.shape.height * view.scaling)) : view.height
        sourceComponent: view.playing.software ? painted : texture

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

    Component {
        id: painted

        Scene.PaintedVideo {
            films: view.playing.films
        }
    }

    Component {
        id: texture

        Scene.VideoTexture {}
    }

    Binding {
        target: view.follower
        property: "startedAt"
        value: view.startedAt
        when: view.follower !== null
    }

    Binding {
        target: view.follower
        property: "beginsAt"
        value: view.beginsAt
        when: view.follower !== null
    }

    Binding {
        target: view.follower
        property: "shift"
        value: Wall.shift
        when: view.follower !== null
    }

    Connections {
        function onReady() {
            view.begun = true;
        }

        function onFailed(reason) {
            view.failed(reason);
        }

        target: view.follower
    }
}
