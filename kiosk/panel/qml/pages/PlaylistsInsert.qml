import QtQuick
import QtQuick.Controls
import "../parts"

// Puts a live figure into a text: picked by what people call it.
Button {
    id: button

    required property var choices

    signal picked(string label)

    text: qsTr("Insert a live figure")
    icon { source: Look.icon("data_trending"); width: 16; height: 16; color: Look.ink }
    background: PlaylistsFrame { editor: button }
    onClicked: menu.popup(button, 0, button.height + 4)

    Menu {
        id: menu

        Instantiator {
            model: button.choices
            delegate: MenuItem {
                required property var modelData

                text: modelData.text + "  ·  " + modelData.now
                onTriggered: button.picked(modelData.text)
            }
            onObjectAdded: (index, object) => menu.insertItem(index, object)
            onObjectRemoved: (index, object) => menu.removeItem(object)
        }
    }
}
