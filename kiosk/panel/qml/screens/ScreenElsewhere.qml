import QtQuick
import QtQuick.Controls
import QtQuick.Layouts
import "../parts"

// A screen that hangs elsewhere: what is planned for it and what it once told. Nobody can take it in hand from here.
RowLayout {
    id: root

    required property QtObject fleet
    readonly property var one: fleet.one

    spacing: 24

    ScrollView {
        id: left

        Layout.fillHeight: true
        Layout.fillWidth: true
        Layout.preferredWidth: 7
        contentWidth: availableWidth

        ColumnLayout {
            width: left.availableWidth
            spacing: 16

            Words {
                Layout.fillWidth: true
                text: root.one.title ?? ""
                elide: Text.ElideRight
                font { pixelSize: Look.big; weight: Font.Bold }
                Accessible.role: Accessible.Heading
            }
            ScreenPicture {
                Layout.fillWidth: true
                Layout.maximumWidth: Math.max(320, (root.height - 200) * 16 / 9)
                Layout.preferredHeight: width * 9 / 16
                source: root.one.picture ?? ""
                icon: root.one.icon ?? "tv"
                seen: false
                mark: root.one.mark ?? ""
            }
            Note {
                Layout.fillWidth: true
                Layout.bottomMargin: 24
                tone: "warning"
                text: qsTr("This is what its schedule says. Whether it is really on, nobody here can see: this screen is not linked with this computer, and it cannot be taken in hand from here.")
            }
        }
    }
    ScrollView {
        id: right

        Layout.fillHeight: true
        Layout.fillWidth: true
        Layout.preferredWidth: 5
        contentWidth: availableWidth

        ColumnLayout {
            width: right.availableWidth - 16
            spacing: 12

            Repeater {
                model: root.fleet.plans
                delegate: Card {
                    id: zone

                    required property string name
                    required property string now
                    required property string because
                    required property string following

                    Layout.fillWidth: true
                    Words { visible: text !== ""; Layout.fillWidth: true; text: zone.name; elide: Text.ElideRight; color: Look.quiet; font { pixelSize: Look.small; weight: Font.DemiBold } }
                    Words { Layout.fillWidth: true; text: zone.now; elide: Text.ElideRight; font { pixelSize: Look.title; weight: Font.DemiBold } }
                    Words { visible: text !== ""; Layout.fillWidth: true; text: zone.because; wrapMode: Text.Wrap; color: Look.quiet }
                    Words { visible: text !== ""; Layout.fillWidth: true; text: zone.following; elide: Text.ElideRight }
                }
            }
            Card {
                Layout.fillWidth: true
                title: qsTr("Edition")
                AgeMark { Layout.fillWidth: true; age: root.one.age ?? "unknown"; text: root.one.ageWords ?? "" }
                Words { Layout.fillWidth: true; text: root.one.contact ?? ""; wrapMode: Text.Wrap; color: Look.quiet; font.pixelSize: Look.small }
            }
            Card {
                visible: (root.one.tags ?? "") + (root.one.canvas ?? "") !== ""
                Layout.fillWidth: true
                Layout.bottomMargin: 24
                title: qsTr("In the site")
                Words { id: tags; visible: (root.one.tags ?? "") !== ""; Layout.fillWidth: true; text: qsTr("Tags: %1").arg(root.one.tags ?? ""); wrapMode: Text.Wrap }
                Words { id: canvas; visible: (root.one.canvas ?? "") !== ""; Layout.fillWidth: true; text: qsTr("Canvas: %1 pixels").arg(root.one.canvas ?? ""); wrapMode: Text.Wrap }
            }
        }
    }
}
