import QtQuick
import QtQuick.Controls
import "../parts"

// One of a list.
ComboBox {
    id: choice

    leftPadding: 12
    background: PlaylistsFrame { editor: choice }
    indicator: Icon {
        x: choice.width - width - 10
        y: (choice.height - height) / 2
        width: 16
        height: 16
        icon: "chevron_down"
        color: Look.quiet
    }
}
