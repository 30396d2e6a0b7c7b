import QtQuick
import QtQuick.Controls

// A sentence at the bottom of the window, above dialogs too: long enough to read, and until the mouse leaves it.
Rectangle {
    id: toast

    property string sentence
    readonly property bool up: sentence !== ""

    function say(words: string): void {
        sentence = words;
        clock.interval = Math.max(5000, 1500 + words.length * 70);
        clock.restart();
    }

    anchors { bottom: parent.bottom; bottomMargin: 24; horizontalCenter: parent.horizontalCenter }
    z: 2_000_000  // dialogs are at a million
    width: Math.min(640, words.implicitWidth + 88, parent.width - 32)
    height: words.implicitHeight + 28
    radius: Look.radius
    color: Look.dark ? "#e9eef3" : "#16202b"
    opacity: up ? 1 : 0
    visible: opacity > 0
    Accessible.role: Accessible.AlertMessage
    Accessible.name: sentence
    Behavior on opacity { NumberAnimation { duration: 150 } }

    Words {
        id: words

        anchors { left: parent.left; leftMargin: 16; right: close.left; rightMargin: 8; verticalCenter: parent.verticalCenter }
        text: toast.sentence
        wrapMode: Text.Wrap
        color: Look.dark ? "#16202b" : "#ffffff"
    }
    ToolButton {
        id: close

        anchors { right: parent.right; rightMargin: 8; verticalCenter: parent.verticalCenter }
        width: 36
        height: 36
        icon { source: Look.icon("dismiss"); color: words.color; width: 16; height: 16 }
        Accessible.name: qsTr("Close")
        onClicked: toast.sentence = ""
    }
    HoverHandler { id: hover }
    Timer {
        id: clock

        running: toast.up && !hover.hovered
        onTriggered: toast.sentence = ""
    }
}
