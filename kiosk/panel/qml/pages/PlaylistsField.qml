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
        Text {
            Layout.fillWidth: true
            topPadding: 8
            text: field.heading
            textFormat: Text.PlainText
            font { family: Look.family; pixelSize: Look.text; weight: Font.Bold }
            color: Look.ink
        }
        BarButton {
            visible: field.group !== ""
            picture: "delete"
            hint: qsTr("Remove %1").arg(field.heading)
            onClicked: field.inspector.removeGroup(field.group)
        }
    }
    Text {
        visible: field.editor !== "yesno"
        width: parent.width
        text: field.label
        textFormat: Text.PlainText
        elide: Text.ElideRight
        font { family: Look.family; pixelSize: Look.small; weight: Font.DemiBold }
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
    Text {
        visible: field.note !== ""
        width: parent.width
        text: field.note
        textFormat: Text.PlainText
        wrapMode: Text.Wrap
        font { family: Look.family; pixelSize: Look.small; weight: Font.DemiBold }
        color: Look.error
        Accessible.role: Accessible.AlertMessage
        Accessible.name: text
    }

    Component {
        id: line
        TextField {
            id: typed

            readonly property var given: field.value

            background: PlaylistsFrame { editor: typed; wrong: field.note !== "" }
            color: Look.ink
            placeholderTextColor: Look.quiet
            leftPadding: 12
            rightPadding: 12
            selectByMouse: true

            onGivenChanged: text = given
            Component.onCompleted: text = given
            placeholderText: field.placeholder
            font { family: Look.family; pixelSize: Look.text }
            Accessible.name: field.label
            onActiveFocusChanged: if (activeFocus) field.entered(field)
            objectName: field.key
            Keys.onPressed: event => field.back(event, canUndo)
            onEditingFinished: {
                field.inspector.put(field.key, text);
                text = "";  // what was typed is said now: from here on Ctrl+Z takes that back
                text = given;
            }
        }
    }
    Component {
        id: paragraph
        TextArea {
            id: long

            readonly property var given: field.value

            Connections {
                target: field
                function onInserted(label: string): void {
                    long.insert(long.cursorPosition, "{" + label + "}");
                    field.inspector.put(field.key, long.text);
                }
            }
            background: PlaylistsFrame { editor: long; wrong: field.note !== "" }
            color: Look.ink
            leftPadding: 12
            rightPadding: 12
            topPadding: 8
            bottomPadding: 8
            selectByMouse: true

            onGivenChanged: text = given
            Component.onCompleted: text = given
            textFormat: TextEdit.PlainText
            wrapMode: TextEdit.Wrap
            font { family: Look.family; pixelSize: Look.text }
            Accessible.name: field.label
            KeyNavigation.priority: KeyNavigation.BeforeItem
            Keys.onTabPressed: nextItemInFocusChain(true).forceActiveFocus(Qt.TabFocusReason)
            Keys.onBacktabPressed: nextItemInFocusChain(false).forceActiveFocus(Qt.BacktabFocusReason)
            onActiveFocusChanged: if (activeFocus) field.entered(field)
            objectName: field.key
            Keys.onPressed: event => field.back(event, canUndo)
            onEditingFinished: {
                field.inspector.put(field.key, text);
                text = "";
                text = given;
            }
        }
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
        ComboBox {
            id: list

            readonly property var given: field.value

            background: PlaylistsFrame { editor: list; wrong: field.note !== "" }
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
                currentIndex = field.choices.findIndex(one => one.value === given);
            }

            model: field.choices
            textRole: "text"
            valueRole: "value"
            displayText: currentIndex >= 0 ? currentText : field.placeholder
            onGivenChanged: find()
            onModelChanged: find()
            Component.onCompleted: find()
            font { family: Look.family; pixelSize: Look.text }
            Accessible.name: field.label
            onActiveFocusChanged: if (activeFocus) field.entered(field)
            onActivated: field.inspector.put(field.key, currentValue)
        }
    }
    Component {
        id: days
        Row {
            spacing: 4
            Repeater {
                model: 7
                AbstractButton {
                    id: day

                    required property int index

                    width: Math.floor((field.width - 24) / 7)
                    height: 36
                    checkable: true
                    checked: field.value.indexOf(index) >= 0
                    focusPolicy: Qt.StrongFocus
                    text: Qt.locale().standaloneDayName((index + 1) % 7, Locale.ShortFormat)
                    Accessible.role: Accessible.CheckBox
                    Accessible.name: Qt.locale().standaloneDayName((index + 1) % 7, Locale.LongFormat)
                    onActiveFocusChanged: if (activeFocus) field.entered(field)
                    onClicked: field.inspector.put(field.key, checked ? [...field.value, index] : field.value.filter(one => one !== index))

                    background: Rectangle {
                        radius: Look.radius
                        color: day.checked ? Look.accent : day.hovered ? Look.hover : "transparent"
                        border { width: day.visualFocus ? 2 : 1; color: day.visualFocus ? Look.focus : day.checked ? Look.accent : Look.line }
                    }
                    contentItem: Text {
                        text: day.text
                        textFormat: Text.PlainText
                        horizontalAlignment: Text.AlignHCenter
                        verticalAlignment: Text.AlignVCenter
                        font { family: Look.family; pixelSize: Look.small; weight: Font.DemiBold }
                        color: day.checked ? Look.accentInk : Look.ink
                    }
                }
            }
        }
    }
    Component {
        id: file
        RowLayout {
            spacing: 8
            Text {
                Layout.fillWidth: true
                text: field.value === "" ? qsTr("None") : field.value.split("/").pop()
                textFormat: Text.PlainText
                elide: Text.ElideMiddle
                font { family: Look.family; pixelSize: Look.text; weight: Font.Medium }
                color: field.value === "" ? Look.quiet : Look.ink
            }
            Button {
                id: choosing

                text: qsTr("Choose…")
                background: PlaylistsFrame { editor: choosing }
                Accessible.name: qsTr("Choose: %1").arg(field.label)
                onActiveFocusChanged: if (activeFocus) field.entered(field)
                onClicked: picker.open()
            }
            PlaylistsPicker {
                id: picker

                several: false
                onPicked: urls => field.inspector.takeFile(field.key, urls[0])
            }
        }
    }
    Component {
        id: recurrence
        RowLayout {
            spacing: 8
            Text {
                Layout.fillWidth: true
                text: field.value
                textFormat: Text.PlainText
                wrapMode: Text.Wrap
                font { family: Look.family; pixelSize: Look.text; weight: Font.Medium }
                color: Look.ink
            }
            Button {
                text: qsTr("Remove")
                onClicked: field.inspector.put(field.key, "")
            }
        }
    }
}
