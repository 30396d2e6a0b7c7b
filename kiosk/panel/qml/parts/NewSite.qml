import QtQuick
import QtQuick.Controls
import QtQuick.Dialogs
import QtQuick.Layouts

// A new site from a template: which, its name, and where its folder goes.
Sheet {
    id: sheet

    required property QtObject start
    property int chosen: 0
    property url place: start.home

    wish: 760
    title: qsTr("New site")
    onAboutToShow: name.forceActiveFocus()

    FolderDialog {
        id: folder

        title: qsTr("Where the folder of the site goes")
        onAccepted: sheet.place = selectedFolder
    }

    contentItem: ColumnLayout {
        spacing: 12

        Flow {
            Layout.fillWidth: true
            spacing: 8
            Repeater {
                model: sheet.start.templates
                AbstractButton {
                    id: card

                    required property int index
                    required property string title
                    required property string summary
                    required property int canvasWidth
                    required property int canvasHeight

                    width: 132
                    height: 176
                    checkable: true
                    autoExclusive: true
                    checked: sheet.chosen === index
                    focusPolicy: Qt.StrongFocus
                    Accessible.role: Accessible.RadioButton
                    Accessible.name: title + ". " + summary
                    onClicked: sheet.chosen = index

                    background: Rectangle {
                        radius: Look.radius
                        color: card.checked ? Look.chosen : card.hovered ? Look.hover : "transparent"
                        border { width: card.visualFocus || card.checked ? 2 : 1; color: card.visualFocus ? Look.focus : card.checked ? Look.accent : Look.line }
                    }
                    contentItem: Item {
                        Item {
                            id: stage

                            width: parent.width
                            height: 72
                            Rectangle {
                                anchors.centerIn: parent
                                readonly property real factor: Math.min(88 / card.canvasWidth, 56 / card.canvasHeight)
                                width: card.canvasWidth * factor
                                height: card.canvasHeight * factor
                                radius: 3
                                color: Look.dark ? "#2b4a66" : "#12334f"
                            }
                        }
                        Words {
                            id: heading

                            anchors { top: stage.bottom; topMargin: 4; left: parent.left; right: parent.right; margins: 8 }
                            text: card.title
                            font.weight: Font.DemiBold
                            elide: Text.ElideRight
                        }
                        Words {
                            anchors { top: heading.bottom; topMargin: 2; left: parent.left; right: parent.right; margins: 8 }
                            text: card.summary
                            wrapMode: Text.Wrap
                            maximumLineCount: 4
                            elide: Text.ElideRight
                            font.pixelSize: Look.small
                            color: Look.quiet
                        }
                    }
                }
            }
        }
        Words { Layout.topMargin: 4; text: qsTr("Name of the site") }
        TextField {
            id: name

            Layout.fillWidth: true
            placeholderText: qsTr("Such as: Town square")
            maximumLength: 80
            Accessible.name: qsTr("Name of the site")
            onAccepted: if (make.enabled) make.clicked()
        }
        RowLayout {
            Layout.fillWidth: true
            spacing: 8
            Words {
                Layout.fillWidth: true
                elide: Text.ElideMiddle
                text: qsTr("Folder: %1").arg(sheet.start.pathOf(sheet.place))
                font.pixelSize: Look.small
                color: Look.quiet
            }
            Button { text: qsTr("Choose…"); Accessible.name: qsTr("Choose the folder"); onClicked: folder.open() }
        }
    }
    footer: Item {
        implicitHeight: 72
        Row {
            anchors { right: parent.right; rightMargin: 24; verticalCenter: parent.verticalCenter }
            spacing: 8
            Button { text: qsTr("Cancel"); onClicked: sheet.close() }
            Button {
                id: make

                text: qsTr("Make the site")
                highlighted: enabled
                enabled: name.text.trim() !== ""
                onClicked: {
                    if (sheet.start.create(sheet.chosen, name.text, sheet.place)) {
                        sheet.close();
                        name.clear();
                    }
                }
            }
        }
    }
}
