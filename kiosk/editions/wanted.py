"""Which files of a site are to be prepared, and how large."""

import math
from collections.abc import Iterable, Iterator
from functools import partial

import msgspec

from kiosk.editions.asset import Wanted
from kiosk.editions.contents import media_in, playlists_of, rules_of, screens_of
from kiosk.model import FolderItem, Item, Layout, MediaItem, Memo, PlaylistFile, Screen, SiteFiles

LARGEST = (3840, 2160)
"""Where no canvas is said."""

Size = tuple[int, int]


def wanted(site: SiteFiles, paths: Iterable[str]) -> tuple[Wanted, ...]:
    """The files among `paths`, all files of the site, that its items and poster show; each once, in order of use."""
    return Uses(paths).wanted(site)


class Uses:
    """Finds what sites want of the same files again and again, and what has not changed only once. One thread."""

    def __init__(self, paths: Iterable[str]) -> None:
        self._paths = tuple(paths)
        self._known = frozenset(self._paths)
        self._by_playlist: Memo[tuple[Wanted, ...]] = Memo()

    def wanted(self, site: SiteFiles) -> tuple[Wanted, ...]:
        """As `wanted` finds them."""
        files: dict[str, Wanted] = {}
        for use in self._uses(site):
            other = files.get(use.path)
            files[use.path] = use if other is None or other is use else _larger(other, use)
        return tuple(files.values())

    def _uses(self, site: SiteFiles) -> Iterator[Wanted]:
        sizes, poster = _playlist_sizes(site), site.settings.site.poster
        whole = _around(_canvas(screen) for screen in screens_of(site))
        self._by_playlist.begin()
        for name, playlist in playlists_of(site).items():
            size = sizes.get(name, whole)
            make = partial(self._of_playlist, playlist, size, site)
            yield from self._by_playlist.get(name, playlist, (size, poster), make)
        if poster is not None and poster in self._known:
            yield Wanted(poster, *whole, cover=True)

    def _of_playlist(self, playlist: PlaylistFile, size: Size, site: SiteFiles) -> tuple[Wanted, ...]:
        return tuple(
            Wanted(path, *size, *_manner(item))
            for item in playlist.item
            if item.enabled
            for path in _files(item, self._paths, site)
            if path in self._known
        )


def _files(item: Item, paths: tuple[str, ...], site: SiteFiles) -> Iterable[str]:
    return media_in(item.src, paths, site) if isinstance(item, FolderItem) else item.files().values()


def _manner(item: Item) -> tuple[bool, bool]:
    """Whether it is blurred behind itself, and whether it is cut at its edges."""
    return (item.fit == "blur", item.fit in {"cover", "stretch"}) if isinstance(item, MediaItem) else (False, True)


def _larger(one: Wanted, other: Wanted) -> Wanted:
    return msgspec.structs.replace(
        one,
        width=max(one.width, other.width),
        height=max(one.height, other.height),
        blur=one.blur or other.blur,
        cover=one.cover or other.cover,
    )


def _playlist_sizes(site: SiteFiles) -> dict[str, Size]:
    """Of the largest zone that plays a playlist by a rule."""
    layouts = {layout.name: layout for layout in site.settings.layout}
    sizes: dict[str, list[Size]] = {}
    for rule, zones in rules_of(site):
        canvases = {_canvas(screen) for screen in screens_of(site) if rule.is_for(screen)}
        for zone, playlists in zones.items():
            for name in playlists:
                sizes.setdefault(name, []).extend(_zone_size(layouts.get(rule.layout), zone, c) for c in canvases)
    return {name: _around(found) for name, found in sizes.items() if found}


def _zone_size(layout: Layout | None, name: str, canvas: Size) -> Size:
    for zone in layout.zone if layout else ():
        if zone.name == name:
            width, height = zone.rect.width.on(canvas[0]), zone.rect.height.on(canvas[1])
            return max(1, math.ceil(width)), max(1, math.ceil(height))
    return canvas


def _canvas(screen: Screen) -> Size:
    return screen.canvas or LARGEST


def _around(sizes: Iterable[Size]) -> Size:
    widths, heights = zip(*sizes, strict=True)
    return max(widths), max(heights)
