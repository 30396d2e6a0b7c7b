"""The playlists of an edition, each compiled anew only where it may be another one."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import partial

from kiosk.editions.asset import Asset
from kiosk.editions.compile_items import Workshop, compile_playlist
from kiosk.editions.compile_windows import Calendars
from kiosk.editions.contents import playlists_of
from kiosk.editions.shelf import Shelf
from kiosk.model import FolderItem, Memo, PlaylistFile, SiteFiles
from kiosk.program import Playlist


@dataclass(frozen=True, slots=True)
class _Made:
    """A playlist, and what it brings along."""

    playlist: Playlist
    shelf: Shelf = field(default_factory=Shelf)
    calendars: Calendars = field(default_factory=dict)


class PlaylistBench:
    """One thread."""

    def __init__(self) -> None:
        self._paths: Memo[tuple[str, ...] | None] = Memo()
        self._made: Memo[_Made] = Memo()
        self._assets: Mapping[str, Asset] = {}
        self._rounds = 0
        """How often assets were other ones."""

    def playlists(
        self, site: SiteFiles, assets: Mapping[str, Asset], shelf: Shelf, calendars: Calendars
    ) -> dict[str, Playlist]:
        """Those of a site; their objects go on the shelf, their calendars to the others."""
        if assets != self._assets:
            self._assets = assets
            self._rounds += 1
        everything = (self._rounds, site.settings.site.poster)
        self._paths.begin()
        self._made.begin()
        found: dict[str, Playlist] = {}
        for name, playlist in playlists_of(site).items():
            paths = self._paths.get(name, playlist, None, partial(_paths, playlist))
            basis = everything if paths is None else tuple(map(assets.get, paths))
            made = self._made.get(name, playlist, basis, partial(_make, name, playlist, site, assets))
            found[name] = made.playlist
            shelf.add(made.shelf)
            calendars.update(made.calendars)
        return found


def _paths(playlist: PlaylistFile) -> tuple[str, ...] | None:
    """The files that it may show; None: those of a folder."""
    if any(isinstance(item, FolderItem) for item in playlist.item):
        return None
    return tuple(path for item in playlist.item for path in item.files().values())


def _make(name: str, playlist: PlaylistFile, site: SiteFiles, assets: Mapping[str, Asset]) -> _Made:
    shelf = Shelf()
    calendars: Calendars = {}
    return _Made(compile_playlist(name, playlist, Workshop(site, assets, shelf, calendars)), shelf, calendars)
