import QtQuick
import QtQuick.Controls
import QtQuick.Layouts

// Two versions beside each other, and a choice.
Sheet {
    id: sheet

    required property QtObject conflicts

    wish: 880
    title: qsTr("%1 was also changed by somebody else").arg(conflicts.name)
    closePolicy: Popup.NoAutoClose
    visible: conflicts.count > 0

    component Side: Rectangle {
        id: side

        required property string words
        required property bool same

        Layout.fillWidth: true
        Layout.fillHeight: true
        Layout.preferredWidth: 1
        implicitHeight: text.implicitHeight + 12
        radius: 4
        color: same || words === "" ? "transparent" : Look.warningGround
        Words {
            id: text

            anchors { left: parent.left; right: parent.right; margins: 8; verticalCenter: parent.verticalCenter }
            wrapMode: Text.Wrap
            text: side.words
            color: side.same ? Look.quiet : Look.ink
        }
    }

    contentItem: ColumnLayout {
        spacing: 12

        Words {
            Layout.fillWidth: true
            wrapMode: Text.Wrap
            color: Look.quiet
            text: qsTr("Which version is to stay? Taking the other one can be undone. If you keep yours, it replaces the other one when you put it on air.")
        }
        RowLayout {
            Layout.fillWidth: true
            Layout.leftMargin: 8
            Layout.rightMargin: 4
            spacing: 16
            Words { Layout.fillWidth: true; Layout.preferredWidth: 1; text: qsTr("Mine"); font.weight: Font.DemiBold }
            Words { Layout.fillWidth: true; Layout.preferredWidth: 1; text: qsTr("The other"); font.weight: Font.DemiBold }
        }
        ListView {
            id: list

            Layout.fillWidth: true
            Layout.fillHeight: true
            Layout.preferredHeight: Math.min(contentHeight, 360)
            clip: true
            spacing: 4
            activeFocusOnTab: true
            model: sheet.conflicts.rows
            ScrollBar.vertical: ScrollBar {}
            delegate: RowLayout {
                id: row

                required property string mine
                required property string theirs
                required property bool same

                width: list.width - 12
                spacing: 16
                Side { words: row.mine; same: row.same }
                Side { words: row.theirs; same: row.same }
            }
        }
    }
    footer: RowLayout {
        spacing: 16

        Button {
            Layout.fillWidth: true
            Layout.preferredWidth: 1
            Layout.margins: 24
            Layout.topMargin: 8
            Layout.rightMargin: 0
            text: qsTr("Keep mine")
            onClicked: sheet.conflicts.takeMine()
        }
        Button {
            Layout.fillWidth: true
            Layout.preferredWidth: 1
            Layout.margins: 24
            Layout.topMargin: 8
            Layout.leftMargin: 0
            text: qsTr("Take the other")
            onClicked: sheet.conflicts.takeTheirs()
        }
    }
}
