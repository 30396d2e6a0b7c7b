import QtQuick
import QtQuick.Controls
import QtQuick.Layouts
import "../parts"

// Pick a playlist or one item of what is on air, and for how long.
Sheet {
    id: dialog

    required property QtObject hand
    property var chosen: null

    function send(): void {
        hand.show_now(chosen.playlist, chosen.key, lasts.seconds);
        close();
    }

    title: qsTr("Show now")
    height: Math.min(parent ? parent.height - 48 : 640, 640)
    bottomPadding: 24
    onAboutToShow: {
        chosen = null;
        list.currentIndex = -1;
        search.text = "";
        hand.look_for("");
        search.forceActiveFocus();
    }
    contentItem: ColumnLayout {
        spacing: 12

        TextField {
            id: search

            Layout.fillWidth: true
            placeholderText: qsTr("Search what is on air")
            font { family: Look.family; pixelSize: Look.text }
            Accessible.name: placeholderText
            onTextEdited: dialog.hand.look_for(text)
            Keys.onDownPressed: { list.currentIndex = 0; list.forceActiveFocus(); }
        }
        ListView {
            id: list

            objectName: "choices"
            Layout.fillWidth: true
            Layout.fillHeight: true
            clip: true
            model: dialog.hand.choices
            currentIndex: -1
            boundsBehavior: Flickable.StopAtBounds
            keyNavigationEnabled: true
            activeFocusOnTab: true
            ScrollBar.vertical: ScrollBar {}
            Accessible.role: Accessible.List
            Accessible.name: qsTr("What can be shown")
            onCurrentItemChanged: dialog.chosen = currentItem ? currentItem.row : null
            Keys.onReturnPressed: if (dialog.chosen) dialog.send()

            delegate: ItemDelegate {
                id: choice

                required property int index
                required property string playlist
                required property string key
                required property string title
                required property string detail
                required property string picture
                required property string thumbnail
                readonly property var row: ({ playlist: playlist, key: key })

                width: list.width
                height: key === "" ? 48 : 56
                highlighted: list.currentIndex === index
                Accessible.name: "%1, %2".arg(title).arg(detail)
                onClicked: { list.currentIndex = index; list.forceActiveFocus(); }
                onDoubleClicked: dialog.send()

                background: Rectangle {
                    radius: Look.radius
                    color: choice.highlighted ? Look.chosen : choice.hovered ? Look.hover : "transparent"
                    border { width: choice.highlighted && list.activeFocus ? 2 : 0; color: Look.focus }
                }
                contentItem: RowLayout {
                    spacing: 12
                    Rectangle {
                        visible: choice.key !== ""
                        Layout.leftMargin: 16
                        Layout.preferredWidth: 72
                        Layout.preferredHeight: 40
                        radius: 4
                        clip: true
                        color: Look.hover
                        Icon { anchors.centerIn: parent; icon: choice.picture; color: Look.quiet; visible: shot.status !== Image.Ready }
                        Image {
                            id: shot

                            anchors.fill: parent
                            source: choice.thumbnail
                            fillMode: Image.PreserveAspectCrop
                            asynchronous: true
                            sourceSize.width: 144
                        }
                    }
                    Icon { visible: choice.key === ""; icon: choice.picture; color: Look.accent }
                    ColumnLayout {
                        spacing: 0
                        Words {
                            Layout.fillWidth: true
                            text: choice.title
                            elide: Text.ElideRight
                            font.weight: choice.key === "" ? Font.Bold : Font.Medium
                        }
                        Words { text: choice.detail; color: Look.quiet; font.pixelSize: Look.small }
                    }
                }
            }
            Words {
                anchors.centerIn: parent
                visible: list.count === 0
                text: qsTr("Nothing on air has this name.")
                color: Look.quiet
            }
        }
        RowLayout {
            spacing: 8
            Words { text: qsTr("For"); color: Look.quiet }
            Durations { id: lasts }
            Item { Layout.fillWidth: true }
            Act { text: qsTr("Cancel"); onClicked: dialog.close() }
            Act {
                text: qsTr("Show now")
                highlighted: true
                enabled: dialog.chosen !== null
                onClicked: dialog.send()
            }
        }
    }
}
