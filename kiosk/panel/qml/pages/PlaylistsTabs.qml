import QtQuick
import QtQuick.Controls
import QtQuick.Layouts
import "../parts"

// What the left side lists: playlists, or the files of the site.
RowLayout {
    id: tabs

    property int view: 0

    signal picked(int view)

    spacing: 4

    Repeater {
        model: [qsTr("Playlists"), qsTr("Files")]
        AbstractButton {
            id: tab

            required property int index
            required property string modelData

            Layout.fillWidth: true
            Layout.preferredWidth: words.implicitWidth + 16
            implicitHeight: 36
            text: modelData
            checked: tabs.view === index
            focusPolicy: Qt.StrongFocus
            Accessible.role: Accessible.PageTab
            Accessible.name: text
            Accessible.selected: checked
            onClicked: tabs.picked(index)

            background: Rectangle {
                radius: Look.radius
                color: tab.checked ? Look.chosen : tab.hovered ? Look.hover : "transparent"
                border { width: tab.visualFocus ? 2 : 0; color: Look.focus }
            }
            contentItem: Words {
                id: words

                text: tab.text
                elide: Text.ElideRight
                horizontalAlignment: Text.AlignHCenter
                verticalAlignment: Text.AlignVCenter
                font { pixelSize: tabs.width < 160 ? Look.small : Look.text; weight: Font.DemiBold }
                color: tab.checked ? Look.ink : Look.quiet
            }
        }
    }
}
