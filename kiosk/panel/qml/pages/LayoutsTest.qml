import QtQuick
import QtQuick.Controls
import QtQuick.Layouts
import "../parts"
import "../screens"

// The test picture: how it is divided, how it will look, and showing it on the screen of this machine.
Sheet {
    id: sheet

    required property QtObject pattern
    readonly property bool sized: bySize.checked
    readonly property var shown: pattern.item(sized, sized ? width_.value : columns.value, sized ? height_.value : rows.value)

    title: qsTr("Test picture")
    wish: 720
    bottomPadding: 24
    onAboutToShow: pattern.watch(true)
    onClosed: pattern.watch(false)
    onShownChanged: if (drawing.item) drawing.item.item = shown

    contentItem: ColumnLayout {
        spacing: 12

        Item {
            id: frame

            readonly property var canvas: sheet.pattern.canvas
            readonly property real factor: Math.min(width / canvas[0], height / canvas[1])

            Layout.fillWidth: true
            Layout.fillHeight: true
            Layout.preferredHeight: 300
            Layout.minimumHeight: 120
            Accessible.role: Accessible.Graphic
            Accessible.name: qsTr("Preview of the test picture")

            Loader {
                id: drawing

                function begin(): void {
                    if (active)
                        setSource("../../../scene/views/TestPictureView.qml", { item: sheet.shown, canvas: Qt.binding(() => Qt.size(frame.canvas[0], frame.canvas[1])), site: {}, objects: "", active: true });
                }

                anchors.centerIn: parent
                width: Math.round(frame.canvas[0] * frame.factor)
                height: Math.round(frame.canvas[1] * frame.factor)
                active: sheet.visible
                onActiveChanged: begin()
                Component.onCompleted: begin()
            }
        }
        RowLayout {
            spacing: 2
            Words { Layout.rightMargin: 8; text: qsTr("Cabinets") }
            ScheduleTab { id: byCount; text: qsTr("By number"); checked: true }
            ScheduleTab { id: bySize; text: qsTr("By size in pixels") }
        }
        RowLayout {
            spacing: 8
            SpinBox { id: columns; visible: !sheet.sized; editable: true; from: 1; to: 256; value: 8; Accessible.name: qsTr("Cabinets across") }
            SpinBox { id: width_; visible: sheet.sized; editable: true; from: 8; to: 9999; stepSize: 8; value: 128; Accessible.name: qsTr("Width of a cabinet in pixels") }
            Words { text: "×" }
            SpinBox { id: rows; visible: !sheet.sized; editable: true; from: 1; to: 256; value: 4; Accessible.name: qsTr("Cabinets down") }
            SpinBox { id: height_; visible: sheet.sized; editable: true; from: 8; to: 9999; stepSize: 8; value: 128; Accessible.name: qsTr("Height of a cabinet in pixels") }
            Words { Layout.leftMargin: 16; text: qsTr("For"); color: Look.quiet }
            Durations { id: lasts }
        }
        Words {
            Layout.fillWidth: true
            visible: text !== ""
            text: sheet.pattern.running ? qsTr("The test picture is on the screen of this computer.") : sheet.pattern.reason
            wrapMode: Text.Wrap
            color: sheet.pattern.running ? Look.good : Look.quiet
        }
        RowLayout {
            Layout.alignment: Qt.AlignRight
            spacing: 8
            Act { text: qsTr("Close"); onClicked: sheet.close() }
            Act { text: qsTr("End the test picture"); visible: sheet.pattern.running; onClicked: sheet.pattern.end() }
            Act {
                text: sheet.pattern.running ? qsTr("Show it like this") : qsTr("Show on this screen")
                highlighted: true
                enabled: sheet.pattern.offered
                onClicked: sheet.pattern.show(sheet.sized, sheet.sized ? width_.value : columns.value, sheet.sized ? height_.value : rows.value, lasts.seconds)
            }
        }
    }
}
