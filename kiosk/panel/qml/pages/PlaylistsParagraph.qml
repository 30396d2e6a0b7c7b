import QtQuick
import QtQuick.Controls
import "../parts"

// A text on several lines, or several texts.
TextArea {
    id: typed

    required property Item owner
    readonly property var given: typed.owner.value
    property string begun

    function show(): void {
        text = given;
        begun = text;
    }

    Connections {
        target: typed.owner
        function onInserted(label: string): void {
            typed.insert(typed.cursorPosition, "{" + label + "}");
            typed.owner.inspector.put(typed.owner.key, typed.text);
        }
    }
    background: PlaylistsFrame { editor: typed; wrong: typed.owner.note !== "" }
    color: Look.ink
    leftPadding: 12
    rightPadding: 12
    topPadding: 8
    bottomPadding: 8
    selectByMouse: true

    onGivenChanged: show()
    Component.onCompleted: show()
    textFormat: TextEdit.PlainText
    wrapMode: TextEdit.Wrap
    font { family: Look.family; pixelSize: Look.text }
    Accessible.name: typed.owner.label
    KeyNavigation.priority: KeyNavigation.BeforeItem
    Keys.onTabPressed: nextItemInFocusChain(true).forceActiveFocus(Qt.TabFocusReason)
    Keys.onBacktabPressed: nextItemInFocusChain(false).forceActiveFocus(Qt.BacktabFocusReason)
    onActiveFocusChanged: if (activeFocus) typed.owner.entered(typed.owner)
    objectName: typed.owner.key
    Keys.onPressed: event => typed.owner.back(event, canUndo)
    onEditingFinished: {
        if (text !== begun)
            typed.owner.inspector.put(typed.owner.key, text);
        text = "";
        show();
    }
}
