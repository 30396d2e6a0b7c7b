import QtQuick
import QtQuick.Templates as T
import "../parts"

T.Popup {
    implicitWidth: implicitContentWidth + leftPadding + rightPadding
    implicitHeight: implicitContentHeight + topPadding + bottomPadding
    padding: 12

    background: Float {}
    T.Overlay.modal: Rectangle { color: Look.veil }
    T.Overlay.modeless: Rectangle { color: "transparent" }
}
