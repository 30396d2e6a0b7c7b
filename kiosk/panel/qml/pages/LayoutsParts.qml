import QtQuick
import QtQuick.Controls
import QtQuick.Layouts
import "../parts"

// The boxes of a canvas as a list, the topmost first.
ColumnLayout {
    id: parts

    required property QtObject board
    required property var rows
    required property string title
    required property string adds
    readonly property int at: rows.findIndex(row => row.chosen)

    function step(by: int): void {
        if (rows.length > 0)
            board.choose(rows[Math.max(0, Math.min(rows.length - 1, at + by))].place, false);
    }

    spacing: 2

    RowLayout {
        Layout.topMargin: 8
        Words {
            Layout.fillWidth: true
            text: parts.title
            font.weight: Font.Bold
            Accessible.role: Accessible.Heading
        }
        BarButton {
            visible: parts.board.chosenCount > 0
            picture: "delete"
            hint: qsTr("Remove what is chosen")
            onClicked: parts.board.remove()
        }
        BarButton {
            picture: "add"
            hint: parts.adds
            onClicked: parts.board.add()
        }
    }
    Rectangle {
        Layout.fillWidth: true
        implicitHeight: column.height + 4
        radius: Look.radius
        color: "transparent"
        border { width: list.activeFocus ? 2 : 0; color: Look.focus }

        FocusScope {
            id: list

            anchors { fill: parent; margins: 2 }
            activeFocusOnTab: true
            Accessible.role: Accessible.List
            Accessible.name: parts.title
            Keys.onUpPressed: parts.step(-1)
            Keys.onDownPressed: parts.step(1)
            Keys.onDeletePressed: parts.board.remove()

            Column {
                id: column

                width: parent.width
                Repeater {
                    model: parts.rows
                    Rectangle {
                        id: row

                        required property var modelData

                        width: column.width
                        height: 32
                        radius: 4
                        color: modelData.chosen ? Look.chosen : hover.hovered ? Look.hover : "transparent"
                        Accessible.role: Accessible.ListItem
                        Accessible.name: modelData.name + ", " + modelData.detail
                        Accessible.selected: modelData.chosen
                        Accessible.onPressAction: parts.board.choose(modelData.place, false)

                        HoverHandler { id: hover }
                        TapHandler {
                            acceptedModifiers: Qt.KeyboardModifierMask
                            onTapped: (point, button) => {
                                list.forceActiveFocus(Qt.MouseFocusReason);
                                parts.board.choose(row.modelData.place, (point.modifiers & (Qt.ShiftModifier | Qt.ControlModifier)) !== 0);
                            }
                        }
                        Rectangle {
                            id: chip

                            x: 8
                            anchors.verticalCenter: parent.verticalCenter
                            width: 12
                            height: 12
                            radius: 3
                            color: hues.hue(row.modelData.place)
                        }
                        Words {
                            anchors { left: chip.right; leftMargin: 8; right: detail.left; rightMargin: 8; verticalCenter: parent.verticalCenter }
                            text: row.modelData.name
                            elide: Text.ElideRight
                            font.weight: row.modelData.chosen ? Font.DemiBold : Font.Medium
                        }
                        Words {
                            id: detail

                            anchors { right: parent.right; rightMargin: 8; verticalCenter: parent.verticalCenter }
                            text: row.modelData.detail
                            color: row.modelData.chosen ? Look.ink : Look.quiet
                            font.pixelSize: Look.small
                        }
                    }
                }
            }
        }
    }
    LayoutsHues { id: hues }
}
