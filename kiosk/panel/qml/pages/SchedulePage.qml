import QtQuick
import QtQuick.Controls
import QtQuick.Layouts
import "../parts"

// The schedule: week, months, or a list, and the rule that is chosen beside it.
Item {
    id: root

    required property QtObject page
    readonly property var views: [qsTr("Week"), qsTr("Month"), qsTr("List")]
    property int view: 0

    onVisibleChanged: page.see(visible)
    Component.onCompleted: page.see(visible)

    Shortcut { sequences: ["Ctrl+N"]; enabled: root.visible && root.page.canDraw; onActivated: root.page.drawUsual() }
    Shortcut { sequences: ["Ctrl+D"]; enabled: root.visible; onActivated: root.page.duplicate() }

    ScheduleNew {
        id: fresh

        page: root.page
        anchors.centerIn: parent
    }
    Connections {
        target: root.page
        function onAsked(): void { fresh.open(); }
    }
    RowLayout {
        anchors.fill: parent
        spacing: 0

        ColumnLayout {
            Layout.fillWidth: true
            Layout.fillHeight: true
            spacing: 0

            ScheduleBar {
                Layout.fillWidth: true
                Layout.preferredHeight: 56
                visible: !root.page.isEmpty
                page: root.page
                views: root.views
                view: root.view
                onPicked: index => root.view = index
            }
            StackLayout {
                Layout.fillWidth: true
                Layout.fillHeight: true
                visible: !root.page.isEmpty
                currentIndex: root.view

                ScheduleWeek { page: root.page }
                ScheduleMonth { page: root.page }
                ScheduleList { page: root.page }
            }
            ScheduleEmpty {
                Layout.fillWidth: true
                Layout.fillHeight: true
                visible: root.page.isEmpty
                page: root.page
            }
            ScheduleLegend {
                Layout.fillWidth: true
                visible: !root.page.isEmpty
                page: root.page
                hatched: root.view === 0
            }
        }
        ScheduleInspector {
            Layout.preferredWidth: 304
            Layout.fillHeight: true
            visible: root.page.form.there
            page: root.page
            form: root.page.form
        }
    }
}
