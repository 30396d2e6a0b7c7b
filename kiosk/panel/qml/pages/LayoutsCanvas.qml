import QtQuick
import QtQuick.Controls
import "../parts"

// A canvas with boxes. Draw on what is empty, drag a box, its edges or its corners.
Item {
    id: pane

    required property QtObject board
    required property string name
    readonly property var canvas: board.canvas
    readonly property real factor: Math.max(0.01, Math.min((width - 64) / canvas[0], (height - 64) / canvas[1]))
    readonly property real reach: 8 / factor

    activeFocusOnTab: true
    clip: true
    Accessible.role: Accessible.Graphic
    Accessible.name: name
    Keys.onPressed: event => {
        const step = event.modifiers & Qt.ShiftModifier ? 10 : 1;
        const way = { [Qt.Key_Left]: [-step, 0], [Qt.Key_Right]: [step, 0], [Qt.Key_Up]: [0, -step], [Qt.Key_Down]: [0, step] }[event.key];
        event.accepted = true;
        if (way)
            board.nudge(way[0], way[1], (event.modifiers & Qt.AltModifier) !== 0);
        else if (event.key === Qt.Key_PageDown || event.key === Qt.Key_PageUp)
            board.chooseNext(event.key === Qt.Key_PageDown ? 1 : -1);
        else if (event.key === Qt.Key_Delete)
            board.remove();
        else if (event.key === Qt.Key_Escape)
            area.pressed ? area.drop() : board.choose(-1, false);
        else if (event.matches(StandardKey.SelectAll))
            board.chooseAll();
        else
            event.accepted = false;
    }

    LayoutsHues { id: hues }
    Rectangle {
        id: sheet

        objectName: "canvas"
        x: Math.round((pane.width - width) / 2)
        y: Math.round((pane.height - height) / 2)
        width: Math.round(pane.canvas[0] * pane.factor)
        height: Math.round(pane.canvas[1] * pane.factor)
        color: "#0B2239"

        Rectangle {
            anchors { fill: parent; margins: -1 }
            color: "transparent"
            border { width: 1; color: Look.dark ? "#5b6875" : "#8a97a5" }
        }
        Repeater {
            model: pane.board.shapes
            Rectangle {
                id: shape

                required property int place
                required property string name
                required property string detail
                required property string said
                required property int startX
                required property int startY
                required property int breadth
                required property int depth
                required property bool chosen
                required property bool wrong
                required property int turn
                required property string picture
                readonly property color hue: hues.hue(place)

                x: Math.round(startX * pane.factor)
                y: Math.round(startY * pane.factor)
                width: Math.round((startX + breadth) * pane.factor) - x
                height: Math.round((startY + depth) * pane.factor) - y
                color: Qt.alpha(hue, 0.72)
                border { width: chosen ? 2 : 1; color: wrong ? "#FF8A94" : chosen ? "#FFFFFF" : Qt.lighter(hue, 1.5) }
                clip: true
                Accessible.role: Accessible.Graphic
                Accessible.name: said
                Accessible.selected: chosen
                Accessible.onPressAction: pane.board.choose(place, false)

                Image {
                    anchors { fill: parent; margins: 2 }
                    z: -1
                    source: shape.picture
                    asynchronous: true
                    fillMode: Image.PreserveAspectCrop
                    opacity: 0.9
                }
                Rectangle {
                    visible: shape.picture !== ""
                    anchors { left: parent.left; right: parent.right; top: parent.top; margins: 2 }
                    height: Math.min(parent.height - 4, 52)
                    gradient: Gradient {
                        GradientStop { position: 0; color: Qt.alpha(shape.hue, 0.95) }
                        GradientStop { position: 0.7; color: Qt.alpha(shape.hue, 0.85) }
                        GradientStop { position: 1; color: Qt.alpha(shape.hue, 0) }
                    }
                }
                Column {
                    x: 8
                    y: parent.height < 40 ? Math.round((parent.height - title.height) / 2) : 8
                    width: parent.width - 16
                    visible: parent.width > 32 && parent.height > 14
                    spacing: 2
                    Words {
                        id: title

                        width: parent.width
                        text: shape.turn ? "%1 · %2°".arg(shape.name).arg(shape.turn) : shape.name
                        elide: Text.ElideRight
                        color: "#FFFFFF"
                        font { pixelSize: shape.height < 24 ? Look.small : Look.text; weight: Font.DemiBold }
                    }
                    Words {
                        width: parent.width
                        visible: shape.height > 56
                        text: shape.detail
                        elide: Text.ElideRight
                        color: "#FFFFFF"
                        font.pixelSize: Look.small
                    }
                }
            }
        }
        Repeater {
            model: pane.board.chosenCount === 1 ? pane.board.shapes : null
            Item {
                id: grips

                required property int startX
                required property int startY
                required property int breadth
                required property int depth
                required property bool chosen

                visible: chosen
                x: Math.round(startX * pane.factor)
                y: Math.round(startY * pane.factor)
                width: Math.round(breadth * pane.factor)
                height: Math.round(depth * pane.factor)
                Repeater {
                    model: [[0, 0], [0.5, 0], [1, 0], [0, 0.5], [1, 0.5], [0, 1], [0.5, 1], [1, 1]]
                    Rectangle {
                        required property var modelData

                        x: Math.round(modelData[0] * grips.width) - 5
                        y: Math.round(modelData[1] * grips.height) - 5
                        width: 10
                        height: 10
                        radius: 2
                        color: "#FFFFFF"
                        border { width: 1; color: "#16202B" }
                    }
                }
            }
        }
        Rectangle {
            visible: pane.board.fresh.length > 0
            x: visible ? pane.board.fresh[0] * pane.factor : 0
            y: visible ? pane.board.fresh[1] * pane.factor : 0
            width: visible ? pane.board.fresh[2] * pane.factor : 0
            height: visible ? pane.board.fresh[3] * pane.factor : 0
            color: "#40F4B740"
            border { width: 2; color: "#F4B740" }
        }
        Repeater {
            model: pane.board.guides
            Rectangle {
                required property var modelData

                x: (modelData.vertical ? modelData.at : modelData.start) * pane.factor
                y: (modelData.vertical ? modelData.start : modelData.at) * pane.factor
                width: modelData.vertical ? 1 : (modelData.end - modelData.start) * pane.factor
                height: modelData.vertical ? (modelData.end - modelData.start) * pane.factor : 1
                color: "#F4B740"
            }
        }
    }
    Rectangle {
        visible: pane.board.measure !== ""
        z: 1
        x: Math.max(8, Math.min(pane.width - width - 8, area.mouseX + 16))
        y: Math.max(8, Math.min(pane.height - height - 8, area.mouseY + 16))
        width: measure.implicitWidth + 16
        height: measure.implicitHeight + 8
        radius: 4
        color: "#F4B740"
        Words {
            id: measure

            anchors.centerIn: parent
            text: pane.board.measure
            color: "#16202B"
            font { pixelSize: Look.small; weight: Font.DemiBold }
        }
    }
    MouseArea {
        id: area

        readonly property real canvasX: (mouseX - sheet.x) / pane.factor
        readonly property real canvasY: (mouseY - sheet.y) / pane.factor
        property int under: 0
        property bool dropped: false

        function drop(): void {
            dropped = true;
            pane.board.release(canvasX, canvasY, false);
        }

        anchors.fill: parent
        hoverEnabled: true
        preventStealing: true
        cursorShape: [Qt.CrossCursor, Qt.SizeAllCursor, Qt.SizeHorCursor, Qt.SizeVerCursor, Qt.SizeFDiagCursor, Qt.SizeBDiagCursor][under]
        onPressed: mouse => {
            pane.forceActiveFocus(Qt.MouseFocusReason);
            dropped = false;
            pane.board.press(canvasX, canvasY, pane.reach, (mouse.modifiers & (Qt.ShiftModifier | Qt.ControlModifier)) !== 0);
        }
        onPositionChanged: mouse => {
            if (!pressed)
                under = pane.board.hover(canvasX, canvasY, pane.reach);
            else if (!dropped)
                pane.board.drag(canvasX, canvasY, mouse.modifiers & Qt.AltModifier ? 0 : pane.reach);
        }
        onReleased: if (!dropped) pane.board.release(canvasX, canvasY, true)
        onCanceled: pane.board.release(canvasX, canvasY, false)
    }
    Rectangle {
        anchors { fill: sheet; margins: -6 }
        visible: pane.activeFocus
        color: "transparent"
        radius: Look.radius
        border { width: 2; color: Look.focus }
    }
}
