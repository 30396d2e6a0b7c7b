import QtQuick
import QtQuick.Controls
import QtQuick.Layouts
import "../parts"

// From the text to the screen: what, what to do, who says so, how long, how it will look; then a deliberate second step.
Sheet {
    id: dialog

    required property QtObject alert

    readonly property bool ready: titleField.text.trim() !== "" && alert.offered && !alert.busy

    title: qsTr("Emergency on this screen")
    wish: 1040
    closePolicy: Popup.CloseOnEscape
    onAboutToShow: {
        pick.currentIndex = 0;
        fill();
        titleField.forceActiveFocus();
    }

    function fill(): void {
        const chosen = alert.templates[pick.currentIndex];
        titleField.text = chosen.title;
        bodyField.text = chosen.body;
        if (sourceField.text === "")
            sourceField.text = alert.author;
    }

    Connections {
        target: dialog.alert
        function onRaised(): void { dialog.close(); }
    }
    contentItem: Flickable {
        implicitHeight: content.implicitHeight
        contentHeight: content.implicitHeight
        clip: true
        boundsBehavior: Flickable.StopAtBounds
        ScrollBar.vertical: ScrollBar { id: bar }

        GridLayout {
            id: content

            width: parent.width - (bar.size < 1 ? 16 : 0)
            columns: 2
            columnSpacing: 24
            rowSpacing: 16

            ColumnLayout {
                Layout.alignment: Qt.AlignTop
                Layout.preferredWidth: 400
                Layout.maximumWidth: 440
                spacing: 4

                Words { text: qsTr("Start from"); color: Look.quiet; font.pixelSize: Look.small }
                ComboBox {
                    id: pick

                    Layout.fillWidth: true
                    model: dialog.alert.templates.map(one => one.name)
                    font { family: Look.family; pixelSize: Look.text }
                    Accessible.name: qsTr("Start from")
                    onActivated: dialog.fill()
                }
                Words { text: qsTr("What has happened"); color: Look.quiet; font.pixelSize: Look.small; Layout.topMargin: 8 }
                TextField {
                    id: titleField

                    Layout.fillWidth: true
                    maximumLength: 80
                    font { family: Look.family; pixelSize: Look.text }
                    Accessible.name: qsTr("What has happened")
                }
                Words { text: qsTr("Where, and what to do"); color: Look.quiet; font.pixelSize: Look.small; Layout.topMargin: 8 }
                ScrollView {
                    Layout.fillWidth: true
                    Layout.preferredHeight: 96
                    TextArea {
                        id: bodyField

                        wrapMode: TextArea.Wrap
                        verticalAlignment: TextEdit.AlignTop
                        textFormat: TextEdit.PlainText
                        font { family: Look.family; pixelSize: Look.text }
                        KeyNavigation.priority: KeyNavigation.BeforeItem
                        KeyNavigation.tab: sourceField
                        KeyNavigation.backtab: titleField
                        Accessible.name: qsTr("Where, and what to do")
                    }
                }
                Words { text: qsTr("Who says so"); color: Look.quiet; font.pixelSize: Look.small; Layout.topMargin: 8 }
                TextField {
                    id: sourceField

                    Layout.fillWidth: true
                    maximumLength: 80
                    font { family: Look.family; pixelSize: Look.text }
                    Accessible.name: qsTr("Who says so")
                }
                Words { text: qsTr("How long"); color: Look.quiet; font.pixelSize: Look.small; Layout.topMargin: 8 }
                Durations { id: lasts; Layout.fillWidth: true; choices: [900, 1800, 3600, 10800, 0]; currentIndex: 1 }
            }
            ColumnLayout {
                Layout.alignment: Qt.AlignTop
                Layout.fillWidth: true
                spacing: 8

                Words { text: qsTr("How it will look"); color: Look.quiet; font.pixelSize: Look.small }
                Loader {
                    Layout.fillWidth: true
                    Layout.preferredHeight: width * dialog.alert.canvas[1] / dialog.alert.canvas[0]
                    active: dialog.visible && dialog.alert.site.title !== undefined
                    sourceComponent: AlertPreview { alert: dialog.alert; title: titleField.text; body: bodyField.text; source: sourceField.text }
                }
                Words {
                    Layout.fillWidth: true
                    wrapMode: Text.Wrap
                    color: Look.quiet
                    font.pixelSize: Look.small
                    text: qsTr("It covers the whole screen at once and goes before everything else. The schedule goes on underneath, and the screen returns to it when the alert ends.")
                }
            }
        }
    }
    footer: RowLayout {
        spacing: 8
        Words {
            Layout.fillWidth: true
            Layout.leftMargin: 24
            Layout.bottomMargin: 24
            wrapMode: Text.Wrap
            text: dialog.alert.offered ? "" : dialog.alert.reason
            color: Look.error
        }
        Act {
            Layout.bottomMargin: 24
            text: qsTr("Cancel")
            onClicked: dialog.close()
        }
        HoldButton {
            Layout.bottomMargin: 24
            Layout.rightMargin: 24
            text: qsTr("Hold to show the alert")
            enabled: dialog.ready
            onActivated: {
                dialog.alert.show_text(titleField.text, bodyField.text, sourceField.text, lasts.seconds);
                progress = 0;
            }
        }
    }
}
