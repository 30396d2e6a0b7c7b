import QtQuick
import QtQuick.Controls
import QtQuick.Layouts
import "../parts"

// All rules in the order of the file: of two of one level the upper one goes first.
ListView {
    id: list

    required property QtObject page

    model: page.rules
    clip: true
    currentIndex: page.chosen
    activeFocusOnTab: true
    keyNavigationEnabled: false
    highlightMoveDuration: 0
    boundsBehavior: Flickable.StopAtBounds
    leftMargin: 16
    rightMargin: 16
    spacing: 4
    ScrollBar.vertical: ScrollBar {}
    Accessible.role: Accessible.List
    Accessible.name: qsTr("Schedules: Alt with the arrow keys changes their order, Delete removes one")

    Keys.onUpPressed: event => event.modifiers & Qt.AltModifier ? page.shift(-1) : page.choose(Math.max(0, page.chosen - 1))
    Keys.onDownPressed: event => event.modifiers & Qt.AltModifier ? page.shift(1) : page.choose(Math.min(count - 1, page.chosen + 1))
    Keys.onDeletePressed: page.remove()

    delegate: Rectangle {
        id: row

        required property int place
        required property string name
        required property string level
        required property string levelWord
        required property string when
        required property string plays
        required property string note
        required property bool chosen

        width: list.width - 32
        height: content.implicitHeight + 16
        radius: Look.radius
        color: chosen ? Look.chosen : area.containsMouse ? Look.hover : Look.sheet
        border { width: chosen && list.activeFocus ? 2 : 1; color: chosen && list.activeFocus ? Look.focus : Look.line }
        Accessible.role: Accessible.ListItem
        Accessible.name: name + ", " + levelWord + ", " + when + ", " + plays

        MouseArea {
            id: area

            anchors.fill: parent
            hoverEnabled: true
            onPressed: {
                list.forceActiveFocus();
                list.page.choose(row.place);
            }
        }
        RowLayout {
            id: content

            anchors { left: parent.left; right: parent.right; verticalCenter: parent.verticalCenter; leftMargin: 12; rightMargin: 12 }
            spacing: 12

            Rectangle {
                Layout.preferredWidth: 6
                Layout.fillHeight: true
                radius: 3
                color: Look.levels[row.level]
            }
            ColumnLayout {
                Layout.fillWidth: true
                Layout.preferredWidth: 3
                spacing: 2
                Words {
                    Layout.fillWidth: true
                    text: row.name
                    elide: Text.ElideRight
                    font.weight: Font.DemiBold
                }
                Words {
                    Layout.fillWidth: true
                    text: row.plays === "" ? qsTr("Nothing of its own") : row.plays
                    elide: Text.ElideRight
                    font.pixelSize: Look.small
                    color: Look.quiet
                }
            }
            ColumnLayout {
                Layout.fillWidth: true
                Layout.preferredWidth: 4
                spacing: 2
                Words {
                    Layout.fillWidth: true
                    text: row.when
                    elide: Text.ElideRight
                }
                Words {
                    Layout.fillWidth: true
                    visible: text !== ""
                    text: row.note
                    elide: Text.ElideRight
                    font.pixelSize: Look.small
                    color: Look.quiet
                }
            }
            Words {
                Layout.preferredWidth: 72
                text: row.levelWord
                font.pixelSize: Look.small
                color: Look.quiet
            }
        }
    }
}
