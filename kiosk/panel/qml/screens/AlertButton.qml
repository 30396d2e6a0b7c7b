import QtQuick
import QtQuick.Controls
import QtQuick.Layouts
import "../parts"

// Always in reach: raises an alert; while one runs, says which and ends it. Give it the view model `alert`.
RowLayout {
    id: root

    required property QtObject alert

    spacing: 8

    Rectangle {
        visible: root.alert.count > 0
        Layout.preferredHeight: 40
        Layout.preferredWidth: running.implicitWidth + 16
        radius: Look.radius
        color: Look.alarmOn
        Accessible.role: Accessible.AlertMessage
        Accessible.name: qsTr("An alert is on: %1").arg(root.alert.headline)

        RowLayout {
            id: running

            anchors { fill: parent; leftMargin: 12; rightMargin: 4 }
            spacing: 8
            Icon { icon: "alert_urgent"; color: Look.alarmInk }
            Words {
                Layout.maximumWidth: 200
                text: root.alert.headline
                color: Look.alarmInk
                elide: Text.ElideRight
                font.weight: Font.Bold
            }
            Button {
                id: stop

                objectName: "alertEnd"
                implicitHeight: 32
                text: root.alert.count > 1 ? qsTr("End all %1").arg(root.alert.count) : qsTr("End alert")
                font { family: Look.family; pixelSize: Look.text; weight: Font.DemiBold }
                onClicked: confirm.open()
                background: Rectangle {
                    radius: 4
                    color: stop.down ? "#f0d0d4" : Look.alarmInk
                    border { width: stop.visualFocus ? 2 : 0; color: "#16202b" }
                }
                contentItem: Words {
                    text: stop.text
                    color: Look.alarm
                    leftPadding: 8
                    rightPadding: 8
                    font.weight: Font.DemiBold
                    horizontalAlignment: Text.AlignHCenter
                    verticalAlignment: Text.AlignVCenter
                }
            }
        }
    }
    Act {
        text: qsTr("Emergency")
        picture: "alert_urgent"
        tint: Look.error
        enabled: root.alert.offered
        onClicked: dialog.open()
        ToolTip.visible: why.containsMouse && root.alert.reason !== ""
        ToolTip.text: root.alert.reason
        Accessible.description: root.alert.reason

        MouseArea {
            id: why

            anchors.fill: parent
            enabled: !root.alert.offered
            visible: enabled
            hoverEnabled: true
        }
    }
    AlertDialog { id: dialog; alert: root.alert }
    Sheet {
        id: confirm

        title: qsTr("End this alert?")
        wish: 480
        bottomPadding: 24
        contentItem: ColumnLayout {
            spacing: 16
            Repeater {
                model: root.alert.running
                delegate: Words {
                    required property string title
                    required property string detail

                    Layout.fillWidth: true
                    wrapMode: Text.Wrap
                    text: "%1\n%2".arg(title).arg(detail)
                }
            }
            RowLayout {
                Layout.alignment: Qt.AlignRight
                spacing: 8
                Act { text: qsTr("Leave it on"); onClicked: confirm.close() }
                Act {
                    text: qsTr("End it, back to the schedule")
                    highlighted: true
                    onClicked: {
                        root.alert.end_all();
                        confirm.close();
                    }
                }
            }
        }
    }
}
