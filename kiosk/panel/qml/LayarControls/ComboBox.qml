import QtQuick
import QtQuick.Templates as T
import "../parts"

T.ComboBox {
    id: control

    implicitWidth: Math.max(implicitBackgroundWidth + leftInset + rightInset, implicitContentWidth + leftPadding + rightPadding)
    implicitHeight: Math.max(implicitBackgroundHeight + topInset + bottomInset, implicitContentHeight + topPadding + bottomPadding)
    leftPadding: 12
    rightPadding: 36
    font { family: Look.family; pixelSize: Look.text; weight: Font.Medium }

    delegate: ItemDelegate {
        required property var model
        required property int index

        width: ListView.view.width
        implicitHeight: 36
        text: model[control.textRole]
        font { family: Look.family; pixelSize: Look.text; weight: control.currentIndex === index ? Font.DemiBold : Font.Medium }
        highlighted: control.highlightedIndex === index
    }
    indicator: Icon {
        x: control.width - width - 12
        y: (control.height - height) / 2
        width: 16
        height: 16
        icon: "chevron_down"
        color: control.enabled ? Look.quiet : Look.faint
    }
    contentItem: Words {
        text: control.displayText
        font: control.font
        color: control.enabled ? Look.ink : Look.faint
        elide: Text.ElideRight
        verticalAlignment: Text.AlignVCenter
    }
    background: Ground { control: control }
    popup: Popup {
        y: control.height + 4
        width: control.width
        height: Math.min(implicitHeight, control.Window.height - topMargin - bottomMargin)
        margins: 8
        padding: 4
        contentItem: ListView {
            implicitHeight: contentHeight
            clip: true
            model: control.delegateModel
            currentIndex: control.highlightedIndex
            highlightMoveDuration: 0
            boundsBehavior: Flickable.StopAtBounds
            ScrollBar.vertical: ScrollBar {}
        }
    }
}
