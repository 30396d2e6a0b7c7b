import QtQuick
import QtQuick.Controls
import "../parts"

// A line that says something already. It is put where somebody typed; what is refused goes back to what is given.
ScheduleText {
    id: line

    required property string given
    property string begun

    signal put(string text)

    function show(): void {
        text = given;
        begun = text;
    }

    onGivenChanged: show()
    Component.onCompleted: show()
    onEditingFinished: {
        if (text !== begun)
            put(text);
        text = "";  // what was typed is said now: from here on Ctrl+Z takes that back
        show();
    }
}
