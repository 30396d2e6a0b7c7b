import QtQuick
import QtQuick.Controls
import "../parts"

// One of some choices that exclude each other.
AbstractButton {
    id: tab

    implicitHeight: 32
    implicitWidth: label.implicitWidth + 24
    checkable: true
    autoExclusive: true
    focusPolicy: Qt.StrongFocus
    Accessible.role: Accessible.RadioButton
    Accessible.name: text

    background: Rectangle {
        radius: Look.radius
        color: tab.checked ? Look.chosen : tab.hovered ? Look.hover : "transparent"
        border { width: tab.visualFocus ? 2 : 0; color: Look.focus }
    }
    contentItem: Item {
        Words {
            id: label

            anchors.centerIn: parent
            text: tab.text
            font.weight: tab.checked ? Font.DemiBold : Font.Medium
            color: tab.checked ? Look.ink : Look.quiet
        }
    }
}
