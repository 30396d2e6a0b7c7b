import QtQuick
import QtQuick.Controls
import QtQuick.Layouts
import "../parts"

// Above the schedule: which view, which week or month, which screen, and a new rule.
RowLayout {
    id: bar

    required property QtObject page
    required property var views
    required property int view
    readonly property bool byMonth: view === 1

    signal picked(int index)

    spacing: 4

    Row {
        Layout.leftMargin: 16
        spacing: 2
        Repeater {
            model: bar.views
            ScheduleTab {
                required property int index
                required property string modelData

                text: modelData
                checked: bar.view === index
                onClicked: bar.picked(index)
            }
        }
    }
    BarButton {
        Layout.leftMargin: 8
        visible: bar.view < 2
        picture: "chevron_left"
        hint: bar.byMonth ? qsTr("Month before") : qsTr("Week before")
        onClicked: bar.byMonth ? bar.page.month.turn(-1) : bar.page.turnWeek(-1)
    }
    BarButton {
        visible: bar.view < 2
        picture: "chevron_right"
        hint: bar.byMonth ? qsTr("Next month") : qsTr("Next week")
        onClicked: bar.byMonth ? bar.page.month.turn(1) : bar.page.turnWeek(1)
    }
    BarButton {
        visible: bar.view < 2
        text: qsTr("Today")
        onClicked: bar.byMonth ? bar.page.month.turn(0) : bar.page.turnWeek(0)
    }
    Words {
        Layout.fillWidth: true
        Layout.leftMargin: 4
        visible: bar.view < 2
        text: bar.byMonth ? bar.page.month.title : bar.page.weekTitle
        elide: Text.ElideRight
        fontSizeMode: Text.HorizontalFit
        minimumPixelSize: Look.text
        font { pixelSize: Look.title; weight: Font.DemiBold }
    }
    Item {
        Layout.fillWidth: true
        visible: bar.view > 1
    }
    ScheduleChoice {
        Layout.preferredWidth: 168
        visible: bar.page.screens.length > 1 && bar.view === 0
        model: bar.page.screens
        currentIndex: bar.page.screen
        Accessible.name: qsTr("Screen")
        onActivated: index => bar.page.showScreen(index)
    }
    Button {
        Layout.rightMargin: 16
        enabled: bar.page.canDraw
        text: qsTr("New schedule")
        display: bar.width < 720 ? AbstractButton.IconOnly : AbstractButton.TextBesideIcon
        Accessible.name: text
        ToolTip.text: text
        ToolTip.visible: hovered && display === AbstractButton.IconOnly
        icon { source: Look.icon("add"); width: 16; height: 16 }
        onClicked: bar.page.drawUsual()
    }
}
