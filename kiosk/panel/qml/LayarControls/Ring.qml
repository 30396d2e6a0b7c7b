import QtQuick
import "../parts"

// Where the keyboard is: around what fills it, in the ink that stands out.
Rectangle {
    property int round: Look.radius

    anchors { fill: parent; margins: -3 }
    color: "transparent"
    radius: round + 3
    border { width: 2; color: Look.focus }
}
