import QtQuick
import QtQuick.Controls.impl

// One of qml/icons, in a colour. Decoration: what it means stands beside it, or is the accessible name of what holds it.
IconImage {
    property string icon

    source: icon === "" ? "" : Look.icon(icon)
    sourceSize: Qt.size(20, 20)
    color: Look.ink
}
