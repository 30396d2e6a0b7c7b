import QtQuick
import "../parts"

// The ground of an editor: seen on white as on black, and where the keyboard is.
Rectangle {
    required property Item editor
    property bool wrong: false

    implicitHeight: 36
    radius: Look.radius
    color: Look.dark ? Look.raised : Look.ground
    border {
        width: editor.activeFocus ? 2 : 1
        color: wrong ? Look.error : editor.activeFocus ? Look.accent : editor.hovered ? Look.quiet : Look.line
    }
}
