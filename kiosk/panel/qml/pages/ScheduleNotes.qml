import QtQuick
import QtQuick.Controls
import QtQuick.Layouts
import "../parts"

// What else decides whether the rule is on screen: who goes before it.
ColumnLayout {
    id: notes

    required property QtObject form
    readonly property var facts: form.facts

    spacing: 8

    Rectangle {
        Layout.fillWidth: true
        Layout.topMargin: 4
        visible: notes.facts.winners.length > 0
        implicitHeight: lost.implicitHeight + 16
        radius: Look.radius
        color: Look.warningGround
        Column {
            id: lost

            anchors { left: parent.left; right: parent.right; top: parent.top; margins: 8 }
            spacing: 4
            Words {
                width: parent.width
                wrapMode: Text.Wrap
                text: qsTr("This week these go first at times:")
                font.pixelSize: Look.small
            }
            Repeater {
                model: notes.facts.winners
                Row {
                    required property var modelData

                    spacing: 6
                    Rectangle {
                        anchors.verticalCenter: parent.verticalCenter
                        width: 10
                        height: 10
                        radius: 3
                        color: Look.levels[parent.modelData.level]
                    }
                    Words {
                        width: lost.width - 16
                        elide: Text.ElideRight
                        text: parent.modelData.name + " · " + parent.modelData.word
                        font { pixelSize: Look.small; weight: Font.DemiBold }
                    }
                }
            }
        }
    }
}
