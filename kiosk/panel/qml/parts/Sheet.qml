import QtQuick
import QtQuick.Controls

// A dialog in the middle of the window, as high as it needs. Escape closes it.
Dialog {
    id: sheet

    property int wish: 640

    parent: Overlay.overlay
    anchors.centerIn: parent
    width: Math.min(wish, parent ? parent.width - 48 : wish)
    height: Math.min(implicitHeight, parent ? parent.height - 48 : implicitHeight)
    modal: true
    focus: true
    leftPadding: 24
    rightPadding: 24
    topPadding: 8
    bottomPadding: 8
    leftInset: 0
    rightInset: 0
    topInset: 0
    bottomInset: 0
    spacing: 0
    font { family: Look.family; pixelSize: Look.text; weight: Font.Medium }

    background: Rectangle {
        radius: 8
        color: Look.sheet
        border { width: 1; color: Look.line }
    }
    header: Words {
        text: sheet.title
        padding: 24
        bottomPadding: 8
        wrapMode: Text.Wrap
        font { pixelSize: Look.title; weight: Font.DemiBold }
    }
    Overlay.modal: Rectangle { color: Look.veil }
}
