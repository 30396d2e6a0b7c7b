import QtQuick

// The foot of a dialog: why something did not work, always in sight, above the buttons.
Item {
    id: foot

    property string failure
    property string technical
    property string tone: "error"
    default property alias content: bar.data

    implicitHeight: bar.height + (note.visible ? note.height : 0)

    Note {
        id: note

        anchors { left: parent.left; right: parent.right; leftMargin: 24; rightMargin: 24 }
        height: implicitHeight
        visible: foot.failure !== ""
        tone: foot.tone
        text: foot.failure
        detail: foot.technical
    }
    Item {
        id: bar

        anchors { left: parent.left; right: parent.right; bottom: parent.bottom }
        height: 72
    }
}
