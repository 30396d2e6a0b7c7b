"""What putting something on air changes on the screens, in words."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from kiosk.model import SiteFiles
from kiosk.panel.front.names import file_name, kind_name, playlist_name
from kiosk.panel.times import clock_words
from kiosk.panel.work import Take
from kiosk.program import Edition, Instant
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
    if after.edition is None:
        return ()
    return edition_rows(before.edition, after.edition, after.loaded.site, now_ms, now_ms)


def edition_rows(
    before: Edition | None, after: Edition, site: SiteFiles, begin_ms: int, now_ms: int
) -> tuple[ChangeRow, ...]:
    """What `after`, which `site` makes or is like, changes from `begin_ms` on the screens that show `before`."""
    found: dict[tuple[str, str, str, str], tuple[Change, list[str]]] = {}
    for screen in after.screens:
        for change in changes_on(before, after, screen, Instant(begin_ms)):
            key = (change.kind.value, change.what, change.name, change.playlist)
            found.setdefault(key, (change, []))[1].append(screen.name)
    one = len(after.screens) == 1

    def when(at: int) -> str:
        return clock_words(at, now_ms, after.site.timezone)

    return tuple(_row(change, () if one else screens, site, when) for change, screens in found.values())


def unseen(pending: frozenset[str], take: Take) -> tuple[str, ...]:
    """What is changed of playlists and site, by its name."""
    return tuple(file_name(take.loaded.site, path) for path in sorted(pending))


def _row(
    change: Change, screens: list[str] | tuple[str, ...], site: SiteFiles, when: Callable[[int], str]
) -> ChangeRow:
    return ChangeRow(
        change.kind.value,
        translate(QT_TRANSLATE_NOOP("publication", "Another order"))
        if change.what == "order"
        else translate(_KINDS[change.kind]),
        _title(change, site),
        " · ".join(_where(change, screens, site)),
        _when(change, when),
        change.thumbnail or "",
    )


def _title(change: Change, site: SiteFiles) -> str:
    if change.what == "order":
        return playlist_name(site, change.name)
    is_nameless = change.name == change.what
    return kind_name(change.what) if is_nameless else change.name.removeprefix("assets/")


def _where(change: Change, screens: list[str] | tuple[str, ...], site: SiteFiles) -> Iterator[str]:
    yield kind_name(change.what)
    if change.playlist and change.what != "order":
        words = translate(QT_TRANSLATE_NOOP("publication", "playlist %1"))
        yield words.replace("%1", playlist_name(site, change.playlist))
    if screens:
        yield ", ".join(screens)


def _when(change: Change, when: Callable[[int], str]) -> str:
    if change.kind is Kind.GONE or not change.playlist or change.what == "order":
        return ""
    if change.first_at is None:
        return translate(QT_TRANSLATE_NOOP("publication", "not within a day"))
    return translate(QT_TRANSLATE_NOOP("publication", "first at %1")).replace("%1", when(change.first_at))
