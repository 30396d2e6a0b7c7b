import QtQuick
import QtQuick.Controls
import QtQuick.Layouts
import "../parts"
import "../screens"

// Several boxes at once.
ColumnLayout {
    id: arrange

    required property QtObject board
    readonly property var ways: [
        [qsTr("Align"), [["left", qsTr("Left edges")], ["centre", qsTr("Centres, in a column")], ["right", qsTr("Right edges")],
                             ["top", qsTr("Upper edges")], ["middle", qsTr("Centres, in a row")], ["bottom", qsTr("Lower edges")]]],
        [qsTr("As the one chosen first"), [["wide", qsTr("Same width")], ["high", qsTr("Same height")]]],
        [qsTr("Equal distances"), [["across", qsTr("From left to right")], ["down", qsTr("From top to bottom")]]]
    ]

    spacing: 4

    Words {
        Layout.topMargin: 8
        text: qsTr("%n chosen", "", arrange.board.chosenCount)
        font.weight: Font.Bold
        Accessible.role: Accessible.Heading
    }
    Repeater {
        model: arrange.ways
        ColumnLayout {
            id: group

            required property int index
            required property var modelData

            visible: index < 2 || arrange.board.chosenCount > 2
            spacing: 4
            ScheduleLabel { text: group.modelData[0] }
            Flow {
                Layout.fillWidth: true
                spacing: 4
                Repeater {
                    model: group.modelData[1]
                    Act {
                        required property var modelData

                        text: modelData[1]
                        onClicked: arrange.board.arrange(modelData[0])
                    }
                }
            }
        }
    }
}
