"""Which files of a site are to be prepared, and how large."""

import math
from collections.abc import Iterable, Iterator

import msgspec

from kiosk.editions.asset import Wanted
from kiosk.editions.contents import media_in, playlists_of, rules_of, screens_of
from kiosk.model import FolderItem, Item, Layout, MediaItem, Screen, SiteFiles

LARGEST = (3840, 2160)
"""Where no canvas is said."""

Size = tuple[int, int]


def wanted(site: SiteFiles, paths: Iterable[str]) -> tuple[Wanted, ...]:
    """The files among `paths`, all files of the site, that its items and poster show; each once, in order of use."""
    there = tuple(paths)
    known = frozenset(there)
    files: dict[str, Wanted] = {}
    for use in _uses(site, there):
        if use.path in known:
            files[use.path] = _larger(files.get(use.path, use), use)
    return tuple(files.values())


def _uses(site: SiteFiles, paths: tuple[str, ...]) -> Iterator[Wanted]:
    sizes = _playlist_sizes(site)
    whole = _around(_canvas(screen) for screen in screens_of(site))
    for name, playlist in playlists_of(site).items():
        width, height = sizes.get(name, whole)
        for item in playlist.item:
            if item.enabled:
                for path in _files(item, paths, site):
                    blur, cover = _manner(item)
                    yield Wanted(path, width, height, blur=blur, cover=cover)
    if site.settings.site.poster:
        yield Wanted(site.settings.site.poster, *whole, cover=True)


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
