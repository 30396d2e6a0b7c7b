import QtQuick
import QtQuick.Controls

// Language and colours.
Menu {
    id: menu

    required property QtObject appearance

    width: 240
    font { family: Look.family; pixelSize: Look.text }

    MenuItem {
        text: "Bahasa Indonesia"
        checkable: true
        checked: menu.appearance.language === "id"
        onTriggered: menu.appearance.language = "id"
    }
    MenuItem {
        text: "English"
        checkable: true
        checked: menu.appearance.language === "en"
        onTriggered: menu.appearance.language = "en"
    }
    MenuSeparator {}
    MenuItem {
        text: qsTr("Colours of the system")
        checkable: true
        checked: menu.appearance.scheme === ""
        onTriggered: menu.appearance.scheme = ""
    }
    MenuItem {
        text: qsTr("Light")
        checkable: true
        checked: menu.appearance.scheme === "light"
        onTriggered: menu.appearance.scheme = "light"
    }
    MenuItem {
        text: qsTr("Dark")
        checkable: true
        checked: menu.appearance.scheme === "dark"
        onTriggered: menu.appearance.scheme = "dark"
    }
}
