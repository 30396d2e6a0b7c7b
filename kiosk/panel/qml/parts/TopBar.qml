import QtQuick
import QtQuick.Controls
import QtQuick.Layouts

// The site, what is not on air yet, and the way there: the same on every page.
Rectangle {
    id: bar

    required property QtObject shell
    required property QtObject appearance

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

        Text {
            Layout.fillWidth: true
            text: bar.shell.title
            textFormat: Text.PlainText
            elide: Text.ElideRight
            font { family: Look.family; pixelSize: Look.title; weight: Font.DemiBold }
            color: Look.ink
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
        Text {
            text: bar.shell.pending === 0 ? qsTr("Everything is on air") : qsTr("%n change(s) not on air", "", bar.shell.pending)
            textFormat: Text.PlainText
            font { family: Look.family; pixelSize: Look.text; weight: Font.Medium }
            color: bar.shell.pending === 0 ? Look.quiet : Look.ink
        }
        BarButton {
            id: settings

            picture: "settings"
            hint: qsTr("Language and colors")
            onClicked: menu.popup(settings, settings.width - menu.width, settings.height)
            AppearanceMenu { id: menu; appearance: bar.appearance }
        }
        Button {
            text: qsTr("Put on air")
            highlighted: true
            enabled: bar.shell.pending > 0 && bar.shell.errors === 0
            font { family: Look.family; pixelSize: Look.text; weight: Font.DemiBold }
            onClicked: bar.shell.air()
        }
    }
}
