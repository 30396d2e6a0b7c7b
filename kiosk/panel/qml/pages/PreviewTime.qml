import QtQuick
import QtQuick.Controls
import QtQuick.Layouts
import "../parts"

// Which screen, which day and time, and the way to another one.
RowLayout {
    id: bar

    required property QtObject subject
    required property QtObject transport
    property bool wrong: false

    function jump(): void {
        wrong = field.text !== "" && !transport.jump(field.text);
        if (!wrong)
            field.clear();
    }

    spacing: 8

    ComboBox {
        visible: bar.subject.screens.length > 1
        Layout.preferredWidth: 152
        model: bar.subject.screens
        currentIndex: bar.subject.screenIndex
        font { family: Look.family; pixelSize: Look.text; weight: Font.Medium }
        Accessible.name: qsTr("Screen")
        onActivated: index => bar.subject.chooseScreen(index)
    }
    BarButton {
        picture: "chevron_left"
        hint: qsTr("The day before")
        onClicked: bar.transport.stepDay(-1)
    }
    Button {
        id: date

        text: bar.transport.day
        icon { source: Look.icon("calendar"); width: 20; height: 20; color: Look.ink }
        font { family: Look.family; pixelSize: Look.text; weight: Font.DemiBold }
        Accessible.name: qsTr("Choose a day and time. Now: %1, %2").arg(bar.transport.day).arg(bar.transport.time)
        onClicked: picker.open()

        PreviewPicker {
            id: picker

            y: date.height + 4
            transport: bar.transport
        }
    }
    BarButton {
        picture: "chevron_right"
        hint: qsTr("The day after")
        onClicked: bar.transport.stepDay(1)
    }
    Words {
        objectName: "time"
        text: bar.transport.time
        font { pixelSize: Look.title; weight: Font.DemiBold; features: ({ "tnum": 1 }) }
        Layout.preferredWidth: 88
        horizontalAlignment: Text.AlignHCenter
    }
    Button {
        text: qsTr("Now")
        highlighted: !bar.transport.isNow
        font { family: Look.family; pixelSize: Look.text; weight: Font.DemiBold }
        Accessible.description: qsTr("Back to what is on at this moment")
        onClicked: bar.transport.goNow()
    }
    Item { Layout.fillWidth: true }
    TextField {
        id: field

        objectName: "jump"
        Layout.minimumWidth: 120
        Layout.preferredWidth: 240
        Layout.maximumWidth: 240
        Layout.fillWidth: true
        placeholderText: qsTr("Go to: next Tuesday 09:30")
        font { family: Look.family; pixelSize: Look.text; weight: Font.Medium }
        Accessible.name: qsTr("Go to a day and time")
        onAccepted: bar.jump()
        onTextEdited: bar.wrong = false

        ToolTip {
            y: field.height + 4
            visible: bar.wrong && bar.visible
            closePolicy: Popup.NoAutoClose
            contentItem: Words {
                text: qsTr("That is not a day or time.")
                color: Look.error
                Accessible.role: Accessible.AlertMessage
                Accessible.name: text
            }
        }
    }
    BarButton {
        picture: "arrow_right"
        hint: qsTr("Go there")
        enabled: field.text !== ""
        onClicked: bar.jump()
    }
}
