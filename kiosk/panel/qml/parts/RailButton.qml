import QtQuick
import QtQuick.Controls

// A page in the rail: icon and name.
AbstractButton {
    id: button

    required property string picture

    implicitHeight: 64
    checkable: true
    autoExclusive: true
    focusPolicy: Qt.StrongFocus
    Accessible.role: Accessible.PageTab
    Accessible.name: text

    background: Rectangle {
        anchors { fill: parent; leftMargin: 4; rightMargin: 4; topMargin: 2; bottomMargin: 2 }
        radius: Look.radius
        color: button.checked ? Look.chosen : button.hovered ? Look.hover : "transparent"
        border { width: button.visualFocus ? 2 : 0; color: Look.focus }

        Rectangle {
            visible: button.checked
            anchors { left: parent.left; verticalCenter: parent.verticalCenter }
            width: 3
            height: 24
            radius: 1.5
            color: Look.accent
        }
    }
    contentItem: Item {
        Column {
            anchors.centerIn: parent
            width: parent.width - 8
            spacing: 4
            Icon {
                anchors.horizontalCenter: parent.horizontalCenter
                icon: button.picture
                width: 24
                height: 24
                color: button.checked ? Look.accent : Look.quiet
            }
            Words {
                width: parent.width
                horizontalAlignment: Text.AlignHCenter
                text: button.text
                wrapMode: Text.Wrap
                maximumLineCount: 2
                elide: Text.ElideRight
                lineHeight: 0.95
                font { pixelSize: Look.small; weight: button.checked ? Font.DemiBold : Font.Medium }
                color: button.checked ? Look.ink : Look.quiet
            }
        }
    }
}
