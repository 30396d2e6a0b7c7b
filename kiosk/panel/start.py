"""Which site: the ones of late, another folder, or a new one from a template."""

import logging
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import Property, QCoreApplication, QObject, QStandardPaths, QUrl, Signal, Slot

from kiosk.editions import SourceError, is_folder
from kiosk.model import SITE_FILE, Problem, read_toml
from kiosk.panel.appearance import Appearance
from kiosk.panel.templates import TEMPLATES, Template, make_site, template_texts
from kiosk.panel.work import Rows, failure_words
from kiosk.store import StoreError

_log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Recent:
    """A site that was open before."""

    title: str
    folder: str
    there: bool
    """Whether the folder still is."""


def recent_row(folder: str) -> Recent:
    site = Path(folder)
    try:
        read = read_toml(SITE_FILE, (site / SITE_FILE).read_text("utf-8"))
    except (OSError, ValueError):
        return Recent(site.name, folder, is_folder(site))
    table = {} if isinstance(read, Problem) else read[1].get("site")
    title = table.get("title") if isinstance(table, dict) else None
    return Recent(title if isinstance(title, str) and title else site.name, folder, there=True)


@dataclass(frozen=True, slots=True)
class TemplateRow:
    title: str
    summary: str
    canvas_width: int
    canvas_height: int


class Start(QObject):
    """For Start.qml. GUI thread."""

    changed = Signal()
    failed = Signal(str)
    """A site could not be opened, and why."""
    exhibited = Signal()
    """The site that is open now is to be shown on the wall of this computer."""

    def __init__(
        self, appearance: Appearance, timezone: str, open_site: Callable[[Path, Callable[[], None]], None]
    ) -> None:
        """`open_site` also gets what is to be done once the site is open."""
        super().__init__()
        self._timezone = timezone
        self._templates = Rows(TemplateRow)
        self._appearance = appearance
        self._open_site = open_site
        self._rows = Rows(Recent)
        appearance.changed.connect(self._look)
        appearance.spoken.connect(self._look)
        self._look()

    @Property(QObject, constant=True)
    def recent(self) -> QObject:
        return self._rows

    @Property(QObject, constant=True)
    def templates(self) -> QObject:
        return self._templates

    @Property(QUrl, constant=True)
    def home(self) -> QUrl:
        """Where new sites go unless another place is chosen."""
        return QUrl.fromLocalFile(str(_documents() / "Layar"))

    @Slot(int, str, QUrl, result=bool)
    def create(self, template: int, title: str, parent: QUrl) -> bool:
        """A new site, and open it. False: it could not be made, and why was said."""
        return self.createIn(template, title, Path(parent.toLocalFile()))

    def createIn(self, template: int, title: str, parent: Path) -> bool:
        language = self._appearance.language
        texts = template_texts(TEMPLATES[template], title.strip(), self._timezone, str(language))
        try:
            folder = make_site(texts, parent, title)
        except StoreError as error:
            self.refuse(error)
            return False
        return self.open(folder)

    @Slot(QUrl, result=str)
    def pathOf(self, url: QUrl) -> str:
        return url.toLocalFile()

    @Slot(QUrl)
    def openUrl(self, url: QUrl) -> None:
        self.open(Path(url.toLocalFile()))

    @Slot(int)
    def openRecent(self, place: int) -> None:
        self.open(Path(self._rows.rows[place].folder))

    @Slot(int)
    def forget(self, place: int) -> None:
        """Take a site off the list; its files stay."""
        preferences = self._appearance.preferences
        self._appearance.remember(preferences.forgotten(self._rows.rows[place].folder))

    @Slot(int)
    def exhibit(self, place: int) -> None:
        """Open it, and ask where it is to be shown."""
        self.open(Path(self._rows.rows[place].folder), self.exhibited.emit)

    def open(self, site: Path, then: Callable[[], None] = lambda: None) -> bool:
        """False: it could not be opened, and why was said."""
        if is_folder(site / "metadata") and not (site / SITE_FILE).exists():
            self.failed.emit(
                self.tr("Screens fetch from this folder: it is a repository. Choose “Open a repository…” for it.")
            )
            return False
        return self.attempt(lambda: self._open_site(site, then))

    def attempt(self, opening: Callable[[], None]) -> bool:
        """False: it did not work, and why was said."""
        try:
            opening()
        except (StoreError, SourceError) as error:
            self.refuse(error)
            return False
        return True

    def refuse(self, error: Exception) -> None:
        """Say why a site cannot be opened."""
        _log.warning("%s", error)
        self.failed.emit(failure_words(error))

    @Slot()
    def _look(self) -> None:
        recent = self._appearance.preferences.recent
        if recent != tuple(row.folder for row in self._rows.rows):  # slow shares are not asked for a change of colours
            self._rows.show([recent_row(folder) for folder in recent])
        self._templates.show([_template_row(one) for one in TEMPLATES])
        self.changed.emit()


def _template_row(template: Template) -> TemplateRow:
    title, summary = (QCoreApplication.translate("templates", str(text)) for text in (template.title, template.summary))
    return TemplateRow(title, summary, *template.canvas)


def _documents() -> Path:
    found = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
    return Path(found) if found else Path.home()
