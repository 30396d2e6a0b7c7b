import QtQuick
import QtQuick.Controls
import QtQuick.Layouts
import "../parts"
import "../screens"

// Where live figures come from, what they say now, and what they said before.
Item {
    id: root

    required property QtObject page

    onVisibleChanged: page.watch(visible)
    Component.onCompleted: page.watch(visible)

    NoPlayer {
        visible: !root.page.present
        anchors.centerIn: parent
        width: Math.min(480, parent.width - 48)
        known: root.page.count > 0
    }
    ColumnLayout {
        visible: root.page.present && root.page.count === 0
        anchors.centerIn: parent
        width: Math.min(480, parent.width - 48)
        spacing: 12
        Icon { Layout.alignment: Qt.AlignHCenter; icon: "data_line"; width: 56; height: 56; sourceSize: Qt.size(56, 56); color: Look.quiet }
        Words {
            Layout.fillWidth: true
            text: qsTr("What is on air uses no live data")
            horizontalAlignment: Text.AlignHCenter
            wrapMode: Text.Wrap
            font { pixelSize: Look.big; weight: Font.Bold }
        }
        Words {
            Layout.fillWidth: true
            text: qsTr("Ask your technician to add a source, such as air quality or visitor numbers. Its figures then appear here and can be put on live figures items.")
            horizontalAlignment: Text.AlignHCenter
            wrapMode: Text.Wrap
            color: Look.quiet
        }
    }
    ListView {
        id: list

        visible: root.page.present && root.page.count > 0
        anchors { fill: parent; leftMargin: 24; rightMargin: 8 }
        topMargin: 24
        bottomMargin: 24
        spacing: 16
        model: root.page.feeds
        boundsBehavior: Flickable.StopAtBounds
        ScrollBar.vertical: ScrollBar {}
        Accessible.role: Accessible.List
        Accessible.name: qsTr("Sources of live data")
        header: Words {
            bottomPadding: 16
            text: qsTr("Live data")
            font { pixelSize: Look.big; weight: Font.Bold }
            Accessible.role: Accessible.Heading
        }

        delegate: Card {
            id: feed

            required property string name
            required property string kind
            required property string health
            required property string words
            required property string detail
            required property var readings

            width: list.width - 16

            RowLayout {
                spacing: 12
                Words { text: feed.name.charAt(0).toUpperCase() + feed.name.slice(1); font { pixelSize: Look.title; weight: Font.Bold } }
                Words { Layout.fillWidth: true; text: feed.kind; color: Look.quiet; elide: Text.ElideRight }
                HealthMark { health: feed.health; text: feed.words }
            }
            Words {
                visible: feed.detail !== ""
                Layout.fillWidth: true
                text: feed.detail
                wrapMode: Text.Wrap
                color: Look.quiet
            }
            Flow {
                id: figures

                readonly property int columns: Math.max(1, Math.floor((width + spacing) / (240 + spacing)))

                Layout.fillWidth: true
                spacing: 16
                Repeater {
                    model: feed.readings
                    delegate: Rectangle {
                        id: reading

                        required property var modelData

                        width: Math.floor((figures.width - (figures.columns - 1) * figures.spacing) / figures.columns)
                        height: 136
                        radius: Look.radius
                        color: Look.ground

                        ColumnLayout {
                            anchors { fill: parent; margins: 12 }
                            spacing: 0
                            Words { Layout.fillWidth: true; text: reading.modelData.label; elide: Text.ElideRight; color: Look.quiet; font.pixelSize: Look.small }
                            RowLayout {
                                spacing: 8
                                Words {
                                    Layout.maximumWidth: 168
                                    text: reading.modelData.value
                                    elide: Text.ElideRight
                                    color: reading.modelData.is_old ? Look.quiet : Look.ink
                                    font { pixelSize: Look.big; weight: Font.Bold; features: { "tnum": 1 } }
                                }
                                Words { Layout.fillWidth: true; Layout.alignment: Qt.AlignBaseline; text: reading.modelData.unit; elide: Text.ElideRight; color: Look.quiet }
                            }
                            Item {
                                Layout.fillWidth: true
                                Layout.fillHeight: true
                                Row {
                                    id: bars

                                    readonly property var points: reading.modelData.points.slice(0, 12)

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
                                            color: reading.modelData.is_old ? Look.quiet : Look.accent
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
                                    visible: reading.modelData.history.length > 1
                                    values: reading.modelData.history
                                    color: reading.modelData.is_old ? Look.quiet : Look.accent
                                }
                            }
                            Words {
                                Layout.fillWidth: true
                                text: reading.modelData.is_old ? qsTr("Old: %1").arg(reading.modelData.age) : reading.modelData.age
                                elide: Text.ElideRight
                                color: reading.modelData.is_old ? Look.warning : Look.quiet
                                font.pixelSize: Look.small
                            }
                        }
                    }
                }
            }
        }
    }
}
