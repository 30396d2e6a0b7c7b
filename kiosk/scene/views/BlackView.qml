import QtQuick

// Nothing: what the operator shows while nothing is to be seen.
View {
    id: view

    ready: true

    Rectangle {
        anchors.fill: parent
        color: "black"
    }
}
