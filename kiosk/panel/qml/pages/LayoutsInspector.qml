import QtQuick
import QtQuick.Controls
import QtQuick.Layouts
import "../parts"

// The open layout, and the zone that is chosen in it.
LayoutsPane {
    id: inspector

    required property QtObject page

    signal removeWanted()

    RowLayout {
        Layout.topMargin: 8
        spacing: 0
        Words {
            Layout.fillWidth: true
            text: qsTr("Layout")
            font { pixelSize: Look.title; weight: Font.DemiBold }
        }
        BarButton {
            picture: "copy"
            hint: qsTr("Duplicate the layout")
            onClicked: inspector.page.gallery.duplicate()
        }
        BarButton {
            picture: "delete"
            hint: qsTr("Delete the layout")
            onClicked: inspector.removeWanted()
        }
    }
    ScheduleLabel { text: qsTr("Name") }
    LayoutsText {
        objectName: "layoutName"
        Layout.fillWidth: true
        page: inspector.page
        given: inspector.page.gallery.name
        Accessible.name: qsTr("Name of the layout")
        onPut: text => inspector.page.gallery.rename(text)
    }
    Words {
        Layout.fillWidth: true
        text: inspector.page.gallery.usedBy.length > 0 ? qsTr("Used by: %1").arg(inspector.page.gallery.usedBy.join(", ")) : qsTr("No schedule uses it yet.")
        wrapMode: Text.Wrap
        maximumLineCount: 3
        elide: Text.ElideRight
        color: Look.quiet
        font.pixelSize: Look.small
    }
    LayoutsNotes {
        Layout.fillWidth: true
        Layout.topMargin: 8
        board: inspector.page.board
        rows: inspector.page.form.notes
    }
    LayoutsParts {
        Layout.fillWidth: true
        board: inspector.page.board
        rows: inspector.page.form.listed
        title: qsTr("Zones")
        adds: qsTr("Add a zone")
    }
    LayoutsZone {
        Layout.fillWidth: true
        Layout.bottomMargin: 24
        visible: inspector.page.board.chosenCount === 1
        page: inspector.page
        form: inspector.page.form
    }
    LayoutsArrange {
        Layout.fillWidth: true
        Layout.bottomMargin: 24
        visible: inspector.page.board.chosenCount > 1
        board: inspector.page.board
    }
    Words {
        Layout.fillWidth: true
        Layout.topMargin: 8
        Layout.bottomMargin: 24
        visible: inspector.page.board.chosenCount === 0
        text: qsTr("Choose a zone to change it, or draw a new one on the canvas.")
        wrapMode: Text.Wrap
        color: Look.quiet
    }
}
