import QtQuick
import QtQuick.Controls
import QtQuick.Layouts
import "../parts"

// A date to pick, or none.
RowLayout {
    id: field

    property var date: ({ year: 0, month: 0, day: 0, text: "", clock: "" })
    property string label
    property string without
    property bool clearable: true
    property bool withTime: false

    signal picked(int year, int month, int day)
    signal timed(string text)

    spacing: 4

    Button {
        id: opener

        Layout.fillWidth: true
        background: PlaylistsFrame { editor: opener }
        text: field.date.year ? field.date.text : field.without
        Accessible.name: field.label + ": " + text
        onClicked: {
            const now = new Date();
            grid.year = field.date.year ? field.date.year : now.getFullYear();
            grid.month = field.date.year ? field.date.month - 1 : now.getMonth();
            popup.open();
        }
    }
    ScheduleLine {
        objectName: "timeOf" + field.label
        Layout.preferredWidth: 80
        visible: field.withTime && field.date.year > 0
        given: field.date.clock ?? ""
        placeholderText: qsTr("all day")
        Accessible.name: qsTr("%1: time of day").arg(field.label)
        onPut: text => field.timed(text)
    }
    BarButton {
        visible: field.clearable && field.date.year > 0
        picture: "dismiss"
        hint: qsTr("Without: %1").arg(field.label)
        onClicked: field.picked(0, 0, 0)
    }
    Popup {
        id: popup

        parent: opener
        y: opener.height + 4
        width: 280
        padding: 8
        margins: 8
        modal: true
        focus: true
        background: Rectangle {
            radius: Look.radius
            color: Look.sheet
            border { width: 1; color: Look.line }
        }
        contentItem: ColumnLayout {
            spacing: 4
            RowLayout {
                BarButton {
                    picture: "chevron_left"
                    hint: qsTr("Month before")
                    onClicked: grid.turn(-1)
                }
                Words {
                    Layout.fillWidth: true
                    horizontalAlignment: Text.AlignHCenter
                    text: Qt.locale().standaloneMonthName(grid.month) + " " + grid.year
                    font.weight: Font.DemiBold
                }
                BarButton {
                    picture: "chevron_right"
                    hint: qsTr("Next month")
                    onClicked: grid.turn(1)
                }
            }
            DayOfWeekRow {
                Layout.fillWidth: true
                locale: grid.locale
            }
            MonthGrid {
                id: grid

                function turn(by: int): void {
                    const next = new Date(year, month + by, 1);
                    year = next.getFullYear();
                    month = next.getMonth();
                }

                Layout.fillWidth: true
                locale: Qt.locale()
                delegate: AbstractButton {
                    id: cell

                    required property var model

                    implicitWidth: 32
                    implicitHeight: 32
                    enabled: model.month === grid.month
                    opacity: enabled ? 1 : 0
                    text: model.day
                    focusPolicy: Qt.StrongFocus
                    Accessible.name: model.day + " " + Qt.locale().standaloneMonthName(model.month)
                    background: Rectangle {
                        radius: Look.radius
                        color: cell.hovered ? Look.hover : cell.model.today ? Look.chosen : "transparent"
                        border { width: cell.visualFocus ? 2 : 0; color: Look.focus }
                    }
                    contentItem: Words {
                        text: cell.text
                        horizontalAlignment: Text.AlignHCenter
                        verticalAlignment: Text.AlignVCenter
                    }
                    onClicked: {
                        popup.close();
                        field.picked(model.year, model.month + 1, model.day);
                    }
                }
            }
        }
    }
}
