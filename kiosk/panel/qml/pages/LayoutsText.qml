import QtQuick
import QtQuick.Controls
import "../parts"

// A line to type, with its unit.
ScheduleLine {
    id: line

    required property QtObject page
    property string unit

    rightPadding: unit === "" ? 12 : suffix.width + 20
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
