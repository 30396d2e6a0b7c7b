"""The table of pages. A page is a view model and a QML file; it is in the rail once it stands here."""

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication, QObject

from kiosk.panel.data import DataPage
from kiosk.panel.desk import Desk
from kiosk.panel.layouts import LayoutsPage
from kiosk.panel.playlists import PlaylistsPage
from kiosk.panel.preview import PreviewPage
from kiosk.panel.schedule import SchedulePage
from kiosk.panel.screens import ScreensPage
from kiosk.panel.work import Workbench


@dataclass(frozen=True, slots=True)
class Page:
    name: str
    """As a Place names it."""
    icon: str
    """File in qml/icons, without its ending."""
    title: object
    """English text, in the context `pages`: `QT_TRANSLATE_NOOP("pages", "Playlists")`."""
    qml: str
    """File in qml/pages. Its root is an Item with `required property QtObject page`."""
    make: Callable[[Workbench, Desk], QObject]
    """The view model."""

    def translated(self) -> str:
        return QCoreApplication.translate("pages", str(self.title))


PAGES: tuple[Page, ...] = (
    Page("playlists", "list", QT_TRANSLATE_NOOP("pages", "Playlists"), "PlaylistsPage.qml", PlaylistsPage),
    Page("preview", "eye", QT_TRANSLATE_NOOP("pages", "Preview"), "PreviewPage.qml", PreviewPage),
    Page("schedule", "calendar", QT_TRANSLATE_NOOP("pages", "Schedule"), "SchedulePage.qml", SchedulePage),
    Page("layouts", "slide_layout", QT_TRANSLATE_NOOP("pages", "Layouts"), "LayoutsPage.qml", LayoutsPage),
    Page("data", "data_trending", QT_TRANSLATE_NOOP("pages", "Live data"), "LiveDataPage.qml", DataPage),
    Page("screens", "tv", QT_TRANSLATE_NOOP("pages", "Screens"), "ScreensPage.qml", ScreensPage),
)
"""From top to bottom. Imports of the pages' rooms stand above."""
