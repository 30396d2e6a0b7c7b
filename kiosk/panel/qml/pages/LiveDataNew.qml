import QtQuick
import QtQuick.Controls
import QtQuick.Layouts
import "../parts"
import "../screens"

// A new source: its name, and where it comes from.
Sheet {
    id: sheet

    required property QtObject page
    property string kind
    readonly property bool sends: kind === "push"
    readonly property string refusal: visible ? page.refusal(kind, name.text, where.text) : ""
    property bool tried: false

    function ask(which: string, words: string): void {
        kind = which;
        title = qsTr("New source: %1").arg(words);
        name.text = "";
        where.text = "";
        tried = false;
        open();
        name.forceActiveFocus();
    }
    function create(): void {
        tried = true;
        if (refusal !== "")
            return;
        page.add(kind, name.text, where.text);
        close();
    }

    wish: 520
    bottomPadding: 24
    contentItem: ColumnLayout {
        spacing: 4

        ScheduleLabel { text: qsTr("Name") }
        ScheduleText {
            id: name

            objectName: "sourceName"
            Layout.fillWidth: true
            placeholderText: qsTr("such as air")
            Accessible.name: qsTr("Name")
            onAccepted: sheet.create()
        }
        ScheduleLabel {
            visible: !sheet.sends
            text: sheet.kind === "file" ? qsTr("File in the site's folder") : qsTr("Web address")
        }
        ScheduleText {
            id: where

            objectName: "sourceWhere"
            Layout.fillWidth: true
            visible: !sheet.sends
            placeholderText: sheet.kind === "file" ? qsTr("such as feeds/air.json") : "https://"
            Accessible.name: sheet.kind === "file" ? qsTr("File in the site's folder") : qsTr("Web address")
            onAccepted: sheet.create()
        }
        Words {
            Layout.fillWidth: true
            Layout.topMargin: 8
            text: sheet.kind === "file" ? qsTr("JSON or CSV that another program writes there, again and again. The player reads it whenever it changes.")
                : sheet.sends ? qsTr("A device or program sends its figures to the player whenever it has new ones.")
                              : qsTr("JSON that the player asks for once a minute, or as often as you say afterwards.")
            wrapMode: Text.Wrap
            color: Look.quiet
        }
        Words {
            Layout.fillWidth: true
            visible: sheet.tried && sheet.refusal !== ""
            text: sheet.refusal
            wrapMode: Text.Wrap
            color: Look.error
            font.weight: Font.DemiBold
            Accessible.role: Accessible.AlertMessage
        }
        RowLayout {
            Layout.topMargin: 16
            spacing: 8
            Item { Layout.fillWidth: true }
            Act { text: qsTr("Cancel"); onClicked: sheet.close() }
            Act { objectName: "sourceAdd"; text: qsTr("Add"); highlighted: true; onClicked: sheet.create() }
        }
    }
}
