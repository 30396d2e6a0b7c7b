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
        : shell.pending === 0 && !far ? qsTr("Everything is on air already.") : ""
    readonly property QtObject publication: shell.publication
    readonly property bool far: publication.goal.address !== ""
    readonly property bool sending: publication.airing && (far || publication.pace.share >= 0)
    readonly property bool broken: problems.errors > 0 && shell.pending === 0
    readonly property bool settled: !broken && shell.pending === 0 && publication.goal.standing === ""

    signal leaveWanted
    signal publishWanted
    signal problemsWanted
    signal reviewWanted

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
            onClicked: bar.leaveWanted()
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
            readonly property int waiting: bar.shell.reviews.waiting

            visible: waiting > 0 || bar.publication.goal.judged
            picture: waiting > 0 ? "edit" : "info"
            text: waiting > 0 ? qsTr("%n to sign", "", waiting) : qsTr("Proposals")
            hint: waiting > 0 ? qsTr("%n proposal(s) wait for a second signature", "", waiting) : qsTr("What became of your proposal")
            onClicked: bar.reviewWanted()
        }
        BarButton {
            id: settings

            picture: "settings"
            hint: qsTr("Language and colours")
            onClicked: menu.popup(settings, settings.width - menu.width, settings.height)
            AppearanceMenu { id: menu; appearance: bar.appearance }
        }
        Row {
            Layout.leftMargin: 8
            spacing: 8
            visible: !bar.sending
            Rectangle {
                anchors.verticalCenter: parent.verticalCenter
                width: 8
                height: 8
                radius: 4
                color: bar.settled ? Look.good : Look.warning
            }
            Words {
                anchors.verticalCenter: parent.verticalCenter
                text: bar.settled ? qsTr("Everything is on air")
                    : bar.broken ? qsTr("Cannot go on air like this")
                    : bar.shell.pending === 0 ? bar.publication.goal.standing
                    : qsTr("%n change(s) not on air", "", bar.shell.pending)
                color: bar.settled ? Look.quiet : Look.ink
            }
        }
        Column {
            Layout.leftMargin: 8
            visible: bar.sending
            spacing: 4
            Words { text: bar.publication.pace.phase; font.pixelSize: Look.small }
            ProgressBar {
                width: 144
                indeterminate: visible && bar.publication.pace.share < 0
                value: Math.max(0, bar.publication.pace.share)
                Accessible.name: bar.publication.pace.phase + " " + bar.publication.pace.words
            }
        }
        Button {
            id: publish

            Layout.leftMargin: 8
            text: bar.sending ? qsTr("Going on air…") : qsTr("Put on air")
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
