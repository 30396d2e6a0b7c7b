import QtQuick

// The video surface of the software scene; VideoTexture is its like on a GPU.
Item {
    id: place

    // Makes what is written in Python: see kiosk/scene/video/films.py.
    required property QtObject films
    property bool cover: false
    property var surface: null
    readonly property var sink: surface ? surface.sink : null
    readonly property size shape: surface ? surface.shape : Qt.size(0, 0)

    Component.onCompleted: surface = films.surface(place)

    Binding {
        target: place.surface
        property: "width"
        value: place.width
        when: place.surface !== null
    }

    Binding {
        target: place.surface
        property: "height"
        value: place.height
        when: place.surface !== null
    }

    Binding {
        target: place.surface
        property: "cover"
        value: place.cover
        when: place.surface !== null
    }
}
