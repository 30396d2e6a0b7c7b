import QtQuick
import QtQuick.Controls
import QtQuick.Layouts
import "../parts"

// A file, from anywhere.
RowLayout {
    id: path

    required property Item owner

    spacing: 8
    Words {
        Layout.fillWidth: true
        text: path.owner.value === "" ? qsTr("None") : path.owner.value.split("/").pop()
        elide: Text.ElideMiddle
        color: path.owner.value === "" ? Look.quiet : Look.ink
    }
    Button {
        id: choosing

        text: qsTr("Choose…")
        background: PlaylistsFrame { editor: choosing }
        Accessible.name: qsTr("Choose: %1").arg(path.owner.label)
        onActiveFocusChanged: if (activeFocus) path.owner.entered(path.owner)
        onClicked: picker.open()
    }
    PlaylistsPicker {
        id: picker

        several: false
        onPicked: urls => path.owner.inspector.takeFile(path.owner.key, urls[0])
    }
}
