import QtQuick
import QtQuick.Controls
import "../parts"

// One of some.
ComboBox {
    id: list

    required property Item owner
    readonly property var given: list.owner.value

    background: PlaylistsFrame { editor: list; wrong: list.owner.note !== "" }
    leftPadding: 12
    indicator: Icon {
        x: list.width - width - 10
        y: (list.height - height) / 2
        width: 16
        height: 16
        icon: "chevron_down"
        color: Look.quiet
    }

    function find(): void {
        currentIndex = list.owner.choices.findIndex(one => one.value === given);
    }

    model: list.owner.choices
    textRole: "text"
    valueRole: "value"
    displayText: currentIndex >= 0 ? currentText : list.owner.placeholder
    onGivenChanged: find()
    onModelChanged: find()
    Component.onCompleted: find()
    font { family: Look.family; pixelSize: Look.text }
    Accessible.name: list.owner.label
    onActiveFocusChanged: if (activeFocus) list.owner.entered(list.owner)
    onActivated: list.owner.inspector.put(list.owner.key, currentValue)
}
