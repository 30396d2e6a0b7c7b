import QtQuick
import QtQuick.Controls
import "../parts"

// Seven days with rules as blocks. Draw on what is empty, drag a block or its edges.
Item {
    id: week

    required property QtObject page
    readonly property QtObject board: page.board
    readonly property real gutter: 56
    readonly property real column: (width - gutter - 16) / 7
    readonly property real minute: grid.height / 1440

    activeFocusOnTab: true
    Accessible.role: Accessible.Table
    Accessible.name: qsTr("Week: arrow keys move the chosen schedule, with Shift they change its end")
    Keys.onUpPressed: event => board.nudge(0, -15, event.modifiers & Qt.ShiftModifier)
    Keys.onDownPressed: event => board.nudge(0, 15, event.modifiers & Qt.ShiftModifier)
    Keys.onLeftPressed: board.nudge(-1, 0, false)
    Keys.onRightPressed: board.nudge(1, 0, false)
    Keys.onDeletePressed: page.remove()
    Keys.onEscapePressed: board.release(false)

    Row {
        x: week.gutter
        Repeater {
            model: week.page.days
            Column {
                id: head

                required property var modelData

                width: week.column
                height: 40
                Words {
                    width: parent.width
                    horizontalAlignment: Text.AlignHCenter
                    text: head.modelData.name + " " + head.modelData.date
                    font.weight: head.modelData.today ? Font.Bold : Font.Medium
                    color: head.modelData.today ? Look.accent : Look.quiet
                    topPadding: 8
                }
                Rectangle {
                    anchors.horizontalCenter: parent.horizontalCenter
                    visible: head.modelData.today
                    width: 24
                    height: 3
                    radius: 1.5
                    color: Look.accent
                }
            }
        }
    }
    Flickable {
        id: flick

        anchors { fill: parent; topMargin: 40 }
        contentHeight: Math.max(height - 8, 24 * 16)
        interactive: false
        clip: true

        WheelHandler {
            onWheel: event => flick.contentY = Math.max(0, Math.min(flick.contentHeight - flick.height, flick.contentY - event.angleDelta.y / 2))
        }
        Repeater {
            model: 13
            Item {
                required property int index

                y: index * 120 * week.minute
                width: week.width
                Words {
                    visible: parent.index < 12
                    x: 8
                    width: week.gutter - 16
                    horizontalAlignment: Text.AlignRight
                    text: String(parent.index * 2).padStart(2, "0")
                    font.pixelSize: Look.small
                    color: Look.quiet
                }
            }
        }
        Rectangle {
            id: grid

            objectName: "weekGrid"
            x: week.gutter
            width: week.column * 7
            height: flick.contentHeight
            color: Look.sheet
            border { width: 1; color: Look.line }
            clip: true

            Repeater {
                model: 23
                Rectangle {
                    required property int index

                    y: (index + 1) * 60 * week.minute
                    width: grid.width
                    height: 1
                    color: Look.line
                    opacity: index % 2 ? 0.8 : 0.35
                }
            }
            Repeater {
                model: 6
                Rectangle {
                    required property int index

                    x: (index + 1) * week.column
                    width: 1
                    height: grid.height
                    color: Look.line
                }
            }
            Repeater {
                model: week.board.blocks
                ScheduleBlock {
                    columnWidth: week.column
                    minuteHeight: week.minute
                }
            }
            Repeater {
                model: week.board.ghosts
                Rectangle {
                    required property var modelData

                    x: modelData.column * week.column + 2
                    y: modelData.start * week.minute
                    z: 20
                    width: week.column - 4
                    height: (modelData.end - modelData.start) * week.minute
                    radius: Look.radius
                    color: Qt.alpha(Look.accent, 0.25)
                    border { width: 2; color: Look.accent }
                    Rectangle {
                        anchors { left: parent.left; top: parent.top; margins: 4 }
                        width: Math.min(hours.implicitWidth + 8, parent.width - 8)
                        height: hours.implicitHeight + 4
                        radius: 3
                        color: Look.accent
                        Words {
                            id: hours

                            anchors { fill: parent; leftMargin: 4; rightMargin: 4 }
                            verticalAlignment: Text.AlignVCenter
                            elide: Text.ElideRight
                            text: week.board.ghostText
                            font { pixelSize: Look.small; weight: Font.DemiBold }
                            color: Look.accentInk
                        }
                    }
                }
            }
            Repeater {
                model: week.page.days
                Rectangle {
                    required property int index
                    required property var modelData

                    visible: modelData.today
                    x: index * week.column
                    y: week.page.nowMinute * week.minute - 1
                    z: 15
                    width: week.column
                    height: 2
                    color: Look.error
                }
            }
            MouseArea {
                id: area

                anchors.fill: parent
                z: 30
                hoverEnabled: true
                preventStealing: true
                property int under: 0
                property string said
                cursorShape: under === 2 ? Qt.SizeVerCursor : under === 1 ? Qt.OpenHandCursor : Qt.CrossCursor
                onPressed: mouse => {
                    week.forceActiveFocus();
                    week.board.press(mouse.x / week.column, mouse.y / week.minute, 7 / week.minute);
                }
                onPositionChanged: mouse => {
                    if (pressed)
                        week.board.drag(mouse.x / week.column, mouse.y / week.minute);
                    else {
                        under = week.board.hover(mouse.x / week.column, mouse.y / week.minute, 7 / week.minute);
                        said = week.board.saidAt(mouse.x / week.column, mouse.y / week.minute);
                    }
                }

                ToolTip {
                    x: Math.max(0, Math.min(area.width - width, area.mouseX + 12))
                    y: area.mouseY + 20
                    visible: area.containsMouse && !area.pressed && area.said !== ""
                    delay: 500
                    text: area.said
                }
                onReleased: week.board.release(true)
                onCanceled: week.board.release(false)
            }
        }
        Rectangle {
            x: week.gutter - 2
            visible: week.activeFocus
            width: grid.width + 4
            height: grid.height
            color: "transparent"
            radius: Look.radius
            border { width: 2; color: Look.focus }
        }
    }
}
