import QtQuick
import QtQuick.Controls
import QtQuick.Layouts
import "../parts"

// Zone for zone why this is on and the others are not; and what can be supposed.
Rectangle {
    id: pane

    required property QtObject reasons
    required property QtObject subject

    radius: Look.radius
    color: Look.sheet
    border { width: 1; color: Look.line }

    ColumnLayout {
        anchors { fill: parent; margins: 1 }
        spacing: 0

        Words {
            Layout.margins: 16
            Layout.bottomMargin: 4
            text: qsTr("Why this is on")
            font { pixelSize: Look.text; weight: Font.DemiBold }
        }
        ListView {
            id: list

            objectName: "reasons"
            Layout.fillWidth: true
            Layout.fillHeight: true
            clip: true
            model: pane.reasons
            activeFocusOnTab: true
            boundsBehavior: Flickable.StopAtBounds
            ScrollBar.vertical: ScrollBar {}
            Accessible.role: Accessible.List
            Accessible.name: qsTr("Why this is on")
            delegate: PreviewReason { width: ListView.view.width }

            Rectangle {
                anchors.fill: parent
                visible: list.activeFocus
                color: "transparent"
                border { width: 2; color: Look.focus }
            }
        }
        Rectangle {
            visible: pane.subject.conditions.length > 0
            Layout.fillWidth: true
            implicitHeight: 1
            color: Look.line
        }
        Words {
            visible: pane.subject.conditions.length > 0
            Layout.margins: 16
            Layout.topMargin: 8
            Layout.bottomMargin: 0
            text: qsTr("What if")
            font { pixelSize: Look.text; weight: Font.DemiBold }
        }
        Repeater {
            model: pane.subject.conditions
            RowLayout {
                id: condition

                required property int index
                required property var modelData

                Layout.fillWidth: true
                Layout.leftMargin: 16
                Layout.rightMargin: 8
                Layout.bottomMargin: 4
                Words {
                    Layout.fillWidth: true
                    text: condition.modelData.text
                    wrapMode: Text.Wrap
                    font { pixelSize: Look.small }
                }
                ComboBox {
                    Layout.preferredWidth: 136
                    model: [condition.modelData.holds ? qsTr("as now: true") : qsTr("as now: not so"), qsTr("suppose so"), qsTr("suppose not")]
                    currentIndex: condition.modelData.choice
                    font { family: Look.family; pixelSize: Look.small; weight: Font.Medium }
                    Accessible.name: condition.modelData.text
                    onActivated: choice => pane.subject.suppose(condition.index, choice)
                }
            }
        }
        Item { implicitHeight: 8 }
    }
}
