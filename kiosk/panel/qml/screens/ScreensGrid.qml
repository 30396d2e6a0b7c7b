import QtQuick
import QtQuick.Controls
import QtQuick.Layouts
import "../parts"

// All screens at a glance; with many of them, a way to find some.
ColumnLayout {
    id: root

    required property QtObject fleet

    function look(): void {
        fleet.look_for(search.text, Math.max(0, which.currentIndex));
    }

    spacing: 16

    RowLayout {
        spacing: 16
        Layout.rightMargin: 16
        Words {
            Layout.fillWidth: true
            text: qsTr("Screens")
            elide: Text.ElideRight
            font { pixelSize: Look.big; weight: Font.Bold }
            Accessible.role: Accessible.Heading
        }
        TextField {
            id: search

            visible: root.fleet.many
            Layout.preferredWidth: 240
            placeholderText: qsTr("Search by name or tag")
            font { family: Look.family; pixelSize: Look.text }
            Accessible.name: placeholderText
            onTextEdited: root.look()
            Keys.onDownPressed: { grid.currentIndex = 0; grid.forceActiveFocus(); }
        }
        ComboBox {
            id: which

            visible: root.fleet.many
            Layout.preferredWidth: 240
            model: [
                qsTr("All (%1)").arg(root.fleet.counts[0]),
                qsTr("Needs a look (%1)").arg(root.fleet.counts[1]),
                qsTr("Older than what is on air (%1)").arg(root.fleet.counts[2]),
                qsTr("Not linked (%1)").arg(root.fleet.counts[3]),
            ]
            font { family: Look.family; pixelSize: Look.text }
            Accessible.name: qsTr("Which screens")
            onActivated: root.look()
        }
    }
    GridView {
        id: grid

        readonly property int columns: Math.max(1, Math.floor(width / 300))

        objectName: "screens"
        Layout.fillWidth: true
        Layout.fillHeight: true
        clip: true
        cellWidth: Math.floor(width / columns)
        cellHeight: Math.round((cellWidth - 16) * 9 / 16) + 192
        model: root.fleet.rows
        currentIndex: -1
        boundsBehavior: Flickable.StopAtBounds
        keyNavigationEnabled: true
        activeFocusOnTab: true
        cacheBuffer: cellHeight
        ScrollBar.vertical: ScrollBar {}
        Accessible.role: Accessible.List
        Accessible.name: qsTr("Screens")
        onActiveFocusChanged: if (activeFocus && currentIndex < 0) currentIndex = 0
        Keys.onReturnPressed: if (currentItem) root.fleet.choose(currentItem.name)
        Keys.onSpacePressed: if (currentItem) root.fleet.choose(currentItem.name)

        delegate: ScreenCard {
            width: grid.cellWidth - 16
            height: grid.cellHeight - 16
            current: GridView.isCurrentItem && grid.activeFocus
            onClicked: { grid.currentIndex = index; root.fleet.choose(name); }
        }
        Words {
            anchors.centerIn: parent
            visible: grid.count === 0
            text: qsTr("No screen matches.")
            color: Look.quiet
        }
    }
}
