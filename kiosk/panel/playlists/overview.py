"""What the list of playlists shows. Pure but for words."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import partial

from kiosk.model import LoadedFile, Memo, PlaylistFile
from kiosk.panel.playlists import phrases
from kiosk.panel.playlists.edits import ITEM, playlist_name
from kiosk.panel.playlists.entries import Entry
from kiosk.panel.playlists.rows import View, item_ms, theme_of, title_of
from kiosk.panel.playlists.wording import translate


@dataclass(frozen=True, slots=True)
class PlaylistRow:
    path: str
    title: str
    summary: str
    """How many items, how long."""
    cover: str
    """Address of the thumbnail of what comes first."""
    theme: str
    """Colours of what comes first, where that is drawn."""
    words: str
    problem: bool
    scheduled: bool
    """Whether a rule plays it."""


@dataclass(frozen=True, slots=True)
class _Standing:
    """What a playlist's row depends on besides its file."""

    facts: object
    """Of the playlist; None: there is no edition."""
    cover: object
    """What is known of the picture that comes first."""
    wrong: bool
    scheduled: bool


class Overview:
    """Makes the rows of all playlists again and again, and what has not changed only once. One language."""

    def __init__(self) -> None:
        self._rows: Memo[PlaylistRow] = Memo()

    def rows(self, view: View, paths: Iterable[str]) -> Sequence[PlaylistRow]:
        take = view.take
        rules = take.loaded.site.settings.rule
        played = {name for rule in rules for name in rule.zones.values()}
        wrong = {problem.file for problem in take.problems}
        self._rows.begin()
        rows = []
        for path in paths:
            name, file = playlist_name(path), take.loaded.files.get(path)
            facts = None if take.edition is None else view.facts.playlists.get(name)
            standing = _Standing(facts, _seen(view, file), path in wrong, not rules or name in played)
            rows.append(self._rows.get(path, file, standing, partial(_row, view, path, file, standing)))
        return sorted(rows, key=lambda row: (row.title.casefold(), row.path))


def _row(view: View, path: str, file: LoadedFile | None, standing: _Standing) -> PlaylistRow:
    value = file.checked.value if file else None
    items = value.item if isinstance(value, PlaylistFile) else ()
    name, first = playlist_name(path), _first(file)
    title = str(file.values.get("title") or name) if file else name
    total = sum(item_ms(view, name, n, item) for n, item in enumerate(items))
    return PlaylistRow(
        path,
        title,
        _summary(len(items), total),
        view.thumbnail(_source(first)),
        theme_of(first) if first else "",
        title_of(first) if first else "",
        standing.wrong,
        standing.scheduled,
    )


def _first(file: LoadedFile | None) -> Entry | None:
    tables = file.values.get(ITEM) if file is not None else None
    first = tables[0] if isinstance(tables, list) and tables else None
    return Entry(first, None) if isinstance(first, dict) else None


def _seen(view: View, file: LoadedFile | None) -> object:
    path = _source(_first(file))
    return view.facts.thumbnails.get(path), path in view.waiting


def _source(entry: Entry | None) -> str:
    """The file that an item shows; empty: none."""
    src = entry and (entry.values.get("src") or entry.values.get("picture"))
    return src if isinstance(src, str) else ""


def _summary(count: int, ms: int) -> str:
    said = translate("playlists", "%n item(s)", "", count)
    return f"{said} · {phrases.length(ms)}" if ms else said
