import QtQuick
import QtQuick.Controls
import QtQuick.Layouts
import "../parts"

// One screen of the draft at any instant; under it the day, beside it why.
FocusScope {
    id: view

    required property QtObject page
    readonly property QtObject subject: page.subject
    readonly property QtObject transport: page.transport
    // Whether anybody can see it; else it sleeps.
    readonly property bool seen: visible && Window.window !== null && Window.window.visible && Window.window.visibility !== Window.Minimized

    function look(): void {
        if (seen)
            page.wake(canvas);
        else
            page.sleep();
    }

    onSeenChanged: look()
    Component.onCompleted: if (seen) look()
    Component.onDestruction: page.close()

    ColumnLayout {
        anchors { fill: parent; margins: 16; topMargin: 8; bottomMargin: 8 }
        spacing: 8

        PreviewTime {
            Layout.fillWidth: true
            subject: view.subject
            transport: view.transport
        }
        RowLayout {
            Layout.fillWidth: true
            Layout.fillHeight: true
            spacing: 16

            ColumnLayout {
                Layout.fillWidth: true
                Layout.fillHeight: true
                spacing: 8

                Rectangle {
                    visible: view.subject.note !== "" || view.subject.alone !== ""
                    Layout.fillWidth: true
                    implicitHeight: hint.implicitHeight + 16
                    radius: Look.radius
                    color: Look.warningGround

                    RowLayout {
                        id: hint

                        anchors { left: parent.left; right: parent.right; leftMargin: 16; rightMargin: 8; verticalCenter: parent.verticalCenter }
                        Words {
                            Layout.fillWidth: true
                            text: view.subject.alone !== "" ? qsTr("Only “%1” is shown here.").arg(view.subject.alone) : view.subject.note
                            wrapMode: Text.Wrap
                        }
                        Button {
                            visible: view.subject.alone !== ""
                            text: qsTr("Whole screen")
                            onClicked: view.subject.leaveAlone()
                        }
                    }
                }
                Item {
                    id: room

                    Layout.fillWidth: true
                    Layout.fillHeight: true
                    Layout.minimumHeight: 96

                    Item {
                        id: canvas

                        readonly property real fitting: Math.min(room.width, room.height * view.subject.aspect)

                        anchors.centerIn: parent
                        width: Math.floor(fitting)
                        height: Math.floor(fitting / view.subject.aspect)
                        clip: true
                        Accessible.role: Accessible.Graphic
                        Accessible.name: qsTr("What the screen shows on %1 at %2").arg(view.transport.day).arg(view.transport.time)
                    }
                    Rectangle {
                        anchors { fill: canvas; margins: -1 }
                        color: "transparent"
                        border { width: 1; color: Look.line }
                    }
                }
            }
            PreviewWhy {
                Layout.fillHeight: true
                Layout.preferredWidth: Math.min(400, Math.max(288, view.width * 0.3))
                reasons: view.page.reasons
                subject: view.subject
            }
        }
        PreviewStrip {
            Layout.fillWidth: true
            timeline: view.page.timeline
            transport: view.transport
        }
    }
}
