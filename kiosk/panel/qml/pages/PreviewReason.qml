import QtQuick
import QtQuick.Layouts
import "../parts"

// A row of the reasons: a zone, a rule in it, an item of a rule, or a heading.
Item {
    id: row

    required property string kind
    required property string title
    required property string detail
    required property string level
    required property string levelName
    required property bool on

    implicitHeight: words.implicitHeight + (kind === "zone" || kind === "heading" ? 20 : 8)
    Accessible.role: Accessible.ListItem
    Accessible.name: [title, levelName, detail].filter(each => each !== "").join(". ")

    Rectangle {
        visible: row.kind === "rule"
        x: 16
        y: 6
        width: 4
        height: row.height - 8
        radius: 2
        color: Look.levels[row.level] ?? Look.accent
        opacity: row.on ? 1 : 0.6
    }
    Icon {
        visible: row.kind === "item" && row.on
        x: 26
        y: 6
        width: 12
        height: 12
        icon: "play"
        color: Look.accent
    }
    ColumnLayout {
        id: words

        anchors { left: parent.left; right: parent.right; bottom: parent.bottom; bottomMargin: 4; leftMargin: row.kind === "item" ? 44 : row.kind === "rule" ? 28 : 16; rightMargin: 16 }
        spacing: 0

        RowLayout {
            Layout.fillWidth: true
            spacing: 8
            Words {
                Layout.fillWidth: true
                text: row.title
                wrapMode: Text.Wrap
                maximumLineCount: 2
                elide: Text.ElideRight
                color: row.kind === "zone" || row.kind === "heading" ? Look.quiet : Look.ink
                font { pixelSize: row.kind === "rule" ? Look.text : Look.small; weight: row.on || row.kind === "heading" ? Font.DemiBold : Font.Medium }
            }
            Words {
                visible: row.levelName !== ""
                text: row.levelName
                color: Look.quiet
                font { pixelSize: Look.small }
            }
        }
        Words {
            Layout.fillWidth: true
            visible: row.detail !== ""
            text: row.detail
            wrapMode: Text.Wrap
            color: row.kind === "zone" ? Look.ink : row.on ? Look.accent : Look.quiet
            font { pixelSize: row.kind === "zone" ? Look.text : Look.small; weight: row.kind === "zone" ? Font.DemiBold : Font.Medium }
        }
    }
}
