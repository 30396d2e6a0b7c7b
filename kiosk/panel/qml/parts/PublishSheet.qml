import QtQuick
import QtQuick.Controls
import QtQuick.Layouts

// What will change on the screens, and the deliberate step.
Sheet {
    id: sheet

    required property QtObject publication
    property string failure

    title: qsTr("Put on air?")
    closePolicy: publication.airing ? Popup.NoAutoClose : Popup.CloseOnEscape
    onAboutToShow: {
        failure = "";
        publication.look();
    }

    Connections {
        target: sheet.publication
        function onDone(): void { sheet.close(); }
        function onFailed(why: string): void { sheet.failure = why; }
    }

    contentItem: ColumnLayout {
        spacing: 12

        Words {
            Layout.fillWidth: true
            wrapMode: Text.Wrap
            color: Look.quiet
            text: sheet.publication.looking ? qsTr("Looking what will change…")
                : sheet.publication.count > 0 ? qsTr("This will be different on the screens, at once:")
                : qsTr("Nothing changes on the screens: what was worked on is not shown by any schedule, or looks the same.")
        }
        BusyIndicator { Layout.alignment: Qt.AlignHCenter; visible: sheet.publication.looking; running: visible }
        ListView {
            id: list

            Layout.fillWidth: true
            Layout.fillHeight: true
            Layout.preferredHeight: Math.min(contentHeight, 400)
            visible: count > 0
            clip: true
            spacing: 8
            activeFocusOnTab: true
            model: sheet.publication.rows
            ScrollBar.vertical: ScrollBar {}
            delegate: Item {
                id: row

                required property string kind
                required property string word
                required property string title
                required property string where
                required property string when
                required property string thumbnail

                width: list.width - 12
                height: 56
                Accessible.role: Accessible.ListItem
                Accessible.name: word + ": " + title + ", " + where + ", " + when

                Rectangle {
                    id: picture

                    width: 88
                    height: 56
                    radius: 4
                    color: Look.hover
                    clip: true
                    Image {
                        anchors.fill: parent
                        fillMode: Image.PreserveAspectCrop
                        asynchronous: true
                        source: sheet.publication.picture(row.thumbnail)
                    }
                    Icon {
                        anchors.centerIn: parent
                        visible: row.thumbnail === ""
                        icon: row.kind === "gone" ? "delete" : row.kind === "new" ? "add" : "edit"
                        color: Look.quiet
                    }
                }
                Rectangle {
                    id: mark

                    anchors { left: picture.right; leftMargin: 12; top: parent.top; topMargin: 6 }
                    width: word.implicitWidth + 16
                    height: 20
                    radius: 4
                    color: row.kind === "gone" ? Look.errorGround : row.kind === "new" ? Look.goodGround : Look.warningGround
                    Words {
                        id: word

                        anchors.centerIn: parent
                        text: row.word
                        font { pixelSize: Look.small; weight: Font.DemiBold }
                        color: row.kind === "gone" ? Look.error : row.kind === "new" ? Look.good : Look.warning
                    }
                }
                Words {
                    anchors { left: mark.right; leftMargin: 8; right: parent.right; verticalCenter: mark.verticalCenter }
                    elide: Text.ElideRight
                    text: row.title
                    font.weight: Font.DemiBold
                }
                Words {
                    anchors { left: mark.left; right: parent.right; top: mark.bottom; topMargin: 4 }
                    elide: Text.ElideRight
                    text: row.when === "" ? row.where : row.where + " · " + row.when
                    font.pixelSize: Look.small
                    color: Look.quiet
                }
            }
        }
        Words {
            Layout.fillWidth: true
            visible: sheet.publication.files !== ""
            wrapMode: Text.Wrap
            maximumLineCount: 3
            elide: Text.ElideRight
            font.pixelSize: Look.small
            color: Look.quiet
            text: qsTr("Worked on: %1").arg(sheet.publication.files)
        }
        Note {
            Layout.fillWidth: true
            visible: sheet.publication.preparing > 0 && !sheet.publication.looking
            tone: "warning"
            text: qsTr("%n file(s) are still being prepared; what shows them is not listed yet. It goes on air as well.", "", sheet.publication.preparing)
        }
        Note {
            Layout.fillWidth: true
            visible: sheet.failure !== ""
            tone: "error"
            text: sheet.failure
        }
    }
    footer: Item {
        implicitHeight: 72

        BusyIndicator {
            anchors { left: parent.left; leftMargin: 24; verticalCenter: parent.verticalCenter }
            width: 32
            height: 32
            visible: sheet.publication.airing
            running: visible
            Accessible.name: qsTr("Putting it on air…")
        }
        Row {
            id: buttons

            anchors { right: parent.right; rightMargin: 24; verticalCenter: parent.verticalCenter }
            spacing: 8
            Button {
                text: qsTr("Not yet")
                enabled: !sheet.publication.airing
                onClicked: sheet.close()
            }
            Button {
                text: sheet.publication.airing ? qsTr("Putting it on air…") : qsTr("Put on air")
                highlighted: true
                enabled: !sheet.publication.looking && !sheet.publication.airing
                font.weight: Font.DemiBold
                onClicked: sheet.publication.confirm()
            }
        }
    }
}
