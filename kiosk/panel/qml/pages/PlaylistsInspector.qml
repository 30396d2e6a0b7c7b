import QtQuick
import QtQuick.Controls
import QtQuick.Layouts
import "../parts"

// The form of what is chosen; its fields come from the model.
Rectangle {
    id: pane

    required property QtObject inspector
    required property int chosen

    color: Look.sheet

    Rectangle {
        width: 1
        height: parent.height
        color: Look.line
    }
    Words {
        anchors.centerIn: parent
        width: parent.width - 48
        visible: pane.chosen === 0
        text: qsTr("Choose an item to see and change what it says.")
        wrapMode: Text.Wrap
        horizontalAlignment: Text.AlignHCenter
        lineHeight: 1.2
        color: Look.quiet
    }
    Column {
        id: head

        anchors { left: parent.left; right: parent.right; top: parent.top; margins: 16 }
        visible: pane.chosen > 0
        spacing: 2

        Words {
            width: parent.width
            text: pane.inspector.title
            elide: Text.ElideRight
            font { pixelSize: Look.title; weight: Font.DemiBold }
        }
        Words {
            width: parent.width
            visible: text !== ""
            text: pane.inspector.kind
            elide: Text.ElideRight
            font.pixelSize: Look.small
            color: Look.quiet
        }
    }
    Flickable {
        id: flick

        function reveal(item: Item): void {
            const y = item.mapToItem(fields, 0, 0).y;
            contentY = Math.max(0, Math.min(y - 24, Math.max(contentY, y + item.height + 24 - height)));
        }

        anchors { left: parent.left; leftMargin: 1; right: parent.right; top: head.bottom; topMargin: 8; bottom: parent.bottom }
        visible: pane.chosen > 0
        contentHeight: fields.height + 24
        clip: true
        boundsBehavior: Flickable.StopAtBounds
        ScrollBar.vertical: ScrollBar {}

        Column {
            id: fields

            x: 16
            width: flick.width - 32
            spacing: 12

            Repeater {
                model: pane.inspector.rows
                PlaylistsField {
                    width: fields.width
                    inspector: pane.inspector
                    onEntered: item => flick.reveal(item)
                }
            }
            Repeater {
                model: pane.inspector.groups
                Button {
                    required property var modelData

                    text: modelData.text
                    icon { source: Look.icon("add"); width: 16; height: 16; color: Look.ink }
                    onClicked: pane.inspector.addGroup(modelData.key)
                }
            }
        }
    }
}
