import QtQuick
import QtQuick.Layouts
import "../parts"

// A sheet with a heading and what belongs to it.
Rectangle {
    id: card

    property string title
    default property alias content: column.data

    implicitHeight: column.implicitHeight + 32
    radius: Look.radius
    color: Look.sheet
    border { width: 1; color: Look.line }

    ColumnLayout {
        id: column

        anchors { left: parent.left; right: parent.right; top: parent.top; margins: 16 }
        spacing: 8

        Words {
            visible: card.title !== ""
            Layout.fillWidth: true
            text: card.title
            elide: Text.ElideRight
            font { pixelSize: Look.text; weight: Font.DemiBold }
            Accessible.role: Accessible.Heading
        }
    }
}
