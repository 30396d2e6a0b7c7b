import QtQuick
import QtQuick.Controls
import "../parts"

// Days of the week.
Row {
    id: days

    required property Item owner

    spacing: 4
    Repeater {
        model: 7
        AbstractButton {
            id: day

            required property int index

            width: Math.floor((days.owner.width - 24) / 7)
            height: 36
            checkable: true
            checked: days.owner.value.indexOf(index) >= 0
            focusPolicy: Qt.StrongFocus
            text: Qt.locale().standaloneDayName((index + 1) % 7, Locale.ShortFormat)
            Accessible.role: Accessible.CheckBox
            Accessible.name: Qt.locale().standaloneDayName((index + 1) % 7, Locale.LongFormat)
            onActiveFocusChanged: if (activeFocus) days.owner.entered(days.owner)
            onClicked: days.owner.inspector.put(days.owner.key, checked ? [...days.owner.value, index] : days.owner.value.filter(one => one !== index))

            background: Rectangle {
                radius: Look.radius
                color: day.checked ? Look.accent : day.hovered ? Look.hover : "transparent"
                border { width: day.visualFocus ? 2 : 1; color: day.visualFocus ? Look.focus : day.checked ? Look.accent : Look.line }
            }
            contentItem: Words {
                text: day.text
                horizontalAlignment: Text.AlignHCenter
                verticalAlignment: Text.AlignVCenter
                font { pixelSize: Look.small; weight: Font.DemiBold }
                color: day.checked ? Look.accentInk : Look.ink
            }
        }
    }
}
