import QtQuick
import QtQuick.Controls
import "../parts"

// Which layout to begin with.
Sheet {
    id: sheet

    required property QtObject gallery

    title: qsTr("New layout")
    bottomPadding: 24
    onOpened: grid.forceActiveFocus()
    contentItem: GridView {
        id: grid

        implicitHeight: 3 * cellHeight
        clip: true
        cellWidth: Math.floor(width / Math.max(1, Math.floor(width / 144)))
        cellHeight: 124
        model: sheet.gallery.templates
        keyNavigationEnabled: true
        boundsBehavior: Flickable.StopAtBounds
        ScrollBar.vertical: ScrollBar {}
        Accessible.role: Accessible.List
        Accessible.name: sheet.title
        Keys.onReturnPressed: currentItem.pick()
        Keys.onEnterPressed: currentItem.pick()
        delegate: Item {
            id: cell

            required property int index
            required property var modelData

            function pick(): void {
                sheet.close();
                sheet.gallery.add(index);
            }

            width: grid.cellWidth
            height: grid.cellHeight
            Accessible.role: Accessible.Button
            Accessible.name: modelData.name
            Accessible.onPressAction: pick()

            Rectangle {
                anchors { fill: parent; margins: 4 }
                radius: Look.radius
                color: cell.GridView.isCurrentItem && grid.activeFocus ? Look.chosen : hover.hovered ? Look.hover : "transparent"
                border { width: cell.GridView.isCurrentItem && grid.activeFocus ? 2 : 1; color: cell.GridView.isCurrentItem && grid.activeFocus ? Look.focus : Look.line }
                HoverHandler { id: hover }
                TapHandler { onTapped: cell.pick() }
                LayoutsDrawing {
                    x: 12
                    y: 12
                    width: parent.width - 24
                    height: 56
                    canvas: cell.modelData.canvas
                    boxes: cell.modelData.boxes
                }
                Words {
                    anchors { left: parent.left; right: parent.right; bottom: parent.bottom; margins: 8; bottomMargin: 6 }
                    height: 34
                    text: cell.modelData.name
                    horizontalAlignment: Text.AlignHCenter
                    verticalAlignment: Text.AlignVCenter
                    wrapMode: Text.Wrap
                    maximumLineCount: 2
                    elide: Text.ElideRight
                    font.pixelSize: Look.small
                }
            }
        }
    }
}
