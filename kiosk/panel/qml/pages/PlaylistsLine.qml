import QtQuick
import QtQuick.Controls
import "../parts"

// A text, a number, a time or a date, on one line.
ScheduleLine {
    id: typed

    required property Item owner

    given: typed.owner.value
    background: PlaylistsFrame { editor: typed; wrong: typed.owner.note !== "" }
    placeholderText: typed.owner.placeholder
    font { family: Look.family; pixelSize: Look.text }
    Accessible.name: typed.owner.label
    onActiveFocusChanged: if (activeFocus) typed.owner.entered(typed.owner)
    objectName: typed.owner.key
    Keys.onPressed: event => typed.owner.back(event, canUndo)
    onPut: text => typed.owner.inspector.put(typed.owner.key, text)
}
