pragma ComponentBehavior: Bound

import QtQuick
import "../theme"

// A dial with two hands.
Item {
    id: face

    required property var site
    required property real now
    required property Tokens hues

    readonly property var local: Format.local(now, site)
    readonly property int minutes: local.getUTCHours() * 60 + local.getUTCMinutes()
    readonly property real radius: Math.min(width, height) / 2

    Rectangle {
        anchors.centerIn: parent
        width: 2 * face.radius
        height: width
        radius: face.radius
        color: face.hues.surface
    }
    Repeater {
        model: 12

        Item {
            id: tick

            required property int index
            readonly property bool quarter: index % 3 === 0

            anchors.centerIn: parent
            height: 2 * face.radius
            rotation: 30 * index

            Rectangle {
                x: -width / 2
                y: 0.07 * face.radius
                width: (tick.quarter ? 0.05 : 0.028) * face.radius
                height: (tick.quarter ? 0.16 : 0.09) * face.radius
                radius: width / 2
                color: tick.quarter ? face.hues.ink : face.hues.quiet
                antialiasing: true
            }
        }
    }
    ClockHand {
        radius: face.radius
        turn: face.minutes / 720
        reach: 0.5
        thickness: 0.075
        color: face.hues.ink
    }
    ClockHand {
        radius: face.radius
        turn: face.minutes % 60 / 60
        reach: 0.78
        thickness: 0.05
        color: face.hues.accent
    }
    Rectangle {
        anchors.centerIn: parent
        width: 0.13 * face.radius
        height: width
        radius: width / 2
        color: face.hues.accent
    }
}
