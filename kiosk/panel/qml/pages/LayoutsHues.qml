import QtQuick

// Colours of boxes on a canvas. On its night blue white text can be read on each; names stand beside them.
QtObject {
    readonly property var all: ["#2F6FB5", "#137A68", "#8A5A00", "#8E3B8E", "#B3402F", "#4F6B1F", "#5A55B8", "#9C3B63"]

    function hue(place: int): color {
        return all[place % all.length];
    }
}
