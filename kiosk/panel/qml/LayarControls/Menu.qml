import QtQuick
import QtQuick.Templates as T
import "../parts"

// As wide as its longest line.
T.Menu {
    id: control

    function widest(): real {
        let most = 0;
        for (let place = 0; place < count; place++)
            most = Math.max(most, itemAt(place)?.implicitWidth ?? 0);
        return most;
    }

    implicitWidth: Math.max(160, contentWidth + leftPadding + rightPadding)
    implicitHeight: contentItem.implicitHeight + topPadding + bottomPadding
    margins: 8
    padding: 4
    overlap: 1
    font { family: Look.family; pixelSize: Look.text; weight: Font.Medium }
    onAboutToShow: contentWidth = widest()

    delegate: MenuItem {}
    contentItem: ListView {
        implicitHeight: contentHeight
        model: control.contentModel
        interactive: Window.window ? contentHeight + control.topPadding + control.bottomPadding > control.height : false
        currentIndex: control.currentIndex
        clip: true
    }
    background: Float {}
    T.Overlay.modal: Rectangle { color: "transparent" }
    T.Overlay.modeless: Rectangle { color: "transparent" }
}
