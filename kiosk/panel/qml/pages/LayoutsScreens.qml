import QtQuick
import QtQuick.Controls
import QtQuick.Layouts
import "../parts"

// The screens of the site.
Rectangle {
    id: pane

    required property QtObject screens

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
                text: qsTr("Screens")
                elide: Text.ElideRight
                font { pixelSize: Look.title; weight: Font.DemiBold }
            }
            BarButton {
                picture: "add"
                hint: qsTr("New screen")
                onClicked: pane.screens.add()
            }
        }
        ListView {
            id: list

            Layout.fillWidth: true
            Layout.fillHeight: true
            clip: true
            spacing: 2
            model: pane.screens.rows
            currentIndex: pane.screens.current
            activeFocusOnTab: true
            keyNavigationEnabled: false
            boundsBehavior: Flickable.StopAtBounds
            Accessible.role: Accessible.List
            Accessible.name: qsTr("Screens")
            Keys.onUpPressed: pane.screens.open(Math.max(0, currentIndex - 1))
            Keys.onDownPressed: pane.screens.open(currentIndex + 1)
            ScrollBar.vertical: ScrollBar {}

            delegate: Rectangle {
                id: row

                required property int index
                required property string name
                required property string detail
                required property bool chosen

                width: list.width
                height: 56
                radius: Look.radius
                color: chosen ? Look.chosen : hover.hovered ? Look.hover : "transparent"
                border { width: chosen && list.activeFocus ? 2 : 0; color: Look.focus }
                Accessible.role: Accessible.ListItem
                Accessible.name: row.name + ", " + row.detail
                Accessible.selected: chosen
                Accessible.onPressAction: pane.screens.open(row.index)

                HoverHandler { id: hover }
                TapHandler {
                    onTapped: {
                        list.forceActiveFocus(Qt.MouseFocusReason);
                        pane.screens.open(row.index);
                    }
                }
                Words {
                    anchors { left: parent.left; right: parent.right; margins: 12; bottom: parent.verticalCenter; bottomMargin: 1 }
                    text: row.name
                    elide: Text.ElideRight
                    font.weight: Font.DemiBold
                }
                Words {
                    anchors { left: parent.left; right: parent.right; margins: 12; top: parent.verticalCenter; topMargin: 1 }
                    text: row.detail
                    elide: Text.ElideRight
                    color: row.chosen ? Look.ink : Look.quiet
                    font.pixelSize: Look.small
                }
            }
        }
    }
}
