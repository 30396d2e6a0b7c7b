import QtQuick
import QtQuick.Templates as T
import "../parts"

T.MenuSeparator {
    implicitWidth: 160
    implicitHeight: 9
    verticalPadding: 4

    contentItem: Rectangle { color: Look.line }
}
