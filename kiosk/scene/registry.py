"""Which QML file draws which type of item. A new type is one line here; nothing else in the scene knows the list."""

from pathlib import Path
from types import MappingProxyType

from PySide6.QtCore import QUrl

from kiosk.program import BLACK, TEST_PICTURE

VIEWS_FOLDER = Path(__file__).parent / "views"

VIEWS = MappingProxyType(
    {
        "image": "ImageView.qml",
        "pdf": "ImageView.qml",
        "video": "VideoView.qml",
        "announcement": "AnnouncementView.qml",
        "stat": "StatView.qml",
        "ticker": "TickerView.qml",
        "clock": "ClockView.qml",
        BLACK: "BlackView.qml",
        TEST_PICTURE: "TestPictureView.qml",
    }
)
"""Item type to file in `views/`. Every file's root is a `View` (views/View.qml), which says what it is given."""

POSTER = "PosterView.qml"
"""Drawn where there is nothing else to show; it is given an empty `item`."""


def view_url(item_type: str) -> QUrl:
    """The QML file for an item of that type; the poster's for a type that this version does not know."""
    return QUrl.fromLocalFile(VIEWS_FOLDER / VIEWS.get(item_type, POSTER))


def poster_url() -> QUrl:
    return QUrl.fromLocalFile(VIEWS_FOLDER / POSTER)
