import QtQuick
import "../parts"

// The announcement as the screen will draw it: by the very view that draws it there.
Rectangle {
    id: preview

    required property QtObject alert
    required property string title
    required property string body
    required property string source
    readonly property var item: ({ title: title, body: body, source: source, theme: "alarm", picture: null, qr: "" })

    color: "transparent"
    radius: Look.radius
    clip: true
    implicitHeight: width * alert.canvas[1] / alert.canvas[0]
    Accessible.role: Accessible.Graphic
    Accessible.name: qsTr("Preview of the alert")

    // A moment after the last letter.
    onItemChanged: later.restart()
    Timer {
        id: later

        interval: 150
        onTriggered: if (loader.item) loader.item.item = preview.item
    }
    Item {
        width: preview.alert.canvas[0]
        height: preview.alert.canvas[1]
        scale: preview.width / width
        transformOrigin: Item.TopLeft
        Loader {
            id: loader

            anchors.fill: parent
            Component.onCompleted: setSource("../../../scene/views/AnnouncementView.qml", {
                item: preview.item, site: preview.alert.site, objects: preview.alert.objects,
                canvasHeight: preview.alert.canvas[1], active: true
            })
        }
    }
}
