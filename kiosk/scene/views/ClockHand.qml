import QtQuick

Item {
    id: hand

    required property real radius
    // A whole turn is 1.
    required property real turn
    // Fractions of the radius.
    required property real reach
    required property real thickness
    property color color

    anchors.centerIn: parent
    height: 2 * radius
    rotation: 360 * turn

    Rectangle {
        x: -width / 2
        y: (1 - hand.reach) * hand.radius
        width: hand.thickness * hand.radius
        height: (hand.reach + 0.14) * hand.radius
        radius: width / 2
        color: hand.color
        antialiasing: true
    }
}
