import QtQuick

// How one surface leaves and the other is uncovered. Animators need neither JavaScript nor Python while they run.
QtObject {
    id: change

    property Item outgoing: null
    property Item incoming: null
    property int length: 0
    property var animation: null

    property var kinds: ({
            "crossfade": fade,
            "slide": slide,
            "wipe": wipe,
            "zoom": zoom
        })

    property ParallelAnimation fade: ParallelAnimation {
        OpacityAnimator {
            target: change.outgoing
            from: 1
            to: 0
            duration: change.length
        }
    }
    property ParallelAnimation slide: ParallelAnimation {
        XAnimator {
            target: change.outgoing
            from: 0
            to: change.outgoing ? -change.outgoing.width : 0
            duration: change.length
            easing.type: Easing.InOutSine
        }
        XAnimator {
            target: change.incoming
            from: change.outgoing ? change.outgoing.width : 0
            to: 0
            duration: change.length
            easing.type: Easing.InOutSine
        }
    }
    property ParallelAnimation wipe: ParallelAnimation {
        NumberAnimation {
            target: change.outgoing
            property: "width"
            to: 0
            duration: change.length
            easing.type: Easing.InOutSine
        }
    }
    property ParallelAnimation zoom: ParallelAnimation {
        ScaleAnimator {
            target: change.outgoing
            from: 1
            to: 1.2
            duration: change.length
            easing.type: Easing.InCubic
        }
        OpacityAnimator {
            target: change.outgoing
            from: 1
            to: 0
            duration: change.length
        }
    }

    signal done(Item surface)

    function run(kind, leaving, coming, milliseconds) {
        outgoing = leaving;
        incoming = coming;
        length = milliseconds;
        animation = milliseconds > 0 ? kinds[kind] || null : null;
        if (animation) {
            outgoing.fading = kind === "crossfade" || kind === "zoom";
            animation.finished.connect(settle);
            animation.start();
        } else {
            settle();
        }
    }

    function finish() {
        if (animation) {
            animation.stop();
            settle();
        }
    }

    function settle() {
        const surface = outgoing;
        if (animation)
            animation.finished.disconnect(settle);
        if (incoming)
            incoming.x = 0;
        animation = null;
        outgoing = null;
        incoming = null;
        if (surface)
            done(surface);
    }
}
