import QtQuick

// Over everything, on every output: the name of this screen, for somebody who stands before it.
Item {
    id: plates

    required property var model

    FontLoader { id: bold; source: "../scene/theme/fonts/PlusJakartaSans-ExtraBold.ttf" }
    FontLoader { id: medium; source: "../scene/theme/fonts/PlusJakartaSans-Medium.ttf" }

    Repeater {
        model: plates.model

        Rectangle {
            id: plate

            required property var modelData
            readonly property real edge: Math.min(width, height)

            x: modelData.x
            y: modelData.y
            width: modelData.width
            height: modelData.height
            rotation: modelData.rotate
            transformOrigin: Item.TopLeft
            color: "#0B2239"
            border { width: Math.max(2, edge / 60); color: "#F2B632" }
            clip: true

            Text {
                id: title

                anchors { fill: parent; margins: plate.edge / 10; bottomMargin: plate.height * 0.34 }
                text: plate.modelData.title
                textFormat: Text.PlainText
                color: "#FFFFFF"
                wrapMode: Text.Wrap
                elide: Text.ElideRight
                fontSizeMode: Text.Fit
                minimumPixelSize: 8
                horizontalAlignment: Text.AlignHCenter
                verticalAlignment: Text.AlignVCenter
                font { family: bold.font.family; styleName: bold.font.styleName; weight: Font.ExtraBold; pixelSize: Math.max(12, plate.edge / 3) }
            }
            Text {
                anchors { left: title.left; right: title.right; top: title.bottom; bottom: parent.bottom; bottomMargin: plate.edge / 10 }
                text: plate.modelData.detail
                textFormat: Text.PlainText
                color: "#F2B632"
                elide: Text.ElideRight
                fontSizeMode: Text.Fit
                minimumPixelSize: 8
                horizontalAlignment: Text.AlignHCenter
                verticalAlignment: Text.AlignVCenter
                font { family: medium.font.family; weight: Font.Medium; pixelSize: Math.max(10, plate.edge / 12) }
            }
        }
    }
}
