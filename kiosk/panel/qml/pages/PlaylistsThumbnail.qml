import QtQuick
import "../parts"
import "../../../scene/theme" as Wall

// What an item looks like: its picture, or its colours and first words.
Rectangle {
    id: thumbnail

    required property string picture
    required property string theme
    required property string words
    required property string icon
    property bool small: false
    readonly property var hues: Wall.Theme.named(theme)

    color: theme !== "" && picture === "" ? hues.deep : Look.hover
    radius: 3
    clip: true

    Icon {
        anchors.centerIn: parent
        visible: thumbnail.theme === "" && image.status !== Image.Ready
        icon: thumbnail.icon
        color: Look.quiet
    }
    Image {
        id: image

        anchors.fill: parent
        source: thumbnail.picture
        sourceSize: Qt.size(224, 126)
        fillMode: Image.PreserveAspectCrop
        asynchronous: true
        autoTransform: true
    }
    Item {
        anchors { fill: parent; margins: thumbnail.small ? 6 : 8 }
        visible: thumbnail.theme !== "" && thumbnail.picture === ""

        Rectangle {
            id: stroke

            width: 16
            height: thumbnail.small ? 2 : 3
            color: thumbnail.hues.accent
        }
        Words {
            anchors { left: parent.left; right: parent.right; top: stroke.bottom; topMargin: 4; bottom: parent.bottom }
            text: thumbnail.words
            wrapMode: Text.Wrap
            elide: Text.ElideRight
            font { pixelSize: thumbnail.small ? 8 : 11; weight: Font.Bold }
            color: thumbnail.hues.ink
        }
    }
}
