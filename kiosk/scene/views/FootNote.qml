import QtQuick

// The small print at the foot of a board: on as many lines as it needs, up to two, then smaller.
Arrival {
    id: note

    property string text
    property color color
    property int pixels

    readonly property bool long: probe.implicitWidth > width
    readonly property real room: text === "" ? 0 : Math.ceil((long ? 2 : 1) * 1.3 * pixels)

    order: 2
    height: room

    LineText {
        id: probe

        visible: false
        text: note.text
        font.pixelSize: Math.max(1, note.pixels)
    }
    LineText {
        anchors.fill: parent
        text: note.text
        color: note.color
        wrapMode: note.long ? Text.Wrap : Text.NoWrap
        maximumLineCount: 20
        elide: Text.ElideNone
        fontSizeMode: Text.Fit
        minimumPixelSize: 1
        font.pixelSize: Math.max(1, note.pixels)
        verticalAlignment: Text.AlignBottom
    }
}
