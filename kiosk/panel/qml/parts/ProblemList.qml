import QtQuick
import QtQuick.Controls
import QtQuick.Layouts

// Every problem, each a click away from its place.
Sheet {
    id: sheet

    required property QtObject problems

    title: problems.errors > 0 ? qsTr("%n problem(s) keep this off the air", "", problems.errors) : qsTr("Worth a look")
    footer: Item {
        implicitHeight: 64
        Button {
            anchors { right: parent.right; rightMargin: 24; verticalCenter: parent.verticalCenter }
            text: qsTr("Close")
            onClicked: sheet.close()
        }
    }

    contentItem: ListView {
        id: list

        implicitHeight: Math.max(72, contentHeight)
        clip: true
        spacing: 4
        activeFocusOnTab: true
        model: sheet.problems.rows
        ScrollBar.vertical: ScrollBar {}
        delegate: ItemDelegate {
            id: row

            required property int index
            required property string place
            required property string what
            required property string detail
            required property bool serious
            required property bool near

            width: list.width
            height: words.implicitHeight + 20
            highlighted: ListView.isCurrentItem && list.activeFocus
            Accessible.name: row.place + ". " + row.what
            ToolTip.text: qsTr("For a technician: %1").arg(row.detail)
            ToolTip.visible: hovered
            ToolTip.delay: 900
            hoverEnabled: true
            Keys.onReturnPressed: clicked()
            onClicked: if (near) {
                sheet.close();
                sheet.problems.go(index);
            }

            contentItem: Item {
                Icon {
                    id: picture

                    y: 2
                    icon: row.serious ? "error_circle" : "warning"
                    color: row.serious ? Look.error : Look.warning
                }
                Column {
                    id: words

                    anchors { left: picture.right; leftMargin: 12; right: arrow.left; rightMargin: 8 }
                    spacing: 2
                    Words { width: parent.width; wrapMode: Text.Wrap; text: row.place; font.weight: Font.DemiBold }
                    Words { width: parent.width; wrapMode: Text.Wrap; text: row.what; color: Look.quiet }
                }
                Icon {
                    id: arrow

                    anchors { right: parent.right; verticalCenter: parent.verticalCenter }
                    visible: row.near
                    icon: "chevron_right"
                    color: Look.quiet
                }
            }
        }
        Words {
            anchors.centerIn: parent
            visible: list.count === 0
            text: qsTr("No problems. Well done.")
            color: Look.quiet
        }
    }
}
