import QtQuick
import QtQuick.Controls

// A framed sentence: what is good, wants a look, or is wrong. `tone` is good, warning or error; `detail` is for a technician.
Rectangle {
    id: note

    required property string tone
    required property string text
    property string detail

    implicitHeight: words.implicitHeight + 24
    radius: Look.radius
    color: tone === "error" ? Look.errorGround : tone === "good" ? Look.goodGround : Look.warningGround

    Icon {
        id: picture

        anchors { left: parent.left; leftMargin: 12; top: parent.top; topMargin: 12 }
        icon: note.tone === "error" ? "error_circle" : note.tone === "good" ? "checkmark_circle" : "warning"
        color: note.tone === "error" ? Look.error : note.tone === "good" ? Look.good : Look.warning
    }
    Words {
        id: words

        anchors { left: picture.right; leftMargin: 12; right: parent.right; rightMargin: 12; top: parent.top; topMargin: 12 }
        text: note.text
        wrapMode: Text.Wrap
    }
    HoverHandler { id: hover }
    ToolTip.text: qsTr("For a technician: %1").arg(note.detail)
    ToolTip.visible: hover.hovered && note.detail !== ""
    ToolTip.delay: 900
}
