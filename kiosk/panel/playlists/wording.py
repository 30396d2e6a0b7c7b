"""How the page says types, keys and choices. One table each; what is not in it is said as it is written."""

from collections.abc import Mapping

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

translate = QCoreApplication.translate

_TYPES = {
    "image": QT_TRANSLATE_NOOP("playlists", "Picture"),
    "video": QT_TRANSLATE_NOOP("playlists", "Video"),
    "announcement": QT_TRANSLATE_NOOP("playlists", "Announcement"),
    "stat": QT_TRANSLATE_NOOP("playlists", "Live figures"),
    "ticker": QT_TRANSLATE_NOOP("playlists", "Running text"),
    "clock": QT_TRANSLATE_NOOP("playlists", "Clock"),
    "folder": QT_TRANSLATE_NOOP("playlists", "Folder"),
    "pdf": QT_TRANSLATE_NOOP("playlists", "PDF document"),
}
_ICONS = {
    "image": "image",
    "video": "video_clip",
    "announcement": "megaphone_loud",
    "stat": "data_trending",
    "ticker": "text_bullet_list_square",
    "clock": "clock",
    "folder": "folder",
    "pdf": "document",
}
_KEYS = {
    "title": QT_TRANSLATE_NOOP("playlists", "Title"),
    "body": QT_TRANSLATE_NOOP("playlists", "Text"),
    "text": QT_TRANSLATE_NOOP("playlists", "Text"),
    "texts": QT_TRANSLATE_NOOP("playlists", "Texts, one a line"),
    "src": QT_TRANSLATE_NOOP("playlists", "File"),
    "picture": QT_TRANSLATE_NOOP("playlists", "Picture"),
    "caption": QT_TRANSLATE_NOOP("playlists", "Caption"),
    "qr": QT_TRANSLATE_NOOP("playlists", "QR code"),
    "source": QT_TRANSLATE_NOOP("playlists", "Source"),
    "theme": QT_TRANSLATE_NOOP("playlists", "Colours"),
    "fit": QT_TRANSLATE_NOOP("playlists", "Fill the screen"),
    "zoom": QT_TRANSLATE_NOOP("playlists", "Slow zoom"),
    "style": QT_TRANSLATE_NOOP("playlists", "Dial"),
    "date": QT_TRANSLATE_NOOP("playlists", "Show the date"),
    "label": QT_TRANSLATE_NOOP("playlists", "Label"),
    "separator": QT_TRANSLATE_NOOP("playlists", "Mark between texts"),
    "speed": QT_TRANSLATE_NOOP("playlists", "Speed"),
    "seconds": QT_TRANSLATE_NOOP("playlists", "How long"),
    "enabled": QT_TRANSLATE_NOOP("playlists", "Show it"),
    "transition": QT_TRANSLATE_NOOP("playlists", "Transition"),
    "transition.kind": QT_TRANSLATE_NOOP("playlists", "Transition"),
    "transition.seconds": QT_TRANSLATE_NOOP("playlists", "Its length"),
    "days": QT_TRANSLATE_NOOP("playlists", "Days"),
    "rrule": QT_TRANSLATE_NOOP("playlists", "Repetition"),
    "from": QT_TRANSLATE_NOOP("playlists", "From"),
    "to": QT_TRANSLATE_NOOP("playlists", "Until"),
    "starts": QT_TRANSLATE_NOOP("playlists", "First day"),
    "ends": QT_TRANSLATE_NOOP("playlists", "Last day"),
    "except": QT_TRANSLATE_NOOP("playlists", "Not on these days"),
    "figure": QT_TRANSLATE_NOOP("playlists", "Figure"),
    "figure.reading": QT_TRANSLATE_NOOP("playlists", "Live figure"),
    "figure.show": QT_TRANSLATE_NOOP("playlists", "Show as"),
    "figure.unit": QT_TRANSLATE_NOOP("playlists", "Unit"),
    "figure.decimals": QT_TRANSLATE_NOOP("playlists", "Decimals"),
    "figure.min": QT_TRANSLATE_NOOP("playlists", "Lowest"),
    "figure.max": QT_TRANSLATE_NOOP("playlists", "Highest"),
    "figure.bands": QT_TRANSLATE_NOOP("playlists", "Coloured ranges"),
    "figure.compare": QT_TRANSLATE_NOOP("playlists", "Compare with"),
    "name": QT_TRANSLATE_NOOP("playlists", "Name"),
    "url": QT_TRANSLATE_NOOP("playlists", "Web address"),
    "path": QT_TRANSLATE_NOOP("playlists", "File"),
    "every": QT_TRANSLATE_NOOP("playlists", "Asked for every … seconds"),
    "secret": QT_TRANSLATE_NOOP("playlists", "Name of the key on the player"),
    "ttl": QT_TRANSLATE_NOOP("playlists", "Counts as old after … seconds"),
    "attribution": QT_TRANSLATE_NOOP("playlists", "Whom the screen names"),
    "observed_at": QT_TRANSLATE_NOOP("playlists", "Where the time stands in the data"),
    "decimal": QT_TRANSLATE_NOOP("playlists", "Decimal mark of its numbers"),
    "value": QT_TRANSLATE_NOOP("playlists", "Figure"),
    "value.select": QT_TRANSLATE_NOOP("playlists", "Where it stands in the data"),
    "value.unit": QT_TRANSLATE_NOOP("playlists", "Unit"),
}
_CHOICES = {
    "fit.cover": QT_TRANSLATE_NOOP("playlists", "Fill, cut the edges"),
    "fit.contain": QT_TRANSLATE_NOOP("playlists", "Whole, black edges"),
    "fit.blur": QT_TRANSLATE_NOOP("playlists", "Whole, blurred edges"),
    "fit.stretch": QT_TRANSLATE_NOOP("playlists", "Stretch"),
    "theme.night": QT_TRANSLATE_NOOP("playlists", "Night"),
    "theme.paper": QT_TRANSLATE_NOOP("playlists", "Paper"),
    "theme.sea": QT_TRANSLATE_NOOP("playlists", "Sea"),
    "theme.gold": QT_TRANSLATE_NOOP("playlists", "Gold"),
    "theme.alarm": QT_TRANSLATE_NOOP("playlists", "Alarm"),
    "style.digital": QT_TRANSLATE_NOOP("playlists", "Digits"),
    "style.analog": QT_TRANSLATE_NOOP("playlists", "Hands"),
    "kind.cut": QT_TRANSLATE_NOOP("playlists", "Cut"),
    "kind.crossfade": QT_TRANSLATE_NOOP("playlists", "Crossfade"),
    "kind.slide": QT_TRANSLATE_NOOP("playlists", "Slide"),
    "kind.wipe": QT_TRANSLATE_NOOP("playlists", "Wipe"),
    "kind.zoom": QT_TRANSLATE_NOOP("playlists", "Zoom"),
    "show.figure": QT_TRANSLATE_NOOP("playlists", "Number"),
    "show.gauge": QT_TRANSLATE_NOOP("playlists", "Gauge"),
    "show.bar": QT_TRANSLATE_NOOP("playlists", "Bars"),
    "show.line": QT_TRANSLATE_NOOP("playlists", "Line"),
    "compare.yesterday": QT_TRANSLATE_NOOP("playlists", "Yesterday"),
    "compare.none": QT_TRANSLATE_NOOP("playlists", "Nothing"),
}
NEW_TITLE = QT_TRANSLATE_NOOP("playlists", "New announcement")


def type_word(kind: str) -> str:
    return _said(_TYPES, kind)


def type_icon(kind: str) -> str:
    """File in qml/icons."""
    return _ICONS.get(kind, "board")


def key_word(*path: str | int) -> str:
    """Of the key that `path` leads to in an item; in its own table, or as everywhere."""
    keys = [str(step) for step in path if isinstance(step, str)]
    whole = ".".join(keys)
    return _said(_KEYS, whole if whole in _KEYS else keys[-1])


def choice_word(key: str, value: str) -> str:
    return _said(_CHOICES, f"{key}.{value}", value)


def filled(sentence: str, *what: object) -> str:
    """A sentence with %1, %2 … in it."""
    for number, one in enumerate(what, 1):
        sentence = sentence.replace(f"%{number}", str(one))
    return sentence


def _said(words: Mapping[str, object], key: str, otherwise: str = "") -> str:
    if key in words:
        return translate("playlists", str(words[key]))
    plain = (otherwise or key).replace("_", " ")
    return plain[:1].upper() + plain[1:]
