import QtQuick
import QtQuick.Controls
import QtQuick.Layouts
import "../parts"

// A screen at a glance.
AbstractButton {
    id: card

    required property int index
    required property string name
    required property string title
    required property bool here
    required property string picture
    required property string kind
    required property bool seen
    required property string mark
    required property string health
    required property string healthWords
    required property string now
    required property string following
    required property string age
    required property string ageWords
    required property string contact
    property bool current: false

    focusPolicy: Qt.NoFocus
    Accessible.role: Accessible.ListItem
    Accessible.name: [title, healthWords, now, ageWords].filter(words => words !== "").join(", ")
    background: Rectangle {
        radius: Look.radius
        color: card.hovered ? Look.hover : Look.sheet
        border { width: card.current ? 2 : 1; color: card.current ? Look.focus : Look.line }
    }
    contentItem: ColumnLayout {
        spacing: 4

        ScreenPicture {
            Layout.fillWidth: true
            Layout.margins: 1
            Layout.preferredHeight: width * 9 / 16
            source: card.picture
            seen: card.seen
            icon: card.kind
            mark: card.mark
        }
        ColumnLayout {
            Layout.fillWidth: true
            Layout.leftMargin: 12
            Layout.rightMargin: 12
            spacing: 4

            RowLayout {
                Layout.topMargin: 4
                spacing: 8
                Words {
                    Layout.fillWidth: true
                    text: card.title
                    elide: Text.ElideRight
                    font { pixelSize: Look.title; weight: Font.DemiBold }
                }
                Words {
                    visible: card.here && card.title !== text
                    text: qsTr("This computer")
                    color: Look.accent
                    font { pixelSize: Look.small; weight: Font.DemiBold }
                }
            }
            HealthMark { Layout.fillWidth: true; health: card.health; text: card.healthWords }
            Words {
                Layout.fillWidth: true
                Layout.topMargin: 4
                text: card.now === "" ? " " : card.seen ? qsTr("On now: %1").arg(card.now) : qsTr("Planned now: %1").arg(card.now)
                elide: Text.ElideRight
            }
            Words { Layout.fillWidth: true; text: card.following === "" ? " " : card.following; elide: Text.ElideRight; color: Look.quiet; font.pixelSize: Look.small }
            AgeMark { Layout.fillWidth: true; age: card.age; text: card.ageWords }
            Words { Layout.fillWidth: true; text: card.contact; elide: Text.ElideRight; color: Look.quiet; font.pixelSize: Look.small }
        }
        Item { Layout.fillHeight: true }
    }
}
