import QtQuick
import "../parts"

// A rule on one day: in its colour where it is on screen, hatched where it loses.
Item {
    id: block

    required property real columnWidth
    required property real minuteHeight
    required property int column
    required property real start
    required property real end
    required property real breadth
    required property int above
    required property string name
    required property string hours
    required property string level
    required property string said
    required property bool conditional
    required property bool isFirst
    required property bool chosen
    required property var gaps
    required property real inset
    readonly property color tint: Look.levels[level]
    readonly property bool pale: conditional || gaps.some(gap => gap.whole && gap.start <= start && gap.end > start + 14 / minuteHeight)

    x: (column + inset) * columnWidth + 2
    y: start * minuteHeight + 1
    z: above
    width: breadth * columnWidth - 3
    height: Math.max(6, (end - start) * minuteHeight - 2)
    Accessible.role: Accessible.Cell
    Accessible.name: said

    Rectangle {
        anchors.fill: parent
        radius: Look.radius
        color: block.conditional ? Look.sheet : block.tint
        border { width: block.chosen ? 2 : 1; color: block.chosen ? Look.focus : block.conditional ? block.tint : Look.sheet }
    }
    Rectangle {
        anchors { fill: parent; margins: 1 }
        visible: block.conditional
        radius: Look.radius
        color: Qt.alpha(block.tint, 0.22)
    }
    Repeater {
        model: block.gaps
        Rectangle {
            required property var modelData

            x: 1
            y: Math.max(1, (modelData.start - block.start) * block.minuteHeight)
            width: block.width - 2
            height: Math.max(2, Math.min(block.height - 1, (modelData.end - block.start) * block.minuteHeight) - y)
            radius: Look.radius - 1
            color: modelData.whole ? Look.sheet : "transparent"
            border { width: modelData.whole ? 1 : 0; color: block.tint }
            ScheduleHatch {
                anchors.fill: parent
                light: Look.dark === parent.modelData.whole
                opacity: 0.3
            }
        }
    }
    Rectangle {
        anchors { left: parent.left; top: parent.top; bottom: parent.bottom; margins: 1 }
        width: 3
        radius: 1.5
        color: block.tint
    }
    Column {
        x: 7
        y: block.height < 20 ? (block.height - 16) / 2 : 3
        width: block.width - 9
        visible: block.height >= 12 && block.width > 24
        Words {
            width: parent.width
            text: block.name
            elide: Text.ElideRight
            font { pixelSize: Look.small; weight: Font.DemiBold }
            color: block.pale ? Look.ink : Look.onLevel
        }
        Words {
            width: parent.width
            visible: block.height >= 40 && block.width >= 96 && block.isFirst
            text: block.hours
            elide: Text.ElideRight
            font.pixelSize: Look.small
            color: block.pale ? Look.ink : Look.onLevel
        }
    }
}
