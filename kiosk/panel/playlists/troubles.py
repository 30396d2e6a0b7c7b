"""Problems of items in an operator's words: what is wrong and what to do, without a key or a line."""

import re
from collections.abc import Iterable

from PySide6.QtCore import QT_TRANSLATE_NOOP

from kiosk.panel.playlists.wording import key_word, translate

_FILE = QT_TRANSLATE_NOOP("playlists", "The file %1 is missing. Choose another one, or put it back.")
_OTHER_KIND = QT_TRANSLATE_NOOP("playlists", "The file is of another kind than this item. Drop it in anew.")
_NO_DAY = QT_TRANSLATE_NOOP("playlists", "No day is left on which this is shown. Check its days and dates.")
_PLAYABLE = QT_TRANSLATE_NOOP("playlists", "This file cannot be shown. Save it anew as JPEG, PNG, MP4 (H.264) or PDF.")
_SAID = tuple(
    (re.compile(pattern, re.DOTALL), words)
    for pattern, words in (
        (r'there is no file "([^"]*)"', _FILE),
        (
            r'there is no such file()|this .* has no "src"()',
            QT_TRANSLATE_NOOP("playlists", "The file is missing. Choose another one."),
        ),
        (
            r'there is no folder "([^"]*)"',
            QT_TRANSLATE_NOOP("playlists", "The folder %1 is missing. Choose another one."),
        ),
        (r"the folder|there are no pictures", QT_TRANSLATE_NOOP("playlists", "The folder is empty. Put pictures in.")),
        (r".* (is named like|is a folder|is a file)|it is (a picture|a video|a PDF);", _OTHER_KIND),
        (r"the announcement says nothing", QT_TRANSLATE_NOOP("playlists", "Write a title or a text.")),
        (
            r"too short to be read; (\d+)",
            QT_TRANSLATE_NOOP("playlists", "Too short to be read: give it %1 seconds or more."),
        ),
        (
            r".* cannot be read on a screen",
            QT_TRANSLATE_NOOP("playlists", "Too much text for a screen. 25 words read well."),
        ),
        (
            r"a QR code of",
            QT_TRANSLATE_NOOP("playlists", "The QR code is too fine to be read from afar. Use a shorter address."),
        ),
        (r"the ticker says nothing", QT_TRANSLATE_NOOP("playlists", "Write a text.")),
        (r"a ticker of", QT_TRANSLATE_NOOP("playlists", "Nobody reads that much running text. Shorten it.")),
        (r"text and texts", QT_TRANSLATE_NOOP("playlists", "There are two texts. Put all into one.")),
        (r"the stat shows nothing", QT_TRANSLATE_NOOP("playlists", "Add a live figure.")),
        (r"there is no feed|feed .* has no value", QT_TRANSLATE_NOOP("playlists", "Choose a live figure that exists.")),
        (r"max = ", QT_TRANSLATE_NOOP("playlists", "The highest value is not above the lowest.")),
        (r"a gauge without an end", QT_TRANSLATE_NOOP("playlists", "A gauge needs a highest value.")),
        (r"days and rrule", QT_TRANSLATE_NOOP("playlists", "There are days and a repetition. Keep one of the two.")),
        (r"ends before it starts", QT_TRANSLATE_NOOP("playlists", "The last day is before the first.")),
        (r"this never holds|the rrule never", _NO_DAY),
        (r"the playlist is empty", QT_TRANSLATE_NOOP("playlists", "This playlist is empty. Add an item.")),
        (
            r"no item is enabled",
            QT_TRANSLATE_NOOP("playlists", "All items are switched off, so this playlist shows nothing."),
        ),
        (
            r"not valid TOML",
            QT_TRANSLATE_NOOP("playlists", "The file of this playlist is damaged. Undo, or restore it."),
        ),
        (
            r"the file is not text",
            QT_TRANSLATE_NOOP(
                "playlists", "The file of this playlist cannot be read. Restore it, or save it anew as UTF-8 text."
            ),
        ),
        (r"it is empty", QT_TRANSLATE_NOOP("playlists", "The file is empty. Copy it again.")),
        (
            r"it is an office document|it is an archive or an office",
            QT_TRANSLATE_NOOP("playlists", "Office documents and archives cannot be shown. Save it as PDF."),
        ),
        (
            r"it is sound",
            QT_TRANSLATE_NOOP("playlists", "It is sound without pictures. A screen needs something to see."),
        ),
        (r"it cannot be read", QT_TRANSLATE_NOOP("playlists", "It cannot be read. Copy it anew, or ask who owns it.")),
        (r"it is ", _PLAYABLE),
    )
)


_ABOUT = re.compile(r'"(\w+)" is ')
"""A problem that begins with the key that it is about."""


def said(message: str, hint: str = "", key: str = "") -> str:
    """The words for a problem; `key` is that of the value it is about."""
    whole = f"{message}; {hint}"
    for pattern, words in _SAID:
        if match := pattern.match(whole):
            found = next(filter(None, match.groups()), "") if pattern.groups else ""
            return translate("playlists", str(words)).replace("%1", found)
    about = _ABOUT.match(message)
    if key := key or (about[1] if about else ""):
        sentence = translate("playlists", "The value of “%1” cannot be used. Change it or leave it empty.")
        return sentence.replace("%1", key_word(key))
    return (
        translate("playlists", str(_PLAYABLE))
        if not hint
        else translate("playlists", "Something in it cannot be used.")
    )


def refused(reasons: Iterable[str]) -> str:
    """Why files are left out."""
    return next((said(reason) for reason in reasons), "")
