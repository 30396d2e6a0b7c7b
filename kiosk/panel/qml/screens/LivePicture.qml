import QtQuick
import "../parts"

// What the screen shows, about once a second; as large as there is room for.
Item {
    id: live

    property string source
    property real ratio: 16 / 9

    Accessible.role: Accessible.Graphic
    Accessible.name: qsTr("Live picture of the screen")

    Rectangle {
        id: screen

        anchors.centerIn: parent
        width: Math.min(live.width, live.height * live.ratio)
        height: width / live.ratio
        radius: Look.radius
        color: Look.unlit
        clip: true

        Words {
            anchors.centerIn: parent
            width: parent.width - 32
            visible: picture.status !== Image.Ready
            text: qsTr("The picture comes as soon as the screen is on.")
            color: Look.unlitInk
            wrapMode: Text.Wrap
            horizontalAlignment: Text.AlignHCenter
        }
        Image {
            id: picture

            anchors.fill: parent
            source: live.source
            fillMode: Image.PreserveAspectFit
            asynchronous: true
            cache: false
            retainWhileLoading: true
        }
    }
}
