import QtQuick
import "../parts"

// What an editor lies on: seen on white as on black; the border says where the keyboard is.
Rectangle {
    required property Item control
    readonly property bool typing: control.activeFocus

    implicitWidth: 120
    implicitHeight: 36
    radius: Look.radius
    color: !control.enabled ? "transparent" : Look.dark ? Look.raised : Look.ground
    border {
        width: typing ? 2 : 1
        color: typing ? Look.accent : control.hovered && control.enabled ? Look.quiet : Look.edge
    }
}
