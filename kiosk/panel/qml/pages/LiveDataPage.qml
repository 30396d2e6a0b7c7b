import QtQuick
import QtQuick.Controls
import QtQuick.Layouts
import "../parts"
import "../screens"

// Where live figures come from, what they say now, and what they said before; the form of the chosen source beside it.
Item {
    id: root

    required property QtObject page
    readonly property bool roomy: width >= 1080

    onVisibleChanged: page.watch(visible)
    Component.onCompleted: page.watch(visible)

    LiveDataNew {
        id: fresh

        page: root.page
    }
    LiveDataShow {
        id: showing

        page: root.page
    }
    Menu {
        id: kinds

        Instantiator {
            model: root.page.kinds
            delegate: MenuItem {
                required property var modelData

                text: modelData.text
                onTriggered: fresh.ask(modelData.kind, modelData.text)
            }
            onObjectAdded: (index, object) => kinds.insertItem(index, object)
            onObjectRemoved: (index, object) => kinds.removeItem(object)
        }
    }
    RowLayout {
        anchors.fill: parent
        spacing: 0

        ColumnLayout {
            Layout.fillWidth: true
            Layout.fillHeight: true
            spacing: 0

            RowLayout {
                Layout.margins: 24
                Layout.bottomMargin: 8
                spacing: 16

                ColumnLayout {
                    Layout.fillWidth: true
                    spacing: 4
                    Words {
                        Layout.fillWidth: true
                        text: qsTr("Live data")
                        font { pixelSize: Look.big; weight: Font.Bold }
                        Accessible.role: Accessible.Heading
                    }
                    Words {
                        Layout.fillWidth: true
                        visible: !root.page.present && root.page.count > 0
                        text: qsTr("No player answers on this computer, so figures are known from tests and from before.")
                        wrapMode: Text.Wrap
                        color: Look.quiet
                    }
                }
                Act {
                    id: adding

                    Layout.alignment: Qt.AlignTop
                    visible: root.page.readable && root.page.count > 0
                    text: qsTr("Add a source")
                    picture: "add"
                    onClicked: kinds.popup(adding, 0, adding.height + 4)
                }
            }
            Item {
                Layout.fillWidth: true
                Layout.fillHeight: true
                visible: root.page.count === 0

                PlaylistsEmpty {
                    anchors.centerIn: parent
                    picture: root.page.readable ? "data_line" : "error_circle"
                    title: root.page.readable ? qsTr("No live data yet") : qsTr("The sources cannot be read")
                    text: root.page.readable ? qsTr("Add a source, such as air quality or visitor numbers. Its figures can then be put on screen, and schedules can wait for them.")
                                             : qsTr("Another program wrote something into the site that cannot be read. Mend the mistake that is listed, or undo.")

                    Act {
                        id: first

                        visible: root.page.readable
                        text: qsTr("Add a source")
                        picture: "add"
                        highlighted: true
                        onClicked: kinds.popup(first, 0, first.height + 4)
                    }
                }
            }
            ListView {
                id: list

                Layout.fillWidth: true
                Layout.fillHeight: true
                Layout.leftMargin: 24
                Layout.rightMargin: 8
                visible: root.page.count > 0
                clip: true
                topMargin: 8
                bottomMargin: 24
                spacing: 16
                model: root.page.feeds
                boundsBehavior: Flickable.StopAtBounds
                ScrollBar.vertical: ScrollBar {}
                Accessible.role: Accessible.List
                Accessible.name: qsTr("Sources of live data")

                delegate: LiveDataFeed {
                    width: list.width - 16
                    page: root.page
                    onWanted: key => showing.ask(key)
                }
            }
        }
        ColumnLayout {
            Layout.preferredWidth: root.roomy ? 336 : 288
            Layout.minimumWidth: Layout.preferredWidth
            Layout.maximumWidth: Layout.preferredWidth
            Layout.fillHeight: true
            visible: root.page.chosen >= 0
            spacing: 0

            Rectangle {
                Layout.fillWidth: true
                implicitHeight: 48
                color: Look.sheet

                Rectangle { width: 1; height: parent.height; color: Look.line }
                RowLayout {
                    anchors { fill: parent; leftMargin: 16; rightMargin: 8 }
                    Words {
                        Layout.fillWidth: true
                        text: qsTr("Source")
                        elide: Text.ElideRight
                        color: Look.quiet
                    }
                    BarButton { picture: "delete"; hint: qsTr("Remove source"); onClicked: root.page.remove(root.page.chosen) }
                    BarButton { picture: "dismiss"; hint: qsTr("Close"); onClicked: root.page.choose(-1) }
                }
            }
            PlaylistsInspector {
                Layout.fillWidth: true
                Layout.fillHeight: true
                inspector: root.page.form
                chosen: 1
            }
        }
    }
}
