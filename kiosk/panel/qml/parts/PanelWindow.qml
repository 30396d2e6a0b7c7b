import QtQuick
import QtQuick.Controls

// A window in the panel's font and colours.
ApplicationWindow {
    color: Look.ground
    font { family: Look.family; pixelSize: Look.text; weight: Font.Medium }
    palette {
        accent: Look.accent
        highlight: Look.accent
        highlightedText: Look.accentInk
        window: Look.ground
        windowText: Look.ink
        base: Look.sheet
        text: Look.ink
        button: Look.raised
        buttonText: Look.ink
        placeholderText: Look.quiet
        toolTipBase: Look.raised
        toolTipText: Look.ink
        disabled { text: Look.quiet; buttonText: Look.quiet; windowText: Look.quiet }
    }

    // The style's own ground of tool tips is an effect, which is not drawn without a GPU.
    Item {
        id: tips

        Component.onCompleted: {
            const tip = ToolTip.toolTip;
            tip.background = ground.createObject(tip.contentItem);
            tip.topInset = tip.bottomInset = tip.leftInset = tip.rightInset = 0;
        }
    }
    Component {
        id: ground

        Rectangle {
            radius: 4
            color: Look.raised
            border { width: 1; color: Look.line }
        }
    }
}
