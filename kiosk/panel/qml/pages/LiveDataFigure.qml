import QtQuick
import QtQuick.Controls
import QtQuick.Layouts
import "../parts"
import "../screens"

// One figure: what it says, what it said before, and the way onto a screen.
Rectangle {
    id: tile

    property var reading
    readonly property var known: reading ?? ({ key: "", label: "", value: "", unit: "", age: "", is_old: false, there: false, history: [], points: [] })

    signal wanted(string key)

    height: 144
    radius: Look.radius
    color: Look.ground

    ColumnLayout {
        anchors { fill: parent; margins: 12; topMargin: 4; rightMargin: 4 }
        spacing: 0

        RowLayout {
            spacing: 0
            Words { Layout.fillWidth: true; text: tile.known.label; elide: Text.ElideRight; color: Look.quiet; font.pixelSize: Look.small }
            BarButton {
                picture: "cast"
                hint: qsTr("Show “%1” on screen").arg(tile.known.label)
                onClicked: tile.wanted(tile.known.key)
            }
        }
        RowLayout {
            spacing: 8
            Words {
                Layout.maximumWidth: 168
                text: tile.known.value
                elide: Text.ElideRight
                color: tile.known.is_old || !tile.known.there ? Look.quiet : Look.ink
                font { pixelSize: Look.big; weight: Font.Bold; features: { "tnum": 1 } }
            }
            Words { Layout.fillWidth: true; Layout.alignment: Qt.AlignBaseline; text: tile.known.unit; elide: Text.ElideRight; color: Look.quiet }
        }
        Item {
            Layout.fillWidth: true
            Layout.fillHeight: true
            Layout.rightMargin: 8

            Row {
                id: bars

                readonly property var points: tile.known.points.slice(0, 12)

                anchors { fill: parent; topMargin: 4; bottomMargin: 4 }
                visible: points.length > 0
                spacing: 4
                Repeater {
                    model: bars.points
                    delegate: Rectangle {
                        required property var modelData

                        anchors.bottom: parent.bottom
                        width: Math.min(32, (bars.width - 4 * (bars.points.length - 1)) / Math.max(1, bars.points.length))
                        height: Math.max(2, bars.height * modelData.share)
                        radius: 2
                        color: tile.known.is_old ? Look.quiet : Look.accent
                        Accessible.role: Accessible.StaticText
                        Accessible.name: "%1: %2".arg(modelData.label).arg(modelData.value)
                        ToolTip.visible: over.hovered
                        ToolTip.text: Accessible.name
                        HoverHandler { id: over }
                    }
                }
            }
            Sparkline {
                anchors { fill: parent; topMargin: 4; bottomMargin: 4 }
                visible: tile.known.history.length > 1
                values: tile.known.history
                color: tile.known.is_old ? Look.quiet : Look.accent
            }
        }
        Words {
            Layout.fillWidth: true
            Layout.bottomMargin: 4
            text: !tile.known.there ? qsTr("Nothing has come yet") : tile.known.is_old ? qsTr("Old: %1").arg(tile.known.age) : tile.known.age
            elide: Text.ElideRight
            color: tile.known.is_old ? Look.warning : Look.quiet
            font.pixelSize: Look.small
        }
    }
}
