import QtQuick
import QtQuick.Controls
import QtQuick.Layouts
import "../parts"

// A live figure to pick, each with where it comes from and what it says now.
Item {
    id: picker

    required property var choices
    required property string value
    property string placeholder
    property string label
    property bool wrong: false

    signal picked(string value)
    signal entered
    signal sourceWanted

    implicitHeight: choices.length > 0 ? list.implicitHeight : nothing.implicitHeight

    ColumnLayout {
        id: nothing

        visible: picker.choices.length === 0
        width: parent.width
        spacing: 8
        Words {
            Layout.fillWidth: true
            text: qsTr("There are no live figures yet. Add a source first.")
            wrapMode: Text.Wrap
            color: Look.quiet
        }
        Button {
            text: qsTr("To the live data…")
            onClicked: picker.sourceWanted()
        }
    }
    ComboBox {
        id: list

        function find(): void {
            currentIndex = picker.choices.findIndex(one => one.value === picker.value);
        }

        readonly property string value: picker.value

        visible: picker.choices.length > 0
        width: parent.width
        model: picker.choices
        textRole: "text"
        valueRole: "value"
        displayText: currentIndex >= 0 ? currentText : picker.placeholder
        leftPadding: 12
        background: PlaylistsFrame { editor: list; wrong: picker.wrong }
        indicator: Icon {
            x: list.width - width - 10
            y: (list.height - height) / 2
            width: 16
            height: 16
            icon: "chevron_down"
            color: Look.quiet
        }
        font { family: Look.family; pixelSize: Look.text }
        Accessible.name: picker.label
        onValueChanged: find()
        onModelChanged: find()
        Component.onCompleted: find()
        onActiveFocusChanged: if (activeFocus) picker.entered()
        onActivated: picker.picked(currentValue)

        delegate: ItemDelegate {
            id: choice

            required property int index
            required property var modelData

            width: ListView.view ? ListView.view.width : 280
            height: 52
            highlighted: list.highlightedIndex === index
            text: modelData.text
            Accessible.name: [modelData.text, modelData.now, modelData.detail].join(", ")
            background: Rectangle {
                radius: Look.radius
                color: choice.highlighted ? Look.chosen : choice.hovered ? Look.hover : "transparent"
            }
            contentItem: RowLayout {
                spacing: 8
                ColumnLayout {
                    Layout.fillWidth: true
                    spacing: 0
                    Words { Layout.fillWidth: true; text: choice.modelData.text; elide: Text.ElideRight; font.weight: Font.DemiBold }
                    Words { Layout.fillWidth: true; text: choice.modelData.detail; elide: Text.ElideRight; color: Look.quiet; font.pixelSize: Look.small }
                }
                Words {
                    Layout.maximumWidth: 120
                    text: choice.modelData.now
                    elide: Text.ElideRight
                    font { weight: Font.Bold; features: { "tnum": 1 } }
                }
            }
        }
    }
}
