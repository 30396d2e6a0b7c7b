import QtQuick
import "../theme"

// Widths of text in the bundled font, for bindings: they follow the font, which `FontMetrics.advanceWidth` alone does not.
FontMetrics {
    font.family: Theme.family
    font.weight: Font.DemiBold
    font.features: Theme.tabular
    font.pixelSize: 100

    function widthOf(text: string): real {
        return height > 0 ? advanceWidth(text) : 0;
    }
}
