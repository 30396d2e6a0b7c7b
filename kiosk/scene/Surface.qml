import QtQuick

// One of the two places of a zone where an item's view is loaded, prerolled and shown.
Item {
    id: surface

    required property Item zone
    required property int number

    // What to load: {serial, view, properties, patient, layered}, or null for nothing. `patient`: without holding up the
    // frames. `layered`: of several things one over the other, which must fade as one.
    property var order: null
    property real startedAt: 0
    property real beginsAt: 0
    property bool active: false
    property bool leaving: false
    property bool fading: false
    // What the view was made with. Qt (6.12) keeps each such object for ever, and with it whatever is in it: see 0190.
    property var given: ({})

    function empty() {
        for (const name in given)
            given[name] = undefined;
    }

    function restore() {
        fading = false;
        x = 0;
        opacity = 1;
        scale = 1;
        width = Qt.binding(() => zone.width);
    }

    function tellReady() {
        if (loader.ready)
            zone.player.on_ready(loader.serial);
    }

    width: zone.width
    height: zone.height
    visible: false
    clip: true
    layer.enabled: fading && Boolean(order) && order.layered

    onOrderChanged: {
        active = false;
        leaving = false;
        empty();
        if (!order) {
            loader.source = "";
            return;
        }
        startedAt = order.properties.startedAt;
        beginsAt = order.properties.beginsAt;
        loader.serial = order.serial;
        loader.asynchronous = order.patient;
        given = Object.assign({}, order.properties);
        loader.setSource(order.view, given);
    }

    Item {
        width: surface.zone.width
        height: surface.zone.height

        Loader {
            id: loader

            property int serial: 0
            readonly property bool ready: status === Loader.Ready && item.ready

            anchors.fill: parent
            // Later: switching changes what `ready` is made of. A view may be ready as soon as it is loaded; then `ready` does
            // not change where the one before it was ready too.
            onLoaded: {
                surface.empty();
                Qt.callLater(surface.tellReady);
            }
            onReadyChanged: Qt.callLater(surface.tellReady)
            onStatusChanged: if (status === Loader.Error)
                surface.zone.player.on_failed(serial, "its view could not be loaded")
        }

        Connections {
            function onFailed(reason) {
                surface.zone.player.on_failed(loader.serial, reason);
            }

            target: loader.item
        }

        Binding {
            target: loader.item
            property: "figures"
            value: surface.zone.figures
            when: loader.status === Loader.Ready
        }

        Binding {
            target: loader.item
            property: "startedAt"
            value: surface.startedAt
            when: loader.status === Loader.Ready
        }

        Binding {
            target: loader.item
            property: "beginsAt"
            value: surface.beginsAt
            when: loader.status === Loader.Ready
        }

        Binding {
            target: loader.item
            property: "active"
            value: surface.active
            when: loader.status === Loader.Ready
        }

        Binding {
            target: loader.item
            property: "leaving"
            value: surface.leaving
            when: loader.status === Loader.Ready
        }
    }
}
