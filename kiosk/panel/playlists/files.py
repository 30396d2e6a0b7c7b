"""The list of the site's files, from which items are taken."""

from dataclasses import dataclass, replace

from PySide6.QtCore import Property, QObject, QTimer, QUrl, Signal, Slot

from kiosk.panel.desk import Desk
from kiosk.panel.draft import with_removed, written
from kiosk.panel.playlists import edits
from kiosk.panel.playlists.assets import KINDS, Asset, Shelf, asset_icon, asset_words, shelf_of
from kiosk.panel.playlists.items import Items
from kiosk.panel.playlists.rows import DRAWN_AT_ONCE
from kiosk.panel.playlists.selection import CONTROL, SHIFT, Selection, whereabouts
from kiosk.panel.playlists.wording import filled, translate
from kiosk.panel.work import Rows, Workbench

_QUIET_MS = 150
"""So long nothing has changed before the files are gone through anew: with thousands that takes a while."""


@dataclass(frozen=True, slots=True)
class AssetRow:
    path: str
    name: str
    icon: str
    thumbnail: str
    """Address of a picture; empty where there is none."""
    detail: str
    uses: str
    unused: bool
    chosen: bool
    spoken: str


class Files(QObject):
    """GUI thread. Follows the draft only while it is looked at."""

    changed = Signal()

    def __init__(self, workbench: Workbench, desk: Desk, items: Items) -> None:
        super().__init__()
        self._workbench = workbench
        self._desk = desk
        self._items = items
        self._rows: Rows[AssetRow] = Rows(AssetRow)
        self._shelf = Shelf()
        self._found: tuple[Asset, ...] = ()
        self._selection = Selection()
        self._search = ""
        self._kind = 0
        self._watched = False
        self._made: dict[tuple[Asset, str | None], AssetRow] = {}
        """Rows that were made, none chosen; in one language."""
        self._soon = QTimer(self, singleShot=True, interval=_QUIET_MS)
        self._soon.timeout.connect(self._refresh)
        workbench.changed.connect(self._soon.start)
        desk.retranslated.connect(self._retranslate)

    @Property(QObject, constant=True)
    def rows(self) -> QObject:
        return self._rows

    @Property(int, notify=changed)
    def total(self) -> int:
        """How many there are, whatever is looked for."""
        return len(self._shelf.assets)

    @Property(int, notify=changed)
    def unused(self) -> int:
        return len(self._shelf.unused)

    @Property(int, notify=changed)
    def current(self) -> int:
        return self._selection.current

    @Property(int, notify=changed)
    def chosenCount(self) -> int:
        return len(self._selection.places)

    def _can_delete(self) -> bool:
        return bool(self._chosen) and all(one.is_unused and one.type != "folder" for one in self._chosen)

    @Property(bool, notify=changed)
    def canDelete(self) -> bool:
        """Files that nobody uses are chosen, and nothing else."""
        return self._can_delete()

    @Property(list, notify=changed)
    def kinds(self) -> list[str]:
        """What can be looked for, in words."""
        return [
            translate("playlists", "All files"),
            filled(translate("playlists", "Not used (%1)"), len(self._shelf.unused)),
            translate("playlists", "Pictures"),
            translate("playlists", "Videos"),
            translate("playlists", "PDF documents"),
            translate("playlists", "Folders"),
        ]

    @Property(int, notify=changed)
    def kind(self) -> int:
        return self._kind

    @Property(list, notify=changed)
    def folders(self) -> list[dict[str, str]]:
        """Those with something to show: `path` and `text`."""
        return [
            {"path": one.path, "text": f"{one.path} · {asset_words(one)[0]}"}
            for one in self._shelf.assets
            if one.type == "folder"
        ]

    @Slot(bool)
    def watch(self, whether: bool) -> None:  # noqa: FBT001 - QML passes it by place
        """The list is seen, or no longer is."""
        self._watched = whether
        self._refresh()

    @Slot(str)
    def lookFor(self, words: str) -> None:
        self._search = words
        self._choose(Selection())

    @Slot(int)
    def show(self, kind: int) -> None:
        """Only those of a kind, by its place in `kinds`."""
        self._kind = kind
        self._choose(Selection())

    @Slot(int, int)
    def click(self, place: int, modifiers: int) -> None:
        adding, ranging = bool(modifiers & CONTROL), bool(modifiers & SHIFT)
        self._choose(self._selection.clicked(place, adding=adding, ranging=ranging))

    @Slot(int, int)
    def step(self, by: int, modifiers: int) -> None:
        self._choose(self._selection.stepped(by, len(self._rows.rows), ranging=bool(modifiers & SHIFT)))

    @Slot(int)
    def add(self, at: int) -> None:
        """Make items of what is chosen, before the `at`-th one of the open playlist; -1: behind the current one."""
        tables = tuple(written(edits.ITEM, {"type": one.type, "src": one.path}) for one in self._chosen)
        self._items.insert(translate("playlists", "Add %n file(s)", "", len(tables)), tables, at if at >= 0 else None)

    @Slot(str)
    def addFolder(self, path: str) -> None:
        """An item that shows all of a folder, whatever is in it."""
        label = filled(translate("playlists", "Add folder “%1”"), path)
        self._items.insert(label, (written(edits.ITEM, {"type": "folder", "src": path}),))

    @Slot()
    def remove(self) -> None:
        """Delete what is chosen, if nobody uses it. Undo brings it back."""
        if self._can_delete():
            self._delete(self._chosen)

    @Slot()
    def removeUnused(self) -> None:
        """Delete all that nobody uses."""
        if self._shelf.unused:
            self._delete(self._shelf.unused)

    @property
    def _chosen(self) -> tuple[Asset, ...]:
        return tuple(self._found[place] for place in sorted(self._selection.places) if place < len(self._found))

    def _delete(self, assets: tuple[Asset, ...]) -> None:
        files = self._workbench.library.listing.files
        marks = {one.path: (files[one.path].size, files[one.path].mtime_ns) for one in assets if one.path in files}
        label = (
            filled(translate("playlists", "Delete file “%1”"), assets[0].name)
            if len(assets) == 1
            else translate("playlists", "Delete %n file(s)", "", len(assets))
        )
        if marks and self._items.attempt(label, lambda texts: with_removed(texts, marks)):
            words = translate("playlists", "%n file(s) deleted. Ctrl+Z brings them back.", "", len(marks))
            self._desk.say(words)

    def _choose(self, selection: Selection) -> None:
        self._selection = selection
        self._show()

    @Slot()
    def _retranslate(self) -> None:
        self._made.clear()
        self._refresh()

    @Slot()
    def _refresh(self) -> None:
        if self._watched:
            bench = self._workbench
            self._shelf = shelf_of(bench.library.listing.files, bench.take.loaded, bench.texts)
            before = self._found
            self._look()
            where = whereabouts([one.path for one in before], [one.path for one in self._found])
            self._selection = self._selection.followed(where, len(self._found))
            self._show_found()

    def _look(self) -> None:
        self._found = self._shelf.found(self._search, KINDS[self._kind])

    def _show(self) -> None:
        self._look()
        self._show_found()

    def _show_found(self) -> None:
        self._selection = self._selection.within(len(self._found))
        self._rows.show([self._row(place, one) for place, one in enumerate(self._found)])
        self.changed.emit()

    def _row(self, place: int, one: Asset) -> AssetRow:
        view = self._items.view
        key = one, view.facts.thumbnails.get(one.path) if view is not None else None
        row = self._made.get(key)
        if row is None:
            row = self._made[key] = self._new_row(one)
        return replace(row, chosen=True) if place in self._selection.places else row

    def _new_row(self, one: Asset) -> AssetRow:
        detail, uses = asset_words(one)
        return AssetRow(
            one.path,
            one.name,
            asset_icon(one),
            self._thumbnail(one),
            detail,
            uses,
            one.is_unused and one.type != "folder",
            False,
            ", ".join(filter(None, (one.name, detail, uses))),
        )

    def _thumbnail(self, one: Asset) -> str:
        view = self._items.view
        found = view.thumbnail(one.path) if view is not None else ""
        if not found and one.path.lower().endswith(DRAWN_AT_ONCE):
            return QUrl.fromLocalFile(self._workbench.mirror.folder / one.path).toString()
        return found
