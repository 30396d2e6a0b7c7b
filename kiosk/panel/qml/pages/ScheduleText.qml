import QtQuick
import QtQuick.Controls
import "../parts"

// A line to type.
TextField {
    id: line

    background: PlaylistsFrame { editor: line }
    color: Look.ink
    placeholderTextColor: Look.quiet
    leftPadding: 12
    rightPadding: 12
    selectByMouse: true
}
