pragma Singleton

import QtQml

// The wall clock that all views read; a preview may show another time than this one.
QtObject {
    // Milliseconds added to the machine's clock.
    property real shift: 0

    function now(): real {
        return Date.now() + shift;
    }
}
