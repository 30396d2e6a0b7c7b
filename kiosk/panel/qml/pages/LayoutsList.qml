import QtQuick
import QtQuick.Controls
import QtQuick.Layouts
import "../parts"

// All layouts of the site.
Rectangle {
    id: pane

    required property QtObject gallery

    signal addWanted()

    color: Look.sheet

    Rectangle {
        anchors { right: parent.right; top: parent.top; bottom: parent.bottom }
        width: 1
        color: Look.line
    }
    ColumnLayout {
        anchors { fill: parent; margins: 8; rightMargin: 9 }
        spacing: 8

        RowLayout {
            Layout.leftMargin: 8
            Words {
                Layout.fillWidth: true
                text: qsTr("Layouts")
                elide: Text.ElideRight
                font { pixelSize: Look.title; weight: Font.DemiBold }
            }
            BarButton {
                picture: "add"
                hint: qsTr("New layout")
                onClicked: pane.addWanted()
            }
        }
        ListView {
            id: list

            Layout.fillWidth: true
            Layout.fillHeight: true
            clip: true
            spacing: 2
            model: pane.gallery.rows
            currentIndex: pane.gallery.current
            activeFocusOnTab: true
            keyNavigationEnabled: false
            boundsBehavior: Flickable.StopAtBounds
            Accessible.role: Accessible.List
            Accessible.name: qsTr("Layouts")
            Keys.onUpPressed: pane.gallery.open(Math.max(0, currentIndex - 1))
            Keys.onDownPressed: pane.gallery.open(currentIndex + 1)
            ScrollBar.vertical: ScrollBar {}

            delegate: Rectangle {
                id: row

                required property int index
                required property string name
                required property string detail
                required property var canvas
                required property var boxes
                required property bool chosen
                required property bool wrong

                width: list.width
                height: 64
                radius: Look.radius
                color: chosen ? Look.chosen : hover.hovered ? Look.hover : "transparent"
                border { width: chosen && list.activeFocus ? 2 : 0; color: Look.focus }
                Accessible.role: Accessible.ListItem
                Accessible.name: row.name + ", " + row.detail + (row.wrong ? ", " + qsTr("has problems") : "")
                Accessible.selected: chosen
                Accessible.onPressAction: pane.gallery.open(row.index)

                HoverHandler { id: hover }
                TapHandler {
                    onTapped: {
                        list.forceActiveFocus(Qt.MouseFocusReason);
                        pane.gallery.open(row.index);
                    }
                }
                LayoutsDrawing {
                    id: drawing

                    anchors { left: parent.left; leftMargin: 8; verticalCenter: parent.verticalCenter }
                    width: 64
                    height: 44
                    canvas: row.canvas
                    boxes: row.boxes
                }
                Words {
                    anchors { left: drawing.right; leftMargin: 8; right: mark.left; rightMargin: 4; bottom: parent.verticalCenter; bottomMargin: 1 }
                    text: row.name
                    elide: Text.ElideRight
                    font.weight: Font.DemiBold
                }
                Words {
                    anchors { left: drawing.right; leftMargin: 8; right: mark.left; rightMargin: 4; top: parent.verticalCenter; topMargin: 1 }
                    text: row.detail
                    elide: Text.ElideRight
                    color: row.chosen ? Look.ink : Look.quiet
                    font.pixelSize: Look.small
                }
                Icon {
                    id: mark

                    anchors { right: parent.right; rightMargin: 8; verticalCenter: parent.verticalCenter }
                    visible: row.wrong
                    width: visible ? 16 : 0
                    height: 16
                    icon: "error_circle"
                    color: Look.error
                }
            }
        }
    }
}
