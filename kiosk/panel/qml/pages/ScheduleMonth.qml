import QtQuick
import QtQuick.Controls
import "../parts"

// A month of what is more than routine: a bar from its first to its last date, full on the days on which it plays.
Item {
    id: month

    required property QtObject page
    readonly property int days: page.month.days.length
    readonly property real names: Math.min(208, width * 0.28)
    readonly property real cell: (width - names - 32) / days

    Repeater {
        model: month.visible ? month.page.month.days : []
        Rectangle {
            required property int index
            required property var modelData

            x: 16 + month.names + index * month.cell
            width: month.cell
            height: month.height
            color: modelData.today ? Look.chosen : modelData.rest ? Look.hover : "transparent"
            Rectangle {
                visible: parent.modelData.first
                width: 1
                height: parent.height
                color: Look.line
            }
            Words {
                width: parent.width
                height: 32
                horizontalAlignment: Text.AlignHCenter
                verticalAlignment: Text.AlignVCenter
                visible: month.cell >= 19 || parent.modelData.today || parent.modelData.first && Math.abs(month.page.month.days.findIndex(one => one.today) - parent.index) !== 1
                text: parent.modelData.number
                font { pixelSize: Look.small; weight: parent.modelData.today ? Font.Bold : Font.Medium }
                color: parent.modelData.today ? Look.accent : Look.quiet
            }
        }
    }
    Words {
        anchors { top: parent.top; topMargin: 72; left: parent.left; leftMargin: 16; right: parent.right; rightMargin: 16 }
        visible: rows.count === 0
        horizontalAlignment: Text.AlignHCenter
        wrapMode: Text.Wrap
        text: qsTr("No campaign and no event this month. Give a schedule a level above routine, or dates, and it stands here.")
        color: Look.quiet
    }
    ListView {
        id: rows

        anchors { fill: parent; topMargin: 32 }
        model: month.visible ? month.page.month.bars : []
        clip: true
        activeFocusOnTab: true
        boundsBehavior: Flickable.StopAtBounds
        ScrollBar.vertical: ScrollBar {}
        Accessible.role: Accessible.List
        Accessible.name: qsTr("Campaigns and events of the month")
        Keys.onReturnPressed: if (currentItem) month.page.choose(currentItem.modelData.place)

        delegate: AbstractButton {
            id: bar

            required property int index
            required property var modelData

            width: rows.width
            height: 48
            text: modelData.name + ", " + modelData.said
            Accessible.name: text
            onClicked: {
                rows.currentIndex = index;
                month.page.choose(modelData.place);
            }
            background: Rectangle {
                color: "transparent"
                border { width: rows.activeFocus && rows.currentIndex === bar.index ? 2 : 0; color: Look.focus }
                radius: Look.radius
            }
            contentItem: Item {
                Column {
                    x: 16
                    width: month.names - 24
                    anchors.verticalCenter: parent.verticalCenter
                    Words {
                        width: parent.width
                        text: bar.modelData.name
                        elide: Text.ElideRight
                        font.weight: month.page.chosen === bar.modelData.place ? Font.Bold : Font.DemiBold
                    }
                    Words {
                        width: parent.width
                        text: bar.modelData.said
                        elide: Text.ElideRight
                        font.pixelSize: Look.small
                        color: Look.quiet
                    }
                }
                Rectangle {
                    x: 16 + month.names + (bar.modelData.first - 1) * month.cell
                    anchors.verticalCenter: parent.verticalCenter
                    width: (bar.modelData.last - bar.modelData.first + 1) * month.cell
                    height: 24
                    radius: Look.radius
                    color: Qt.alpha(Look.levels[bar.modelData.level], 0.18)
                    border { width: month.page.chosen === bar.modelData.place ? 2 : 0; color: Look.focus }
                }
                Repeater {
                    model: bar.modelData.days
                    Rectangle {
                        required property int modelData

                        x: 16 + month.names + (modelData - 1) * month.cell + 1
                        anchors.verticalCenter: parent.verticalCenter
                        width: month.cell - 2
                        height: 20
                        radius: 4
                        color: Look.levels[bar.modelData.level]
                    }
                }
            }
        }
    }
}
