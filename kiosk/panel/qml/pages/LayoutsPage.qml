import QtQuick
import QtQuick.Controls
import QtQuick.Layouts
import "../parts"
import "../screens"

// Layouts with their zones, screens with their outputs, and the test picture.
Item {
    id: root

    required property QtObject page
    readonly property bool ofScreens: page.tab === 1
    readonly property bool isEmpty: !page.isReadable || (ofScreens ? page.screens.current < 0 : page.gallery.current < 0)

    onVisibleChanged: page.see(visible)
    Component.onCompleted: page.see(visible)

    Shortcut { sequences: ["Ctrl+N"]; enabled: root.visible && root.page.isReadable && !root.ofScreens; onActivated: fresh.open() }
    Shortcut { sequences: ["Ctrl+D"]; enabled: root.visible && !root.ofScreens; onActivated: root.page.gallery.duplicate() }

    LayoutsNew { id: fresh; gallery: root.page.gallery }
    LayoutsRemove { id: remove; gallery: root.page.gallery }
    LayoutsTest { id: test; pattern: root.page.pattern }

    RowLayout {
        anchors.fill: parent
        spacing: 0

        LayoutsList {
            Layout.preferredWidth: root.width < 1000 ? 208 : 240
            Layout.fillHeight: true
            visible: !root.ofScreens
            gallery: root.page.gallery
            onAddWanted: fresh.open()
        }
        LayoutsScreens {
            Layout.preferredWidth: root.width < 1000 ? 208 : 240
            Layout.fillHeight: true
            visible: root.ofScreens
            screens: root.page.screens
        }
        ColumnLayout {
            Layout.fillWidth: true
            Layout.fillHeight: true
            spacing: 0

            RowLayout {
                Layout.fillWidth: true
                Layout.preferredHeight: 56
                Layout.leftMargin: 16
                Layout.rightMargin: 16
                spacing: 4

                Row {
                    spacing: 2
                    ScheduleTab { text: qsTr("Zones"); checked: !root.ofScreens; onClicked: root.page.showTab(0) }
                    ScheduleTab { text: qsTr("Outputs"); checked: root.ofScreens; onClicked: root.page.showTab(1) }
                }
                ScheduleChoice {
                    Layout.fillWidth: true
                    Layout.maximumWidth: 280
                    Layout.leftMargin: 8
                    visible: !root.ofScreens && !root.isEmpty
                    model: root.page.grounds
                    currentIndex: root.page.ground
                    Accessible.name: qsTr("Canvas")
                    onActivated: index => root.page.standOn(index)
                }
                Item { Layout.fillWidth: true }
                Act {
                    picture: "board"
                    text: root.width < 900 ? "" : qsTr("Test picture…")
                    hint: qsTr("Test picture…")
                    onClicked: test.open()
                }
            }
            LayoutsCanvas {
                Layout.fillWidth: true
                Layout.fillHeight: true
                visible: !root.isEmpty && !root.ofScreens
                board: root.page.board
                name: qsTr("Zones: arrow keys move what is chosen, with Shift by ten, with Alt they change its size; Page Down chooses the next")
            }
            LayoutsCanvas {
                Layout.fillWidth: true
                Layout.fillHeight: true
                visible: !root.isEmpty && root.ofScreens
                board: root.page.wall
                name: qsTr("Outputs: arrow keys move what is chosen, with Shift by ten, with Alt they change its size; Page Down chooses the next")
            }
            LayoutsEmpty {
                Layout.fillWidth: true
                Layout.fillHeight: true
                visible: root.isEmpty
                title: !root.page.isReadable ? qsTr("The layouts cannot be read") : root.ofScreens ? qsTr("One screen, as large as its display") : qsTr("Everything fills the whole screen")
                text: !root.page.isReadable
                      ? qsTr("There is a mistake in the file of the site, so nothing of the layouts can be shown or changed. What is on the screens stays. Mend the mistake that is listed above, then they are here again.")
                      : root.ofScreens
                      ? qsTr("This site names no screens. Name one to give its canvas a size, or to lead parts of it to several displays or an LED wall.")
                      : qsTr("There is no layout yet. Make one to show several things side by side, such as a picture with running text below it.")
                step: !root.page.isReadable ? "" : root.ofScreens ? qsTr("Name a screen") : qsTr("Make a layout")
                onTaken: root.ofScreens ? root.page.screens.add() : fresh.open()
            }
        }
        LayoutsInspector {
            Layout.preferredWidth: 288
            Layout.fillHeight: true
            visible: !root.isEmpty && !root.ofScreens
            page: root.page
            onRemoveWanted: remove.want()
        }
        LayoutsOutput {
            Layout.preferredWidth: 288
            Layout.fillHeight: true
            visible: !root.isEmpty && root.ofScreens
            page: root.page
        }
    }
}
