"""The table of pages. A page is a view model and a QML file; it is in the rail once it stands here."""

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication, QObject

from kiosk.panel.desk import Desk
from kiosk.panel.work import Workbench


@dataclass(frozen=True, slots=True)
class Page:
    name: str
    """As a Place names it."""
    icon: str
    """File in qml/icons, without its ending."""
    title: str
    """English, in the context `pages`: `QT_TRANSLATE_NOOP("pages", "Playlists")`."""
    qml: str
    """File in qml/pages. Its root is an Item with `required property QtObject page`."""
    make: Callable[[Workbench, Desk], QObject]
    """The view model."""

    def translated(self) -> str:
        return QCoreApplication.translate("pages", self.title)


PAGES: tuple[Page, ...] = ()
"""From top to bottom. Imports of the pages' rooms stand above."""

_ = QT_TRANSLATE_NOOP
