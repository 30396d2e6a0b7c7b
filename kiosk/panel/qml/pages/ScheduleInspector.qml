import QtQuick
import QtQuick.Controls
import QtQuick.Layouts
import "../parts"

// The rule that is chosen.
Rectangle {
    id: inspector

    required property QtObject page
    required property QtObject form
    readonly property var facts: form.facts

    color: Look.sheet

    Rectangle {
        width: 1
        height: parent.height
        color: Look.line
    }
    ScrollView {
        id: scroll

        anchors.fill: parent
        contentWidth: availableWidth
        ScrollBar.horizontal.policy: ScrollBar.AlwaysOff

        ColumnLayout {
            x: 16
            width: scroll.availableWidth - 32
            spacing: 4

            RowLayout {
                Layout.topMargin: 8
                spacing: 0
                Words {
                    Layout.fillWidth: true
                    text: qsTr("Schedule")
                    font { pixelSize: Look.title; weight: Font.DemiBold }
                }
                BarButton {
                    picture: "copy"
                    hint: qsTr("Duplicate")
                    onClicked: inspector.page.duplicate()
                }
                BarButton {
                    picture: "delete"
                    hint: qsTr("Delete")
                    onClicked: inspector.page.remove()
                }
                BarButton {
                    picture: "dismiss"
                    hint: qsTr("Close")
                    onClicked: inspector.page.choose(-1)
                }
            }
            Words {
                Layout.fillWidth: true
                wrapMode: Text.Wrap
                lineHeight: 1.2
                text: inspector.facts.said
                color: Look.quiet
            }
            ScheduleNotes {
                Layout.fillWidth: true
                form: inspector.form
            }
            ScheduleLabel { text: qsTr("Name") }
            ScheduleLine {
                objectName: "scheduleName"
                Layout.fillWidth: true
                given: inspector.facts.name
                Accessible.name: qsTr("Name")
                onPut: text => inspector.form.rename(text)
            }
            ScheduleLabel { text: qsTr("Level") }
            ScheduleChoice {
                Layout.fillWidth: true
                model: inspector.page.levels
                textRole: "word"
                currentIndex: inspector.facts.level
                Accessible.name: qsTr("Level")
                onActivated: index => inspector.form.setLevel(index)
            }
            ScheduleTimes {
                Layout.fillWidth: true
                form: inspector.form
            }
            ScheduleCondition {
                Layout.fillWidth: true
                form: inspector.page.condition
            }
            SchedulePlays {
                Layout.fillWidth: true
                Layout.bottomMargin: 24
                form: inspector.form
            }
        }
    }
}
