import QtQuick
import "../theme"

// The time of day, told anew whenever the minute changes or the machine's clock is set.
Item {
    id: clock

    // Milliseconds since 1970-01-01T00:00Z, changed once a minute.
    property real now: Wall.now()

    function look() {
        const at = Wall.now();
        if (Math.floor(at / 60000) !== Math.floor(now / 60000))
            now = at;
        second.interval = 1000 - at % 1000 + 2;
    }

    visible: false
    Component.onCompleted: clock.look()

    Connections {
        function onMoved() {
            clock.look();
        }

        target: Wall
    }

    Timer {
        id: second

        running: Wall.stopped === 0
        repeat: true
        onTriggered: clock.look()
    }
}
