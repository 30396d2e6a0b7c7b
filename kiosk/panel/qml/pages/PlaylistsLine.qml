import QtQuick
import QtQuick.Controls
import "../parts"

// A text, a number, a time or a date, on one line.
TextField {
    id: typed

    required property Item owner
    readonly property var given: typed.owner.value
    property string begun

    function show(): void {
        text = given;
        begun = text;
    }

    background: PlaylistsFrame { editor: typed; wrong: typed.owner.note !== "" }
    color: Look.ink
    placeholderTextColor: Look.quiet
    leftPadding: 12
    rightPadding: 12
    selectByMouse: true

    onGivenChanged: show()
    Component.onCompleted: show()
    placeholderText: typed.owner.placeholder
    font { family: Look.family; pixelSize: Look.text }
    Accessible.name: typed.owner.label
    onActiveFocusChanged: if (activeFocus) typed.owner.entered(typed.owner)
    objectName: typed.owner.key
    Keys.onPressed: event => typed.owner.back(event, canUndo)
    onEditingFinished: {
        if (text !== begun)
            typed.owner.inspector.put(typed.owner.key, text);
        text = "";  // what was typed is said now: from here on Ctrl+Z takes that back
        show();
    }
}
