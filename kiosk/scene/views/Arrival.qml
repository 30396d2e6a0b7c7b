import QtQuick
import "../theme"

// Its content rises into place when the view becomes active; at once where the slot began a while ago.
Item {
    id: arrival

    required property View host
    // Those of a higher order come a moment later.
    property int order: 0
    property real rise: 0.035 * arrival.host.height
    property real progress: 0

    opacity: progress

    transform: Translate {
        y: (1 - arrival.progress) * arrival.rise
    }

    Component.onCompleted: arrival.begin()

    function begin() {
        if (!arrival.host.active)
            return;
        if (Wall.now() - arrival.host.startedAt > Theme.joinedLate)
            progress = 1;
        else if (progress === 0)
            entrance.start();
    }

    Connections {
        function onActiveChanged() {
            arrival.begin();
        }

        target: arrival.host
    }

    SequentialAnimation {
        id: entrance

        PauseAnimation {
            duration: arrival.order * Theme.stagger
        }
        NumberAnimation {
            target: arrival
            property: "progress"
            to: 1
            duration: Theme.arrive
            easing.type: Easing.OutCubic
        }
    }
}
