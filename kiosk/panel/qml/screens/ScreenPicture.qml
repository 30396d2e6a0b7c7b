import QtQuick
import "../parts"

// What a screen shows, or what is planned for it where nobody can see it; then it is pale and says so.
Rectangle {
    id: frame

    property string source
    property bool seen: true
    property string icon: "tv"
    property string mark

    radius: 4
    color: seen ? Look.unlit : Look.hover
    clip: true

    Icon {
        anchors.centerIn: parent
        visible: picture.status !== Image.Ready
        icon: frame.icon
        width: 32
        height: 32
        sourceSize: Qt.size(32, 32)
        color: Look.quiet
    }
    Image {
        id: picture

        anchors.fill: parent
        source: frame.source
        sourceSize.width: 640
        fillMode: frame.seen ? Image.PreserveAspectFit : Image.PreserveAspectCrop
        opacity: frame.mark === "" ? 1 : 0.55
        asynchronous: true
        cache: !frame.seen
        retainWhileLoading: true
    }
    Rectangle {
        visible: frame.mark !== ""
        anchors { left: parent.left; bottom: parent.bottom; margins: 8 }
        width: words.implicitWidth + 16
        height: 24
        radius: 4
        color: Look.sheet
        Words {
            id: words

            anchors.centerIn: parent
            text: frame.mark
            font { pixelSize: Look.small; weight: Font.DemiBold }
        }
    }
}
