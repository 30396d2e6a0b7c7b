pragma Singleton

import QtQml

// The wall clock that all views read; a preview may show another time than this one.
QtObject {
    // Milliseconds added to the machine's clock.
    property real shift: 0
    // Where the clock stands still; 0: it runs.
    property real stopped: 0

    // It is at another time than it would be by itself.
    signal moved

    function now(): real {
        return stopped > 0 ? stopped : Date.now() + shift;
    }

    onStoppedChanged: moved()
}
