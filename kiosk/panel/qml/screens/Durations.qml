import QtQuick
import QtQuick.Controls
import "../parts"

// How long; `seconds` 0: until somebody ends it.
ComboBox {
    property var choices: [300, 900, 3600, 10800, 0]
    readonly property real seconds: choices[currentIndex]

    function words(seconds: real): string {
        if (seconds === 0)
            return qsTr("Until it is ended");
        return seconds < 3600 ? qsTr("%n minute(s)", "", seconds / 60) : qsTr("%n hour(s)", "", seconds / 3600);
    }

    model: choices.map(words)
    currentIndex: 1
    font { family: Look.family; pixelSize: Look.text }
    Accessible.name: qsTr("How long")
}
