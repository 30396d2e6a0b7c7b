import QtQuick
import QtQuick.Controls
import QtQuick.Layouts
import "../parts"

// Conditions of rules, to be tried.
ColumnLayout {
    id: list

    required property QtObject subject

    visible: subject.conditions.length > 0
    height: visible ? implicitHeight : 0
    spacing: 4

    Rectangle {
        Layout.fillWidth: true
        Layout.topMargin: 8
        implicitHeight: 1
        color: Look.line
    }
    Words {
        Layout.margins: 16
        Layout.topMargin: 12
        Layout.bottomMargin: 0
        text: qsTr("What if")
        font { weight: Font.DemiBold }
    }
    Repeater {
        model: list.subject.conditions
        ColumnLayout {
            id: condition

            required property int index
            required property var modelData

            Layout.fillWidth: true
            Layout.leftMargin: 16
            Layout.rightMargin: 16
            Layout.bottomMargin: 8
            spacing: 4
            Words {
                Layout.fillWidth: true
                text: condition.modelData.text
                wrapMode: Text.Wrap
                font { pixelSize: Look.small }
            }
            ComboBox {
                objectName: "suppose"
                Layout.fillWidth: true
                model: [condition.modelData.holds ? qsTr("As it is: this is so") : qsTr("As it is: this is not so"), qsTr("Suppose that it is so"), qsTr("Suppose that it is not so")]
                currentIndex: condition.modelData.choice
                font { family: Look.family; pixelSize: Look.small; weight: Font.Medium }
                Accessible.name: condition.modelData.text
                onActivated: choice => list.subject.suppose(condition.index, choice)
            }
        }
    }
}
