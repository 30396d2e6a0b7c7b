import QtQuick
import QtQuick.Controls
import "../parts"

// A line to type. What is refused goes back to what is given.
ScheduleText {
    id: line

    required property QtObject page
    required property string given
    property string unit

    signal put(string text)

    function reset(): void {
        text = "";  // what was typed is said now: from here on Ctrl+Z takes that back
        text = given;
    }

    rightPadding: unit === "" ? 12 : suffix.width + 20
    onGivenChanged: reset()
    Component.onCompleted: reset()
    onEditingFinished: {
        if (text !== given)
            put(text);
        reset();
    }
    Keys.onPressed: event => {
        event.accepted = event.matches(StandardKey.Undo) && !canUndo;
        if (event.accepted)
            page.undo();
    }

    Words {
        id: suffix

        anchors { right: parent.right; rightMargin: 12; verticalCenter: parent.verticalCenter }
        text: line.unit
        color: Look.quiet
    }
}
