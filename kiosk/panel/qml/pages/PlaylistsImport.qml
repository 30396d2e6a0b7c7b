import QtQuick
import QtQuick.Controls
import QtQuick.Layouts
import "../parts"

// Files on their way in, and afterwards what is to be said of them.
Item {
    id: incoming

    required property QtObject importer

    implicitHeight: importer.running ? 64 : 0
    visible: importer.running

    Connections {
        target: incoming.importer
        function onJudged(): void { verdicts.open(); }
    }
    Rectangle {
        anchors.fill: parent
        radius: Look.radius
        color: Look.sheet
        border { width: 1; color: Look.line }

        RowLayout {
            anchors { fill: parent; leftMargin: 16; rightMargin: 8 }
            spacing: 16

            ColumnLayout {
                Layout.fillWidth: true
                spacing: 8
                Words {
                    text: incoming.importer.state
                    font.weight: Font.DemiBold
                }
                ProgressBar {
                    Layout.fillWidth: true
                    value: incoming.importer.progress
                    indeterminate: incoming.importer.running && value === 0
                    Accessible.name: incoming.importer.state
                }
            }
            Button {
                id: cancelling

                background: PlaylistsFrame { editor: cancelling }
                text: qsTr("Cancel")
                onClicked: incoming.importer.cancel()
            }
        }
    }
    Sheet {
        id: verdicts

        wish: 560
        title: incoming.importer.taken > 0 ? qsTr("%n file(s) added. Please look at these:", "", incoming.importer.taken)
                                           : qsTr("No file could be added")

        footer: Item {
            implicitHeight: 64

            Button {
                anchors { right: parent.right; rightMargin: 24; verticalCenter: parent.verticalCenter }
                text: qsTr("Close")
                highlighted: true
                focus: true
                onClicked: verdicts.close()
            }
        }
        contentItem: ListView {
            id: said

            implicitHeight: Math.min(contentHeight, 320)
            clip: true
            spacing: 8
            model: incoming.importer.verdicts
            activeFocusOnTab: true
            boundsBehavior: Flickable.StopAtBounds
            ScrollBar.vertical: ScrollBar {}

            delegate: RowLayout {
                id: verdict

                required property string name
                required property string said
                required property bool refused

                width: ListView.view.width - 12
                spacing: 8
                Accessible.role: Accessible.ListItem
                Accessible.name: verdict.name + ": " + verdict.said

                Icon {
                    Layout.alignment: Qt.AlignTop
                    icon: verdict.refused ? "error_circle" : "warning"
                    color: verdict.refused ? Look.error : Look.warning
                }
                ColumnLayout {
                    spacing: 2
                    Words {
                        Layout.fillWidth: true
                        text: verdict.name
                        elide: Text.ElideMiddle
                        font.weight: Font.DemiBold
                    }
                    Words {
                        Layout.fillWidth: true
                        text: verdict.said
                        wrapMode: Text.Wrap
                        color: Look.quiet
                    }
                }
            }
        }
    }
}
