"""The names that the files of a site give, so that what refers to them can be checked."""

from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

from kiosk.model.mistake import Mistake
from kiosk.model.site import BUILT_IN_LAYOUT, MAIN_ZONE
from kiosk.model.words import did_you_mean, quoted


@dataclass(frozen=True, slots=True)
class Known:
    """Names in file order, those of tables with other mistakes included."""

    playlists: Collection[str] = ()
    screens: Collection[str] = ()
    """Names and tags."""
    layouts: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    """To the names of their zones."""
    feeds: Mapping[str, tuple[str, ...]] | None = None
    """To the names of their values; none: any. None where site.toml cannot be read."""

    def missing_reading(self, key: str) -> Iterator[Mistake]:
        """Whether no feed can give the reading FEED.NAME."""
        feed, _, name = key.partition(".")
        if self.feeds is None:
            return
        if feed not in self.feeds:
            hint = did_you_mean(feed, self.feeds) or "write a [[feed]] with that name into site.toml"
            yield Mistake((), f"there is no feed {quoted(feed)}", hint)
        elif self.feeds[feed] and name not in self.feeds[feed]:
            yield Mistake((), f"feed {quoted(feed)} has no value {quoted(name)}", did_you_mean(name, self.feeds[feed]))


def known_names(site: Mapping[str, Any], playlists: Iterable[str]) -> Known:
    """From the plain values of site.toml, whatever they are."""
    screens = _tables(site, "screen")
    return Known(
        playlists=dict.fromkeys(playlists).keys(),
        screens=dict.fromkeys(_texts(name for s in screens for name in (s.get("name"), *_list(s, "tags")))).keys(),
        layouts=_named(site, "layout", "zone") | {BUILT_IN_LAYOUT: (MAIN_ZONE,)},
        feeds=_named(site, "feed", "value"),
    )


def _named(table: Mapping[str, Any], outer: str, inner: str) -> dict[str, tuple[str, ...]]:
    return {
        name: tuple(dict.fromkeys(_texts(row.get("name") for row in _tables(row, inner))))
        for row in _tables(table, outer)
        for name in _texts([row.get("name")])
    }


def _tables(table: Mapping[str, Any], key: str) -> list[dict[str, Any]]:
    return [row for row in _list(table, key) if isinstance(row, dict)]


def _list(table: Mapping[str, Any], key: str) -> list[Any]:
    value = table.get(key)
    return list(value) if isinstance(value, tuple | list) else []


def _texts(values: Iterable[Any]) -> Iterator[str]:
    return (value for value in values if isinstance(value, str))
