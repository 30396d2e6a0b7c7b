import QtQuick
import QtQuick.Controls
import QtQuick.Layouts
import "../parts"

// A zone: what is on, why, how far, what comes next; the others on request.
Rectangle {
    id: card

    required property string name
    required property string icon
    required property string title
    required property string because
    required property string level
    required property string span
    required property real start
    required property real end
    required property string following
    required property var why
    required property string trouble
    property bool open: false
    property real now: Date.now()

    implicitHeight: column.implicitHeight + 24
    radius: Look.radius
    color: Look.sheet
    border { width: 1; color: Look.line }

    Timer {
        running: card.visible
        interval: 1000
        repeat: true
        onTriggered: card.now = Date.now()
    }
    ColumnLayout {
        id: column

        anchors { left: parent.left; right: parent.right; top: parent.top; margins: 12; leftMargin: 16; rightMargin: 16 }
        spacing: 4

        RowLayout {
            spacing: 8
            Words {
                Layout.fillWidth: true
                text: card.name
                color: Look.quiet
                elide: Text.ElideRight
                font { pixelSize: Look.small; weight: Font.DemiBold }
            }
            Words { text: card.span; color: Look.quiet; font.pixelSize: Look.small }
        }
        RowLayout {
            spacing: 8
            Icon { icon: card.icon; color: Look.accent }
            Words {
                Layout.fillWidth: true
                text: card.title
                elide: Text.ElideRight
                font { pixelSize: Look.title; weight: Font.DemiBold }
            }
        }
        Rectangle {
            visible: card.end > card.start
            Layout.fillWidth: true
            implicitHeight: 4
            radius: 2
            color: Look.line
            Rectangle {
                width: parent.width * Math.max(0, Math.min(1, (card.now - card.start) / Math.max(1, card.end - card.start)))
                height: parent.height
                radius: 2
                color: Look.accent
            }
        }
        Words {
            Layout.fillWidth: true
            Layout.topMargin: 4
            text: card.because
            wrapMode: Text.Wrap
            color: Look.quiet
        }
        RowLayout {
            visible: card.trouble !== ""
            spacing: 8
            Icon { icon: "info"; color: Look.warning }
            Words { Layout.fillWidth: true; text: card.trouble; wrapMode: Text.Wrap; color: Look.warning }
        }
        RowLayout {
            spacing: 8
            Words {
                Layout.fillWidth: true
                text: card.following
                elide: Text.ElideRight
            }
            ToolButton {
                visible: card.why.length > 0
                text: card.open ? qsTr("Hide the others") : qsTr("Why not the others?")
                icon.source: Look.icon("info")
                display: card.width < 520 ? AbstractButton.IconOnly : AbstractButton.TextOnly
                Accessible.name: text
                ToolTip.text: text
                ToolTip.visible: hovered && display === AbstractButton.IconOnly
                font { family: Look.family; pixelSize: Look.small; weight: Font.DemiBold }
                onClicked: card.open = !card.open
            }
        }
        Repeater {
            model: card.open ? card.why : []
            delegate: Words {
                required property string modelData

                Layout.fillWidth: true
                text: modelData
                wrapMode: Text.Wrap
                color: Look.quiet
                font.pixelSize: Look.small
            }
        }
    }
}
