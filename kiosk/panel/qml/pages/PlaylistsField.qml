import QtQuick
import QtQuick.Controls
import QtQuick.Layouts
import "../parts"

// One value of the form: its name, its editor, and what is wrong with it.
Column {
    id: field

    required property QtObject inspector
    required property string key
    required property string editor
    required property string label
    required property var value
    required property var choices
    required property string placeholder
    required property string note
    required property string heading
    required property string group

    signal entered(Item item)
    signal inserted(string label)

    function back(event: var, own: bool): void {
        event.accepted = event.matches(StandardKey.Undo) && !own;
        if (event.accepted)
            inspector.undo();
    }

    spacing: 4

    RowLayout {
        width: parent.width
        visible: field.heading !== ""
        Words {
            Layout.fillWidth: true
            topPadding: 8
            text: field.heading
            font.weight: Font.Bold
        }
        BarButton {
            visible: field.group !== ""
            picture: "delete"
            hint: qsTr("Remove %1").arg(field.heading)
            onClicked: field.inspector.removeGroup(field.group)
        }
    }
    Words {
        visible: field.editor !== "yesno"
        width: parent.width
        text: field.label
        elide: Text.ElideRight
        font { pixelSize: Look.small; weight: Font.DemiBold }
        color: Look.quiet
    }
    Loader {
        width: parent.width
        sourceComponent: ({
                "yesno": yesno,
                "choice": choice,
                "reading": reading,
                "days": days,
                "paragraph": paragraph,
                "lines": paragraph,
                "file": file,
                "recurrence": recurrence
            })[field.editor] ?? line
    }
    PlaylistsInsert {
        visible: field.editor === "lines" || field.editor === "paragraph" ? field.choices.length > 0 : false
        choices: visible ? field.choices : []
        onPicked: label => field.inserted(label)
    }
    Words {
        visible: field.note !== ""
        width: parent.width
        text: field.note
        wrapMode: Text.Wrap
        font { pixelSize: Look.small; weight: Font.DemiBold }
        color: Look.error
        Accessible.role: Accessible.AlertMessage
        Accessible.name: text
    }

    Component {
        id: line
        PlaylistsLine { owner: field }
    }
    Component {
        id: paragraph
        PlaylistsParagraph { owner: field }
    }
    Component {
        id: reading
        PlaylistsReading {
            wrong: field.note !== ""
            choices: field.choices
            value: field.value
            placeholder: field.placeholder
            label: field.label
            onEntered: field.entered(field)
            onPicked: value => field.inspector.put(field.key, value)
            onSourceWanted: field.inspector.addSource()
        }
    }
    Component {
        id: yesno
        Switch {
            text: field.label
            checked: field.value === true
            font { family: Look.family; pixelSize: Look.text; weight: Font.Medium }
            onActiveFocusChanged: if (activeFocus) field.entered(field)
            onToggled: field.inspector.put(field.key, checked)
        }
    }
    Component {
        id: choice
        PlaylistsChoice { owner: field }
    }
    Component {
        id: days
        PlaylistsDays { owner: field }
    }
    Component {
        id: file
        PlaylistsPath { owner: field }
    }
    Component {
        id: recurrence
        RowLayout {
            spacing: 8
            Words {
                Layout.fillWidth: true
                text: field.value
                wrapMode: Text.Wrap
            }
            Button {
                text: qsTr("Remove")
                onClicked: field.inspector.put(field.key, "")
            }
        }
    }
}
