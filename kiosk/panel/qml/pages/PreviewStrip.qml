import QtQuick
import QtQuick.Controls
import QtQuick.Layouts
import "../parts"

// The day, zone by zone: drag over it, or use the keyboard.
ColumnLayout {
    id: strip

    required property QtObject timeline
    required property QtObject transport
    readonly property int laneHeight: 24
    readonly property int names: 104

    spacing: 8

    RowLayout {
        spacing: 4

        BarButton {
            picture: "arrow_left"
            hint: qsTr("To the change before")
            onClicked: strip.transport.stepChange(-1)
        }
        Button {
            objectName: "play"
            readonly property bool going: strip.transport.rate !== 0

            text: going ? qsTr("Pause") : qsTr("Play")
            icon { source: Look.icon(going ? "pause" : "play"); width: 20; height: 20; color: Look.ink }
            font { family: Look.family; pixelSize: Look.text; weight: Font.DemiBold }
            onClicked: strip.transport.play(going ? 0 : 1)
        }
        BarButton {
            picture: "arrow_right"
            hint: qsTr("To the next change")
            onClicked: strip.transport.stepChange(1)
        }
        Button {
            text: qsTr("10× as fast")
            checkable: true
            checked: strip.transport.rate === 10
            font { family: Look.family; pixelSize: Look.text; weight: Font.Medium }
            onClicked: {
                strip.transport.play(strip.transport.rate === 10 ? 1 : 10);
                checked = Qt.binding(() => strip.transport.rate === 10);
            }
        }
        Item { Layout.fillWidth: true }
        Repeater {
            model: strip.timeline.levels
            Row {
                required property var modelData

                spacing: 4
                rightPadding: 8
                Rectangle {
                    anchors.verticalCenter: parent.verticalCenter
                    width: 12
                    height: 12
                    radius: 3
                    color: Look.levels[parent.modelData.level]
                }
                Words { text: parent.modelData.text; color: Look.quiet; font { pixelSize: Look.small } }
            }
        }
        ComboBox {
            Layout.preferredWidth: 144
            model: [qsTr("The day"), qsTr("Six hours"), qsTr("An hour"), qsTr("Ten minutes")]
            currentIndex: strip.timeline.span
            font { family: Look.family; pixelSize: Look.text; weight: Font.Medium }
            Accessible.name: qsTr("How much time is shown")
            onActivated: index => strip.timeline.chooseSpan(index)
        }
    }
    Rectangle {
        Layout.fillWidth: true
        implicitHeight: 24 + Math.max(1, lanes.count) * (strip.laneHeight + 4) + 8
        radius: Look.radius
        color: Look.sheet
        border { width: 1; color: Look.line }

        Column {
            x: 8
            y: 24
            width: strip.names - 16
            spacing: 4
            Repeater {
                model: strip.timeline.lanes
                Words {
                    required property var modelData

                    width: parent.width
                    height: strip.laneHeight
                    text: modelData.zone
                    elide: Text.ElideRight
                    verticalAlignment: Text.AlignVCenter
                    font { pixelSize: Look.small }
                    color: Look.quiet
                }
            }
        }
        Item {
            id: area

            objectName: "strip"
            x: strip.names
            width: parent.width - strip.names - 8
            height: parent.height
            activeFocusOnTab: true
            onWidthChanged: strip.timeline.setPixels(width)
            Component.onCompleted: strip.timeline.setPixels(width)
            Accessible.role: Accessible.Slider
            Accessible.name: qsTr("Time on the strip: %1, %2").arg(strip.transport.day).arg(strip.transport.time)
            Accessible.focusable: true
            Keys.onPressed: event => {
                const turned = {
                    [Qt.Key_Left]: () => event.modifiers & Qt.ControlModifier ? strip.transport.stepChange(-1) : strip.timeline.step(event.modifiers & Qt.ShiftModifier ? -12 : -1),
                    [Qt.Key_Right]: () => event.modifiers & Qt.ControlModifier ? strip.transport.stepChange(1) : strip.timeline.step(event.modifiers & Qt.ShiftModifier ? 12 : 1),
                    [Qt.Key_PageUp]: () => strip.transport.stepDay(-1),
                    [Qt.Key_PageDown]: () => strip.transport.stepDay(1),
                    [Qt.Key_Home]: () => strip.timeline.scrub(0),
                    [Qt.Key_End]: () => strip.timeline.scrub(1),
                    [Qt.Key_Plus]: () => strip.timeline.chooseSpan(strip.timeline.span + 1),
                    [Qt.Key_Minus]: () => strip.timeline.chooseSpan(strip.timeline.span - 1),
                    [Qt.Key_Space]: () => strip.transport.play(strip.transport.rate === 0 ? 1 : 0)
                }[event.key];
                event.accepted = turned !== undefined;
                if (turned)
                    turned();
            }

            Repeater {
                model: strip.timeline.marks
                Item {
                    required property var modelData

                    x: Math.round(modelData.left * area.width)
                    height: area.height
                    Rectangle { width: 1; y: 20; height: parent.height - 28; color: Look.line }
                    Words { x: parent.x > area.width - 40 ? -width - 4 : 0; y: 2; text: parent.modelData.text; color: Look.quiet; font { pixelSize: Look.small; features: ({ "tnum": 1 }) } }
                }
            }
            Column {
                y: 24
                width: parent.width
                spacing: 4
                Repeater {
                    id: lanes

                    model: strip.timeline.lanes
                    Item {
                        id: lane

                        required property var modelData

                        width: area.width
                        height: strip.laneHeight
                        Rectangle { anchors.fill: parent; radius: 3; color: Look.ground }
                        Repeater {
                            model: lane.modelData.bars
                            Rectangle {
                                id: block

                                required property var modelData

                                x: modelData.left * lane.width
                                width: Math.max(2, modelData.width * lane.width - 1)
                                height: lane.height
                                radius: Math.min(3, width / 2)
                                color: Look.levels[modelData.level] ?? Look.accent
                                Words {
                                    visible: block.width > 48
                                    anchors { fill: parent; leftMargin: 6; rightMargin: 6 }
                                    verticalAlignment: Text.AlignVCenter
                                    text: block.visible ? block.modelData.title : ""
                                    elide: Text.ElideRight
                                    font { pixelSize: Look.small; weight: Font.DemiBold }
                                    color: Look.onLevel
                                }
                            }
                        }
                    }
                }
            }
            Rectangle {
                id: head

                property real place: 0

                x: Math.round(place * area.width) - 1
                y: 20
                width: 3
                height: parent.height - 24
                radius: 1.5
                color: Look.ink

                Rectangle {
                    anchors { horizontalCenter: parent.horizontalCenter; bottom: parent.top; bottomMargin: -4 }
                    width: 9
                    height: 9
                    radius: 4.5
                    color: Look.ink
                }
                Connections {
                    function onMoved() {
                        head.place = strip.timeline.place();
                    }

                    target: strip.transport
                }
                Connections {
                    function onLaid() {
                        head.place = strip.timeline.place();
                    }

                    target: strip.timeline
                }
            }
            Rectangle {
                anchors { fill: parent; margins: 2; leftMargin: -4; rightMargin: -4 }
                visible: area.activeFocus
                radius: Look.radius
                color: "transparent"
                border { width: 2; color: Look.focus }
            }
            MouseArea {
                id: mouse

                function tip(): string {
                    const lane = strip.timeline.lanes[Math.floor((mouseY - 24) / (strip.laneHeight + 4))];
                    const at = mouseX / width;
                    const bar = lane ? lane.bars.find(one => at >= one.left && at < one.left + one.width) : undefined;
                    return bar ? bar.tip : "";
                }

                anchors.fill: parent
                hoverEnabled: true
                onPressed: event => {
                    area.forceActiveFocus(Qt.MouseFocusReason);
                    strip.timeline.scrub(event.x / width);
                }
                onPositionChanged: event => {
                    if (pressed)
                        strip.timeline.scrub(event.x / width);
                }
                onWheel: event => {
                    strip.timeline.chooseSpan(strip.timeline.span + (event.angleDelta.y > 0 ? 1 : -1));
                }

                readonly property string hint: containsMouse && !pressed && mouseX + mouseY > 0 ? tip() : ""

                ToolTip {
                    id: bubble

                    visible: mouse.hint !== ""
                    delay: 400
                    text: mouse.hint
                    x: Math.min(mouse.width - width, Math.max(0, mouse.mouseX - width / 2))
                    y: -height - 4
                    contentItem: Words { text: bubble.text; font { pixelSize: Look.small } }
                    background: Rectangle {
                        radius: Look.radius
                        color: Look.raised
                        border { width: 1; color: Look.line }
                    }
                }
            }
        }
    }
}
