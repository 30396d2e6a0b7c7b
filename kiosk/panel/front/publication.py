"""Putting the draft on air: first what it will change, in words; then doing it; then whether it worked."""

import time
from collections.abc import Iterator
from dataclasses import dataclass

from PySide6.QtCore import (
    QT_TRANSLATE_NOOP,
    Property,
    QCoreApplication,
    QDateTime,
    QLocale,
    QObject,
    QTimeZone,
    QUrl,
    Signal,
    Slot,
)

from kiosk.panel.desk import Desk
from kiosk.panel.draft import Texts
from kiosk.panel.front.names import file_name, kind_name, playlist_name
from kiosk.panel.work import Rows, Studio, Take, Workbench
from kiosk.program import Instant
from kiosk.publish.forecast import Change, Kind, changes_on

_KINDS = {
    Kind.NEW: QT_TRANSLATE_NOOP("publication", "New"),
    Kind.CHANGED: QT_TRANSLATE_NOOP("publication", "Changed"),
    Kind.GONE: QT_TRANSLATE_NOOP("publication", "Gone"),
}


@dataclass(frozen=True, slots=True)
class ChangeRow:
    """One thing that will be different on the screens."""

    kind: str
    """`new`, `changed` or `gone`."""
    word: str
    """The same in words."""
    title: str
    where: str
    """Which kind of thing, in which playlist, on which screens."""
    when: str
    """From when it is first seen; may be empty."""
    thumbnail: str
    """Hash of an object; may be empty."""


def translate(text: object) -> str:
    return QCoreApplication.translate("publication", str(text))


def change_rows(before: Take, after: Take, now_ms: int) -> tuple[ChangeRow, ...]:
    """What `after` will change on the screens that show `before`."""
    edition = after.edition
    if edition is None:
        return ()
    found: dict[tuple[str, str, str, str], tuple[Change, list[str]]] = {}
    for screen in edition.screens:
        for change in changes_on(before.edition, edition, screen, Instant(now_ms)):
            key = (change.kind.value, change.what, change.name, change.playlist)
            found.setdefault(key, (change, []))[1].append(screen.name)
    one = len(edition.screens) == 1
    return tuple(_row(change, () if one else screens, after) for change, screens in found.values())


def unseen(pending: frozenset[str], take: Take) -> tuple[str, ...]:
    """What is changed of playlists and site, by its name."""
    return tuple(file_name(take.loaded.site, path) for path in sorted(pending))


def _row(change: Change, screens: list[str] | tuple[str, ...], take: Take) -> ChangeRow:
    site = take.loaded.site
    title = playlist_name(site, change.name) if change.what == "order" else change.name
    return ChangeRow(
        change.kind.value,
        translate(QT_TRANSLATE_NOOP("publication", "Another order"))
        if change.what == "order"
        else translate(_KINDS[change.kind]),
        title,
        " · ".join(_where(change, screens, take)),
        _when(change, take),
        change.thumbnail or "",
    )


def _where(change: Change, screens: list[str] | tuple[str, ...], take: Take) -> Iterator[str]:
    yield kind_name(change.what)
    if change.playlist and change.what != "order":
        words = translate(QT_TRANSLATE_NOOP("publication", "playlist %1"))
        yield words.replace("%1", playlist_name(take.loaded.site, change.playlist))
    if screens:
        yield ", ".join(screens)


def _when(change: Change, take: Take) -> str:
    if change.kind is Kind.GONE or not change.playlist or change.what == "order":
        return ""
    if change.first_at is None:
        return translate(QT_TRANSLATE_NOOP("publication", "not within a day"))
    zone = QTimeZone((take.edition.site.timezone if take.edition else "UTC").encode())
    local = QDateTime.fromMSecsSinceEpoch(change.first_at, zone)
    shown = QLocale().toString(local.time(), QLocale.FormatType.ShortFormat)
    return translate(QT_TRANSLATE_NOOP("publication", "first at %1")).replace("%1", shown)


class Publication(QObject):
    """For the dialog. GUI thread."""

    changed = Signal()
    done = Signal()
    """It is on air."""
    failed = Signal(str)

    def __init__(self, workbench: Workbench, desk: Desk) -> None:
        super().__init__()
        self._workbench = workbench
        self._desk = desk
        self._rows = Rows(ChangeRow)
        self._looking = False
        self._airing = False
        workbench.aired.connect(self._aired)
        workbench.said.connect(self._said)
        workbench.prepared.connect(self._again)

    @Property(QObject, constant=True)
    def rows(self) -> QObject:
        return self._rows

    @Property(bool, notify=changed)
    def looking(self) -> bool:
        """Whether it is still being worked out what changes."""
        return self._looking

    @Property(bool, notify=changed)
    def airing(self) -> bool:
        return self._airing

    @Property(int, notify=changed)
    def count(self) -> int:
        return len(self._rows.rows)

    @Property(str, notify=changed)
    def files(self) -> str:
        """What was worked on, by its names."""
        return ", ".join(unseen(self._workbench.draft.pending, self._workbench.take))

    @Property(int, notify=changed)
    def preparing(self) -> int:
        """How many files are still looked into; what shows them is not told."""
        return len(self._workbench.take.unprepared)

    @Slot(str, result=QUrl)
    def picture(self, thumbnail: str) -> QUrl:
        """A small picture of what changes."""
        return QUrl.fromLocalFile(str(self._workbench.store.object_path(thumbnail))) if thumbnail else QUrl()

    @Slot()
    def look(self) -> None:
        """Find out what would change."""
        if self._looking:
            return
        workbench, studio = self._workbench, Studio(self._desk.timezone)
        base: Texts = workbench.draft.base
        take, library, now_ms = workbench.take, workbench.library, time.time_ns() // 1_000_000
        self._looking = True
        self._rows.show(())
        self.changed.emit()
        self._desk.jobs.run(
            lambda: change_rows(studio.take(base, library, now_ms), take, now_ms), self._seen, lambda _: None
        )

    @Slot()
    def confirm(self) -> None:
        """Put the draft on air."""
        if not self._airing:
            self._airing = True
            self.changed.emit()
            self._workbench.air()

    @Slot()
    def _again(self) -> None:
        """Files were looked into while somebody reads what changes."""
        if self._rows.rows and not self._airing:
            self.look()

    def _seen(self, rows: tuple[ChangeRow, ...]) -> None:
        self._looking = False
        self._rows.show(rows)
        self.changed.emit()

    @Slot()
    def _aired(self) -> None:
        self._airing = False
        self.changed.emit()
        self.done.emit()
        now = QLocale().toString(QDateTime.currentDateTime().time(), QLocale.FormatType.ShortFormat)
        self._desk.say(self.tr("On air since %1.").replace("%1", now))

    @Slot(str)
    def _said(self, sentence: str) -> None:
        if self._airing:
            self._airing = False
            self.changed.emit()
            self.failed.emit(sentence)
