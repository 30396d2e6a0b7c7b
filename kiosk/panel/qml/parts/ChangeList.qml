import QtQuick
import QtQuick.Controls

// What becomes different on the screens, each with a small picture. `source` knows the pictures.
ListView {
    id: list

    required property QtObject source

    clip: true
    spacing: 8
    activeFocusOnTab: true
    ScrollBar.vertical: ScrollBar {}
    delegate: Item {
        id: row

        required property string kind
        required property string word
        required property string title
        required property string where
        required property string when
        required property string thumbnail

        width: list.width - 12
        height: 56
        Accessible.role: Accessible.ListItem
        Accessible.name: word + ": " + title + ", " + where + ", " + when

        Rectangle {
            id: picture

            width: 88
            height: 56
            radius: 4
            color: Look.hover
            clip: true
            Image {
                anchors.fill: parent
                fillMode: Image.PreserveAspectCrop
                asynchronous: true
                source: list.source.picture(row.thumbnail)
            }
            Icon {
                anchors.centerIn: parent
                visible: row.thumbnail === ""
                icon: row.kind === "gone" ? "delete" : row.kind === "new" ? "add" : "edit"
                color: Look.quiet
            }
        }
        Rectangle {
            id: mark

            anchors { left: picture.right; leftMargin: 12; top: parent.top; topMargin: 6 }
            width: word.implicitWidth + 16
            height: 20
            radius: 4
            color: row.kind === "gone" ? Look.errorGround : row.kind === "new" ? Look.goodGround : Look.warningGround
            Words {
                id: word

                anchors.centerIn: parent
                text: row.word
                font { pixelSize: Look.small; weight: Font.DemiBold }
                color: row.kind === "gone" ? Look.error : row.kind === "new" ? Look.good : Look.warning
            }
        }
        Words {
            anchors { left: mark.right; leftMargin: 8; right: parent.right; verticalCenter: mark.verticalCenter }
            elide: Text.ElideRight
            text: row.title
            font.weight: Font.DemiBold
        }
        Words {
            anchors { left: mark.left; right: parent.right; top: mark.bottom; topMargin: 4 }
            elide: Text.ElideRight
            text: row.when === "" ? row.where : row.where + " · " + row.when
            font.pixelSize: Look.small
            color: Look.quiet
        }
    }
}
