import QtQuick
import QtMultimedia
import "theme"

// A film on its video surface, kept where the clock says it should be. Loading this loads all of Qt's multimedia.
Item {
    id: film

    // The VideoView whose film it is; it gives this the size and shape.
    required property Item view
    readonly property var output: outputLoader.item
    // The film's own size, empty until it is known.
    readonly property size shape: output ? output.shape : Qt.size(0, 0)
    // Whether its first frame is there.
    property bool begun: false
    property var follower: null

    // It can never be shown; the reason is for people.
    signal failed(string reason)

    function begin() {
        follower.begin();
    }

    Component.onCompleted: {
        player.videoOutput = output.sink;
        follower = view.playing.films.follower(film);
        follower.follow(player, output.sink, output.surface, view.length);
        if (view.active)
            begin();
    }
    Component.onDestruction: follower.stop()

    Loader {
        id: outputLoader

        anchors.fill: parent
        sourceComponent: film.view.playing.software ? painted : texture

        Binding {
            target: outputLoader.item
            property: "cover"
            value: film.view.item.fit === "cover"
        }
    }

    MediaPlayer {
        id: player

        source: Objects.url(film.view.objects, film.view.item.object)
        loops: film.view.length > 0 && film.view.playing.lasts > film.view.length ? MediaPlayer.Infinite : 1
        audioOutput: sound.item
    }

    Loader {
        id: sound

        active: film.view.sounding
        sourceComponent: AudioOutput {
            volume: film.view.playing.volume
        }
    }

    Component {
        id: painted

        PaintedVideo {
            films: film.view.playing.films
        }
    }

    Component {
        id: texture

        VideoTexture {}
    }

    Binding {
        target: film.follower
        property: "startedAt"
        value: film.view.startedAt
        when: film.follower !== null
    }

    Binding {
        target: film.follower
        property: "beginsAt"
        value: film.view.beginsAt
        when: film.follower !== null
    }

    Binding {
        target: film.follower
        property: "shift"
        value: Wall.shift
        when: film.follower !== null
    }

    Binding {
        target: film.follower
        property: "stopped"
        value: Wall.stopped
        when: film.follower !== null
    }

    Connections {
        function onReady() {
            film.begun = true;
        }

        function onFailed(reason) {
            film.failed(reason);
        }

        target: film.follower
    }
}
