import QtQuick
import QtQuick.Controls
import QtQuick.Layouts
import "../parts"

// What a rule plays, and where.
ColumnLayout {
    id: plays

    required property QtObject form
    readonly property var facts: form.facts

    spacing: 4

    ScheduleLabel { text: qsTr("Layout") }
    ScheduleChoice {
        Layout.fillWidth: true
        model: plays.facts.layouts
        currentIndex: plays.facts.layout
        Accessible.name: qsTr("Layout")
        onActivated: index => plays.form.setLayout(index)
    }
    Repeater {
        model: plays.facts.zones
        ColumnLayout {
            id: zone

            required property var modelData

            Layout.fillWidth: true
            spacing: 4
            ScheduleLabel { text: qsTr("Plays in the zone “%1”").arg(zone.modelData.zone) }
            ScheduleChoice {
                Layout.fillWidth: true
                model: plays.facts.playlists
                currentIndex: zone.modelData.index
                Accessible.name: qsTr("Plays in the zone “%1”").arg(zone.modelData.zone)
                onActivated: index => plays.form.setPlaylist(zone.modelData.zone, index)
            }
        }
    }
    ScheduleLabel { text: qsTr("Turns among schedules of its level") }
    SpinBox {
        id: share

        background: PlaylistsFrame { editor: share }
        Layout.fillWidth: true
        from: 1
        to: 1000
        editable: true
        value: plays.facts.share
        Accessible.name: qsTr("Turns among schedules of its level")
        onValueModified: plays.form.setShare(value)
    }
    ScheduleLabel {
        visible: plays.facts.screens.length > 0
        text: plays.facts.everywhere ? qsTr("Screens: all") : qsTr("Screens")
    }
    Repeater {
        model: plays.facts.screens
        CheckBox {
            required property var modelData

            text: modelData.name
            checked: modelData.on
            onToggled: plays.form.toggleScreen(modelData.name)
        }
    }
}
