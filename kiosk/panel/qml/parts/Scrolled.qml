import QtQuick
import QtQuick.Controls

// What a dialog holds, scrolled where the window is too low for all of it; `toEnd` shows its end. The bar is in the margin.
Flickable {
    id: area

    default property alias content: holder.data

    property bool toEnd: false

    function settle(): void {
        if (toEnd)
            contentY = Math.max(0, contentHeight - height);
    }

    onToEndChanged: settle()
    onHeightChanged: settle()
    onContentHeightChanged: settle()
    implicitHeight: holder.childrenRect.height
    contentHeight: holder.childrenRect.height
    clip: true
    boundsBehavior: Flickable.StopAtBounds
    ScrollBar.vertical: ScrollBar {
        parent: area.parent
        anchors { left: area.right; leftMargin: 8; top: area.top; bottom: area.bottom }
    }

    Item {
        id: holder

        width: area.width
        height: childrenRect.height
    }
}
