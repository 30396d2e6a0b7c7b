import QtQuick

// A rectangle of the canvas with two surfaces: one is on, the other loads what is next or is leaving.
Item {
    id: zone

    // The ZonePlayer that decides what is loaded and shown.
    required property QtObject player
    readonly property var figures: parent ? parent.figures : ({})

    function surface(number) {
        return number === 0 ? first : second;
    }

    // Put the surface on, over or instead of the other one.
    function present(number, kind, milliseconds) {
        const incoming = surface(number);
        const outgoing = surface(1 - number);
        change.finish();
        incoming.restore();
        incoming.z = 1;
        incoming.visible = true;
        incoming.active = true;
        outgoing.z = 2;
        if (!outgoing.order)
            return;
        outgoing.leaving = true;
        change.run(kind, outgoing, incoming, milliseconds);
    }

    // End a running transition.
    function finish() {
        change.finish();
    }

    // Take both off the screen at once.
    function blank() {
        change.finish();
        first.visible = false;
        second.visible = false;
    }

    clip: true

    Surface {
        id: first

        objectName: "first"

        zone: zone
        number: 0
    }

    Surface {
        id: second

        objectName: "second"

        zone: zone
        number: 1
    }

    Change {
        id: change

        onDone: surface => {
            surface.visible = false;
            surface.restore();
            zone.player.on_left();
        }
    }
}
