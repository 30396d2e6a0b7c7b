import QtQuick
import QtQuick.Controls
import QtQuick.Layouts

// What waits for a second signature: a list, then what one of them changes, and approving or declining it.
Sheet {
    id: sheet

    required property QtObject reviews
    readonly property bool chosen: reviews.current >= 0
    property bool second: false
    property bool declining: false
    property string failure
    property string technical

    function forget(): void {
        keys.forget();
        reason.clear();
        failure = "";
        second = declining = false;
    }

    title: chosen ? reviews.title : qsTr("Waits for a second signature")
    onChosenChanged: if (chosen) Qt.callLater(keys.begin)
    closePolicy: reviews.deciding ? Popup.NoAutoClose : Popup.CloseOnEscape
    onAboutToShow: {
        forget();
        reviews.choose(-1);
        reviews.look();
    }
    onClosed: forget()

    Connections {
        target: sheet.reviews
        function onDecided(): void { sheet.forget(); }
        function onUnopened(): void {
            sheet.second = true;
            Qt.callLater(keys.begin);
        }
        function onFailed(why: string, detail: string): void {
            sheet.failure = why;
            sheet.technical = detail;
        }
    }

    contentItem: Scrolled {
        ColumnLayout {
            width: parent.width
            spacing: 12

            BusyIndicator { Layout.alignment: Qt.AlignHCenter; visible: sheet.reviews.looking; running: visible }
            Words {
                Layout.fillWidth: true
                visible: !sheet.reviews.looking && sheet.reviews.count === 0 && sheet.failure === ""
                wrapMode: Text.Wrap
                color: Look.quiet
                text: qsTr("Nothing waits. What somebody proposes is listed here.")
            }
            ListView {
                id: list

                Layout.fillWidth: true
                Layout.preferredHeight: Math.min(contentHeight, 320)
                visible: !sheet.chosen && !sheet.reviews.looking && count > 0
                clip: true
                spacing: 4
                activeFocusOnTab: true
                keyNavigationEnabled: true
                model: sheet.reviews.proposals
                ScrollBar.vertical: ScrollBar {}
                delegate: ItemDelegate {
                    id: row

                    required property int index
                    required property string title
                    required property string note
                    required property string state
                    required property bool open

                    width: list.width
                    height: texts.implicitHeight + 20
                    highlighted: ListView.isCurrentItem && list.activeFocus
                    Accessible.name: title + ". " + note + ". " + state
                    Keys.onReturnPressed: clicked()
                    onClicked: {
                        sheet.forget();
                        sheet.reviews.choose(index);
                    }

                    contentItem: Item {
                        Icon { id: picture; y: 2; icon: row.open ? "edit" : "info"; color: row.open ? Look.accent : Look.quiet }
                        Column {
                            id: texts

                            anchors { left: picture.right; leftMargin: 12; right: arrow.left; rightMargin: 8 }
                            spacing: 2
                            Words { width: parent.width; elide: Text.ElideRight; text: row.title; font.weight: Font.DemiBold }
                            Words { width: parent.width; visible: row.note !== ""; wrapMode: Text.Wrap; text: row.note }
                            Words { width: parent.width; wrapMode: Text.Wrap; text: row.state; color: Look.quiet; font.pixelSize: Look.small }
                        }
                        Icon { id: arrow; anchors { right: parent.right; verticalCenter: parent.verticalCenter } icon: "chevron_right"; color: Look.quiet }
                    }
                }
            }
            ColumnLayout {
                Layout.fillWidth: true
                visible: sheet.chosen
                spacing: 12

                Words {
                    Layout.fillWidth: true
                    visible: text !== ""
                    wrapMode: Text.Wrap
                    text: sheet.reviews.note
                }
                Words { Layout.fillWidth: true; wrapMode: Text.Wrap; color: Look.quiet; text: sheet.reviews.state }
                ChangeList {
                    Layout.fillWidth: true
                    Layout.preferredHeight: Math.min(contentHeight, 248)
                    visible: count > 0
                    model: sheet.reviews.changes
                    source: sheet.reviews
                }
                KeyFields {
                    id: keys

                    Layout.fillWidth: true
                    visible: sheet.reviews.canSign
                    signers: sheet.reviews.signers
                    second: sheet.second
                    onEntered: if (approve.enabled && approve.visible) approve.clicked()
                }
                TextField {
                    id: reason

                    Layout.fillWidth: true
                    visible: sheet.declining
                    placeholderText: qsTr("Why it is declined, for whoever proposed it")
                    maximumLength: 200
                    Accessible.name: placeholderText
                }
            }
        }
    }
    footer: SheetFoot {
        failure: sheet.failure
        technical: sheet.technical

        BusyIndicator {
            anchors { right: buttons.left; rightMargin: 8; verticalCenter: parent.verticalCenter }
            width: 32
            height: 32
            visible: sheet.reviews.deciding
            running: visible
            Accessible.name: qsTr("Signing…")
        }
        Button {
            anchors { left: parent.left; leftMargin: 24; verticalCenter: parent.verticalCenter }
            visible: sheet.chosen
            enabled: !sheet.reviews.deciding
            text: qsTr("All proposals")
            icon.source: Look.icon("chevron_left")
            onClicked: {
                sheet.forget();
                sheet.reviews.choose(-1);
            }
        }
        Row {
            id: buttons

            anchors { right: parent.right; rightMargin: 24; verticalCenter: parent.verticalCenter }
            spacing: 8
            Button {
                visible: !sheet.chosen || !sheet.reviews.canSign
                text: qsTr("Close")
                onClicked: sheet.close()
            }
            Button {
                visible: sheet.chosen && sheet.reviews.canSign
                enabled: !sheet.reviews.deciding && (!sheet.declining || keys.passphrase !== "" && reason.text.trim() !== "")
                text: sheet.declining ? qsTr("Decline") : qsTr("Decline…")
                onClicked: {
                    sheet.failure = "";
                    if (sheet.declining)
                        sheet.reviews.decline(keys.passphrase, reason.text);
                    else
                        sheet.declining = true;
                }
            }
            Button {
                id: approve

                visible: sheet.chosen && sheet.reviews.canSign && !sheet.declining
                enabled: !sheet.reviews.deciding && keys.passphrase !== ""
                text: qsTr("Sign as well")
                highlighted: true
                font.weight: Font.DemiBold
                onClicked: {
                    sheet.failure = "";
                    sheet.reviews.approve(keys.passphrase, keys.machine);
                }
            }
            Button {
                visible: sheet.declining
                text: qsTr("Do not decline")
                enabled: !sheet.reviews.deciding
                onClicked: sheet.declining = false
            }
        }
    }
}
