import QtQuick
import "../theme"

// One line: labels, sources, ages. Too long for its width, it ends in an ellipsis.
Text {
    font.family: Theme.family
    font.weight: Font.Medium
    font.features: Theme.tabular
    textFormat: Text.PlainText
    elide: Text.ElideRight
    maximumLineCount: 1
}
