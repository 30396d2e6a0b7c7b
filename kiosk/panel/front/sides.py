"""Two versions of a file beside each other, in an operator's words."""

from collections.abc import Iterator
from dataclasses import dataclass
from difflib import SequenceMatcher
from pathlib import PurePosixPath

from PySide6.QtCore import QT_TRANSLATE_NOOP, QLocale

from kiosk.model import Item, SiteFile, is_playlist_file, load_site
from kiosk.panel.front.names import kind_name, translate

_GONE = QT_TRANSLATE_NOOP("names", "Removed")
_SECONDS = QT_TRANSLATE_NOOP("names", "%1 s")
_DAMAGED = QT_TRANSLATE_NOOP("names", "Cannot be read")


@dataclass(frozen=True, slots=True)
class Side:
    """A line of both versions; one is empty where only the other has it."""

    mine: str
    theirs: str
    same: bool


def sides(path: str, mine: str | None, theirs: str | None) -> tuple[Side, ...]:
    """What both versions hold, line beside line."""
    ours, others = tuple(_lines(path, mine)), tuple(_lines(path, theirs))
    found: list[Side] = []
    for kind, a, b, c, d in SequenceMatcher(None, ours, others, autojunk=False).get_opcodes():
        height = max(b - a, d - c)
        left = [*ours[a:b], *[""] * (height - (b - a))]
        right = [*others[c:d], *[""] * (height - (d - c))]
        found += [Side(one, other, kind == "equal") for one, other in zip(left, right, strict=True)]
    return tuple(found)


def _lines(path: str, text: str | None) -> Iterator[str]:
    if text is None:
        yield translate(_GONE)
        return
    site = load_site({path: text}).site
    if not is_playlist_file(path):
        yield from _of_site(site.settings)
    elif not site.playlists:
        yield translate(_DAMAGED)
    for playlist in site.playlists.values():
        if playlist.title:
            yield playlist.title
        for item in playlist.item:
            yield _of_item(item)


def _of_item(item: Item) -> str:
    said = str(getattr(item, "body", "")) or PurePosixPath(getattr(item, "src", "")).name
    lasts = translate(_SECONDS).replace("%1", QLocale().toString(item.seconds)) if item.seconds else ""
    name = ", ".join(part for part in (item.title, said, lasts) if part)
    return f"{kind_name(item.type)}: {name}" if name else kind_name(item.type)


def _of_site(site: SiteFile) -> Iterator[str]:
    yield site.site.title
    for screen in site.screen:
        yield f"{kind_name('screen')}: {screen.name}"
    for layout in site.layout:
        yield f"{kind_name('layout')}: {layout.name}, {', '.join(zone.name for zone in layout.zone)}"
    for rule in site.rule:
        zones = ", ".join(f"{zone}: {name}" for zone, name in rule.zones.items())
        yield f"{kind_name('rule')}: {rule.name}, {zones}"
