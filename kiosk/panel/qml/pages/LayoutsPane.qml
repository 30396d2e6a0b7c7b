import QtQuick
import QtQuick.Controls
import QtQuick.Layouts
import "../parts"

// The pane at the right, from top to bottom; what the keyboard comes to is scrolled into sight.
Rectangle {
    id: pane

    default property alias content: column.data
    readonly property Item focused: Window.activeFocusItem

    function reveal(item: Item): void {
        let above = item;
        while (above && above !== column)
            above = above.parent;
        if (!above)
            return;
        const y = item.mapToItem(column, 0, 0).y;
        const least = y + item.height + 24 - flick.height;
        flick.contentY = Math.max(0, Math.min(y - 24, Math.max(flick.contentY, least)));
    }

    color: Look.sheet
    onFocusedChanged: if (focused) reveal(focused)

    Rectangle {
        width: 1
        height: parent.height
        color: Look.line
    }
    Flickable {
        id: flick

        anchors { fill: parent; leftMargin: 1 }
        contentHeight: column.implicitHeight + 24
        clip: true
        boundsBehavior: Flickable.StopAtBounds
        ScrollBar.vertical: ScrollBar {}

        ColumnLayout {
            id: column

            x: 16
            width: flick.width - 32
            spacing: 4
        }
    }
}
