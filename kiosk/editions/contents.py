"""What a site plays where its files do not say it themselves: folders, playlists without rules, a bare folder."""

import re
from collections.abc import Iterable

from kiosk.model import FolderItem, PlaylistFile, Rule, Screen, SiteFiles, is_inside, media_kind
from kiosk.program import BUILT_IN_LAYOUT, MAIN_ZONE

EVERYTHING = "all"
"""Name of the playlist of a site that has none."""
DEFAULT_RULE = "default"
"""Name of the rule of a site that has none."""
DEFAULT_SCREEN = "screen"


def playlists_of(site: SiteFiles) -> dict[str, PlaylistFile]:
    """The site's playlists, or one with everything in its folder."""
    return site.playlists or {EVERYTHING: PlaylistFile(item=(FolderItem(type="folder", src="."),))}


def rules_of(site: SiteFiles) -> tuple[tuple[Rule, dict[str, tuple[str, ...]]], ...]:
    """The site's rules and what they play in each zone; without any, all playlists play one after the other."""
    rules = site.settings.rule
    if not rules:
        everything = Rule(name=DEFAULT_RULE, layout=BUILT_IN_LAYOUT, zones={})
        return ((everything, {MAIN_ZONE: tuple(sorted(playlists_of(site), key=name_order))}),)
    return tuple((rule, {zone: (playlist,) for zone, playlist in rule.zones.items()}) for rule in rules)


def screens_of(site: SiteFiles) -> tuple[Screen, ...]:
    return site.settings.screen or (Screen(name=DEFAULT_SCREEN),)


def media_in(folder: str, paths: Iterable[str], site: SiteFiles) -> list[str]:
    """The media among `paths` that lie in a folder or those within it, in name order; the poster is not among them."""
    poster = site.settings.site.poster
    return sorted((p for p in paths if p != poster and media_kind(p) and is_inside(p, folder)), key=name_order)


def name_order(path: str) -> tuple[tuple[tuple[str | int, ...], ...], str]:
    """As file managers sort: without regard to case, numbers by their value, folders among the files."""
    parts = path.casefold().split("/")
    return tuple(tuple(int(s) if s.isdecimal() else s for s in re.split(r"(\d+)", part)) for part in parts), path
