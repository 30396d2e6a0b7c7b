import QtQuick
import QtQuick.Layouts
import "../parts"

// What the colours and the hatching mean.
Flow {
    id: legend

    required property QtObject page
    required property bool hatched

    padding: 8
    leftPadding: 16
    spacing: 16

    Repeater {
        model: legend.page.levels
        Row {
            required property var modelData

            spacing: 6
            Rectangle {
                anchors.verticalCenter: parent.verticalCenter
                width: 12
                height: 12
                radius: 3
                color: Look.levels[parent.modelData.level]
            }
            Words {
                text: parent.modelData.word
                font.pixelSize: Look.small
                color: Look.quiet
            }
        }
    }
    Row {
        visible: legend.hatched
        spacing: 6
        Rectangle {
            anchors.verticalCenter: parent.verticalCenter
            width: 24
            height: 12
            radius: 3
            color: Look.hover
            border { width: 1; color: Look.quiet }
            clip: true
            ScheduleHatch { anchors { fill: parent; margins: 1 } light: Look.dark; opacity: 0.4 }
        }
        Words {
            text: qsTr("Not on screen then: another schedule goes first")
            font.pixelSize: Look.small
            color: Look.quiet
        }
    }
}
