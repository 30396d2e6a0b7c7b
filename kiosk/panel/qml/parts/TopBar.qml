import QtQuick
import QtQuick.Controls
import QtQuick.Layouts
import "../screens"

// The site, what is not on air yet, and the way there: the same on every page.
Rectangle {
    id: bar

    required property QtObject shell
    required property QtObject appearance
    readonly property QtObject problems: shell.problems
    readonly property string hindrance: problems.errors > 0 ? qsTr("Mend the problems first; then it can go on air.")
        : shell.pending === 0 ? qsTr("Everything is on air already.") : ""

    signal publishWanted
    signal problemsWanted

    implicitHeight: 56
    color: Look.sheet

    Rectangle {
        anchors { left: parent.left; right: parent.right; bottom: parent.bottom }
        height: 1
        color: Look.line
    }
    RowLayout {
        anchors { fill: parent; leftMargin: 16; rightMargin: 16 }
        spacing: 8

        BarButton {
            picture: "folder"
            hint: qsTr("Another site")
            onClicked: bar.shell.leave()
        }
        Words {
            Layout.fillWidth: true
            text: bar.shell.title
            elide: Text.ElideRight
            font { pixelSize: Look.title; weight: Font.DemiBold }
        }
        BarButton {
            picture: "arrow_undo"
            enabled: bar.shell.undoLabel !== ""
            hint: enabled ? qsTr("Undo: %1").arg(bar.shell.undoLabel) : qsTr("Nothing to undo")
            onClicked: bar.shell.undo()
        }
        BarButton {
            picture: "arrow_redo"
            enabled: bar.shell.redoLabel !== ""
            hint: enabled ? qsTr("Redo: %1").arg(bar.shell.redoLabel) : qsTr("Nothing to redo")
            onClicked: bar.shell.redo()
        }
        BarButton {
            visible: bar.problems.errors + bar.problems.warnings > 0
            picture: bar.problems.errors > 0 ? "error_circle" : "warning"
            icon.color: bar.problems.errors > 0 ? Look.error : Look.warning
            text: bar.problems.errors > 0 ? qsTr("%n problem(s)", "", bar.problems.errors)
                : qsTr("%n hint(s)", "", bar.problems.warnings)
            onClicked: bar.problemsWanted()
        }
        BarButton {
            id: settings

            picture: "settings"
            hint: qsTr("Language and colors")
            onClicked: menu.popup(settings, settings.width - menu.width, settings.height)
            AppearanceMenu { id: menu; appearance: bar.appearance }
        }
        Row {
            Layout.leftMargin: 8
            spacing: 8
            Rectangle {
                anchors.verticalCenter: parent.verticalCenter
                width: 8
                height: 8
                radius: 4
                color: bar.shell.pending === 0 ? Look.good : Look.warning
            }
            Words {
                anchors.verticalCenter: parent.verticalCenter
                text: bar.shell.pending === 0 ? qsTr("Everything is on air") : qsTr("%n change(s) not on air", "", bar.shell.pending)
                color: bar.shell.pending === 0 ? Look.quiet : Look.ink
            }
        }
        Button {
            id: publish

            Layout.leftMargin: 8
            text: qsTr("Put on air")
            highlighted: enabled
            enabled: bar.hindrance === ""
            icon { source: Look.icon("arrow_upload"); width: 18; height: 18 }
            font.weight: Font.DemiBold
            Accessible.description: bar.hindrance
            onClicked: bar.publishWanted()
        }
        AlertButton { Layout.leftMargin: 8; alert: bar.shell.alert }
    }
    Shortcut {
        sequences: ["Ctrl+Return", "Ctrl+Enter"]
        enabled: publish.enabled
        onActivated: bar.publishWanted()
    }
    // A disabled button feels no mouse; its place does.
    MouseArea {
        id: place

        x: publish.parent.x + publish.x
        y: publish.parent.y + publish.y
        width: publish.width
        height: publish.height
        visible: !publish.enabled
        hoverEnabled: true
        ToolTip.text: bar.hindrance
        ToolTip.visible: containsMouse
    }
}
