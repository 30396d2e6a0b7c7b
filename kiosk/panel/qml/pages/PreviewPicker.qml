import QtQuick
import QtQuick.Controls
import QtQuick.Layouts
import "../parts"

// A month to pick a day from, and the time of day.
Popup {
    id: picker

    required property QtObject transport
    property int year: 2000
    property int month: 0
    property int day: 1

    function take(): void {
        const now = transport.picked;
        year = now[0];
        month = now[1];
        day = now[2];
        hour.value = now[3];
        minute.value = now[4];
    }
    function turn(months: int): void {
        const first = new Date(year, month + months, 1);
        year = first.getFullYear();
        month = first.getMonth();
    }
    function go(): void {
        const last = new Date(year, month + 1, 0).getDate();
        transport.pick(year, month, Math.min(day, last), hour.value, minute.value);
        close();
    }

    padding: 16
    focus: true
    onAboutToShow: take()

    background: Rectangle {
        radius: Look.radius
        color: Look.raised
        border { width: 1; color: Look.line }
    }
    contentItem: ColumnLayout {
        spacing: 8

        RowLayout {
            BarButton {
                picture: "chevron_left"
                hint: qsTr("The month before")
                onClicked: picker.turn(-1)
            }
            Words {
                Layout.fillWidth: true
                horizontalAlignment: Text.AlignHCenter
                text: new Date(picker.year, picker.month, 1).toLocaleDateString(Qt.locale(), "MMMM yyyy")
                font { weight: Font.DemiBold }
            }
            BarButton {
                picture: "chevron_right"
                hint: qsTr("The month after")
                onClicked: picker.turn(1)
            }
        }
        DayOfWeekRow {
            Layout.fillWidth: true
            locale: Qt.locale()
            delegate: Words {
                required property string shortName

                text: shortName
                color: Look.quiet
                font { pixelSize: Look.small }
                horizontalAlignment: Text.AlignHCenter
            }
        }
        MonthGrid {
            Layout.fillWidth: true
            implicitWidth: 7 * 40
            implicitHeight: 6 * 36
            locale: Qt.locale()
            year: picker.year
            month: picker.month
            spacing: 2
            delegate: AbstractButton {
                id: cell

                required property var model
                readonly property bool inside: model.month === picker.month
                readonly property bool chosen: inside && model.day === picker.day

                implicitWidth: 36
                implicitHeight: 32
                focusPolicy: Qt.StrongFocus
                Accessible.name: model.date.toLocaleDateString(Qt.locale(), "d MMMM yyyy")
                onClicked: {
                    picker.year = model.year;
                    picker.month = model.month;
                    picker.day = model.day;
                }
                onDoubleClicked: picker.go()

                background: Rectangle {
                    radius: Look.radius
                    color: cell.chosen ? Look.accent : cell.hovered ? Look.hover : "transparent"
                    border { width: cell.visualFocus ? 2 : cell.model.today && !cell.chosen ? 1 : 0; color: cell.visualFocus ? Look.focus : Look.accent }
                }
                contentItem: Words {
                    text: cell.model.day
                    color: cell.chosen ? Look.accentInk : cell.inside ? Look.ink : Look.quiet
                    horizontalAlignment: Text.AlignHCenter
                    verticalAlignment: Text.AlignVCenter
                }
            }
        }
        RowLayout {
            spacing: 8

            SpinBox {
                id: hour

                Layout.fillWidth: true
                to: 23
                editable: true
                wrap: true
                textFromValue: value => String(value).padStart(2, "0")
                font { family: Look.family; pixelSize: Look.text }
                Accessible.name: qsTr("Hour")
            }
            Words { text: ":" }
            SpinBox {
                id: minute

                Layout.fillWidth: true
                to: 59
                stepSize: 5
                editable: true
                wrap: true
                textFromValue: value => String(value).padStart(2, "0")
                font { family: Look.family; pixelSize: Look.text }
                Accessible.name: qsTr("Minute")
            }
        }
        Button {
            Layout.fillWidth: true
            text: qsTr("Go there")
            highlighted: true
            font { family: Look.family; pixelSize: Look.text; weight: Font.DemiBold }
            onClicked: picker.go()
        }
    }
}
