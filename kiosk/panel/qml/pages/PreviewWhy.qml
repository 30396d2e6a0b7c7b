import QtQuick
import QtQuick.Controls
import QtQuick.Layouts
import "../parts"

// Zone for zone why this is on and the others are not; and what can be supposed.
Rectangle {
    id: pane

    required property QtObject reasons
    required property QtObject subject

    radius: Look.radius
    color: Look.sheet
    border { width: 1; color: Look.line }

    ColumnLayout {
        anchors { fill: parent; margins: 1 }
        spacing: 0

        Words {
            Layout.margins: 16
            Layout.bottomMargin: 4
            text: qsTr("Why this is on")
            font { pixelSize: Look.text; weight: Font.DemiBold }
        }
        ListView {
            id: list

            objectName: "reasons"
            Layout.fillWidth: true
            Layout.fillHeight: true
            clip: true
            model: pane.reasons
            activeFocusOnTab: true
            boundsBehavior: Flickable.StopAtBounds
            ScrollBar.vertical: ScrollBar {}
            Accessible.role: Accessible.List
            Accessible.name: qsTr("Why this is on")
            delegate: PreviewReason { width: ListView.view.width }
            footer: PreviewSuppose { width: ListView.view.width; subject: pane.subject }

            Rectangle {
                anchors.fill: parent
                visible: list.activeFocus
                color: "transparent"
                border { width: 2; color: Look.focus }
            }
        }
    }
}
