import QtQuick
import "../parts"

// One item of a playlist.
Rectangle {
    id: row

    required property int index
    required property string icon
    required property string kind
    required property string title
    required property string thumbnail
    required property string theme
    required property string length
    required property string validity
    required property string often
    required property string problem
    required property bool serious
    required property bool preparing
    required property bool switchedOn
    required property bool chosen
    required property string spoken
    readonly property bool tight: width < 440
    property bool current: false
    property bool lifted: false

    signal tapped(int modifiers)
    signal asked
    signal dragged(point place)
    signal dropped
    signal lost

    radius: Look.radius
    color: chosen ? Look.chosen : hover.hovered ? Look.hover : Look.sheet
    border { width: current ? 2 : 1; color: current ? Look.focus : chosen ? Look.accent : Look.line }
    opacity: lifted ? 0.5 : 1
    Accessible.role: Accessible.ListItem
    Accessible.name: spoken
    Accessible.selected: chosen
    Accessible.focusable: true
    Accessible.onPressAction: row.tapped(0)

    HoverHandler { id: hover }
    TapHandler {
        acceptedModifiers: Qt.KeyboardModifierMask
        onTapped: row.tapped(point.modifiers)
    }
    TapHandler {
        acceptedButtons: Qt.RightButton
        onTapped: row.asked()
    }
    DragHandler {
        target: null
        onActiveChanged: active ? row.tapped(row.chosen ? -1 : 0) : row.dropped()
        onCentroidChanged: if (active) row.dragged(centroid.scenePosition)
        onCanceled: row.lost()
    }
    PlaylistsThumbnail {
        id: shown

        anchors { left: parent.left; leftMargin: 8; verticalCenter: parent.verticalCenter }
        width: row.tight ? 80 : 112
        height: row.tight ? 45 : 63
        opacity: row.switchedOn ? 1 : 0.45
        picture: row.thumbnail
        theme: row.theme
        words: row.title
        icon: row.icon
    }
    Column {
        id: words

        anchors { left: shown.right; leftMargin: 12; right: figures.left; rightMargin: 12; verticalCenter: parent.verticalCenter }
        spacing: 3

        Words {
            width: parent.width
            text: row.title
            elide: Text.ElideRight
            font { weight: Font.DemiBold; strikeout: !row.switchedOn }
            color: row.switchedOn ? Look.ink : Look.quiet
        }
        Row {
            width: parent.width
            spacing: 4

            Icon {
                id: sign

                anchors.verticalCenter: parent.verticalCenter
                width: 16
                height: 16
                icon: row.icon
                color: Look.quiet
            }
            Words {
                width: parent.width - sign.width - parent.spacing
                text: row.kind + (row.validity ? " · " + row.validity : "") + (row.switchedOn ? "" : " · " + qsTr("switched off"))
                elide: Text.ElideRight
                font.pixelSize: Look.small
                color: row.chosen ? Look.ink : Look.quiet
            }
        }
        Row {
            width: parent.width
            visible: row.problem !== ""
            spacing: 4

            Icon {
                id: warning

                anchors.verticalCenter: parent.verticalCenter
                width: 16
                height: 16
                icon: row.serious ? "error_circle" : "warning"
                color: row.serious ? Look.error : Look.warning
            }
            Words {
                width: parent.width - warning.width - parent.spacing
                text: row.problem
                elide: Text.ElideRight
                font { pixelSize: Look.small; weight: Font.DemiBold }
                color: row.serious ? Look.error : Look.warning
            }
        }
    }
    Column {
        id: figures

        anchors { right: parent.right; rightMargin: 16; verticalCenter: parent.verticalCenter }
        width: Math.min(row.width * 0.36, Math.max(lasts.implicitWidth, often.implicitWidth))
        spacing: 3

        Words {
            id: lasts

            width: parent.width
            horizontalAlignment: Text.AlignRight
            text: row.preparing ? qsTr("Preparing…") : row.length
            elide: Text.ElideRight
            font { family: Look.family; pixelSize: Look.text; weight: Font.DemiBold; features: { "tnum": 1 } }
            color: row.preparing ? Look.quiet : Look.ink
        }
        Words {
            id: often

            width: parent.width
            visible: text !== ""
            horizontalAlignment: Text.AlignRight
            text: row.often
            wrapMode: Text.Wrap
            maximumLineCount: 2
            elide: Text.ElideRight
            font.pixelSize: Look.small
            color: row.chosen ? Look.ink : Look.quiet
        }
    }
}
