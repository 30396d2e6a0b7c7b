import QtQuick
import QtQuick.Controls

// What a dialog holds, scrolled where the window is too low for all of it: what has the keyboard is in sight, and with
// `toEnd` the end. The bar is in the dialog's margin.
Flickable {
    id: area

    default property alias content: holder.data
    property bool toEnd: false
    readonly property Item keyed: Window.activeFocusItem

    function settle(): void {
        let top = 0;
        let item = keyed;
        while (item && item !== holder) {
            top += item.y;
            item = item.parent;
        }
        if (item === holder)
            contentY = Math.max(top + keyed.height + 8 - height, Math.min(contentY, top - 8));
        else if (toEnd)
            contentY = contentHeight - height;
        returnToBounds();
    }

    onToEndChanged: Qt.callLater(settle)
    onKeyedChanged: Qt.callLater(settle)
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
