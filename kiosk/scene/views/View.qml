import QtQuick

// What every view is given, whatever it draws. It fills its parent and clips what it draws to itself.
Item {
    id: view

    // The item's `content`; objects by their hash.
    required property var item
    // {title, timezone, language, offsets}: see `site_for_views` in kiosk/scene/inputs.py.
    required property var site
    // URL of the folder of objects, with a slash at the end.
    required property string objects
    // When the slot started, in milliseconds since 1970-01-01T00:00Z.
    property real startedAt: 0
    // When it will be presented, where that is known beforehand; else 0.
    property real beginsAt: 0
    // True from the moment it is presented; starts the entrance, unless the slot began a while ago.
    property bool active: false
    // True while the next item covers it.
    property bool leaving: false
    // Key to {value, unit, label, observed_at, ttl_ms, is_old, attribution, history, points}.
    property var figures: ({})
    // {software, films, lasts, sound, volume, hurry}: for views that play something. `lasts`: milliseconds, its transition
    // included. `hurry`: nothing is on the screen yet.
    property var playing: ({})
    // Height of the canvas that the zone lies on: sizes that a far reader needs are fractions of it.
    property real canvasHeight: height
    // Pixels of that canvas, as layouts are written for it; it may be drawn larger or smaller.
    property size canvas: Qt.size(width, height)
    // True once the first frame can be drawn.
    property bool ready: false

    readonly property string language: site.language === "en" ? "en" : "id"

    // It can never be drawn; the reason is for people.
    signal failed(string reason)

    anchors.fill: parent
    clip: true
}
