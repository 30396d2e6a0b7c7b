"""What is done to playlists, as changes of the draft's texts. Pure; all raise BrokenTextError for a damaged file."""

import re
import unicodedata
from collections.abc import Collection, Iterable, Sequence
from typing import Any

import tomlkit
from tomlkit.items import AoT, Array, Table

from kiosk.model import PLAYLIST_FOLDER, SITE_FILE, is_playlist_file, read_toml
from kiosk.panel.draft import (
    Edit,
    Texts,
    copied,
    inserted,
    moved,
    removed,
    with_table,
    with_tables,
    with_text,
    with_top,
)

ITEM = "item"
Key = Sequence[str | int]


def playlist_path(name: str) -> str:
    return f"{PLAYLIST_FOLDER}/{name}.toml"


def playlist_name(path: str) -> str:
    """As rules name it."""
    return path.removeprefix(f"{PLAYLIST_FOLDER}/").removesuffix(".toml")


def free_path(texts: Texts, title: str) -> str:
    """A file that is not there yet, for a playlist of that title."""
    plain = unicodedata.normalize("NFKC", title).casefold()
    slug = re.sub(r"[^\w]+", "-", plain).strip("-_")[:60] or "playlist"
    taken = {path.casefold() for path in texts if is_playlist_file(path)}
    number, path = 2, playlist_path(slug)
    while path in taken:
        number, path = number + 1, playlist_path(f"{slug}-{number}")
    return path


def new_playlist(path: str, title: str) -> Edit:
    text = f'title = {tomlkit.item(title).as_string()}\ntransition = {{ kind = "crossfade", seconds = 0.6 }}\n'
    return lambda texts: with_text(texts, path, text)


def retitled(path: str, title: str) -> Edit:
    def edit(texts: Texts) -> Texts:
        text = texts[path].removeprefix("\ufeff")  # some editors begin a file with it; nobody needs it
        return with_text(texts, path, with_top(text, lambda top: top.update(title=title)))

    return edit


def duplicated(path: str, copy: str, title: str) -> Edit:
    return lambda texts: retitled(copy, title)(with_text(texts, copy, texts[path]))


def without_playlist(path: str) -> Edit:
    """Without the playlist, without it in all rules, and without rules that then play nothing."""
    name = playlist_name(path)

    def edit(texts: Texts) -> Texts:
        rest = with_text(texts, path, None)
        return with_text(rest, SITE_FILE, _without_rules(rest[SITE_FILE], name)) if SITE_FILE in rest else rest

    return edit


def placed(path: str, at: int, tables: Iterable[str]) -> Edit:
    """With items, as they are written, before the `at`-th one."""
    return lambda texts: with_text(texts, path, inserted(texts[path], ITEM, at, tables))


def taken_out(path: str, places: Collection[int]) -> Edit:
    return lambda texts: with_text(texts, path, removed(texts[path], ITEM, places))


def brought(path: str, places: Collection[int], at: int) -> Edit:
    """With items moved before what was the `at`-th one."""
    return lambda texts: with_text(texts, path, moved(texts[path], ITEM, places, at))


def doubled(path: str, places: Collection[int]) -> Edit:
    """With copies of items right behind the last of them."""
    return lambda texts: placed(path, max(places) + 1, copied(texts[path], ITEM, places))(texts)


def with_values(path: str, places: Collection[int], key: Key, value: Any, name: str = ITEM) -> Edit:
    """With one value of items set; None: not said any more. Tables that it lies in are made.

    `name`: of another list than the items.
    """

    def edit(texts: Texts) -> Texts:
        text = with_tables(texts[path], name, places, lambda table: _put(table, key, value))
        return with_text(texts, path, text)

    return edit


def _put(table: Table, key: Key, value: Any) -> None:
    holder: Any = table
    for step in key[:-1]:
        if isinstance(step, str) and step not in holder:
            holder[step] = tomlkit.inline_table()
        holder = holder[step]
    last = key[-1]
    if value is not None:
        holder[last] = value
    elif isinstance(last, int) or last in holder:
        del holder[last]
        if not holder and len(key) > 1:  # an empty list or table says nothing
            _put(table, key[:-1], None)


def with_group(path: str, place: int, key: str, values: dict[str, Any], name: str = ITEM) -> Edit:
    """With one more table in a list of the item, such as a figure. `name` as in `with_values`."""

    def change(table: Table) -> None:
        there = table.get(key)
        one = tomlkit.inline_table() if isinstance(there, Array) else tomlkit.table()
        one.update(values)
        if not isinstance(there, AoT | Array):
            table[key] = tomlkit.aot()
        table[key].append(one)

    return lambda texts: with_text(texts, path, with_table(texts[path], name, place, change))


def _without_rules(text: str, name: str) -> str:
    read = read_toml(SITE_FILE, text)
    rules = read[1].get("rule", []) if isinstance(read, tuple) else []
    using = [n for n, rule in enumerate(rules) if name in rule.get("zones", {}).values()]
    idle = {n for n in using if set(rules[n]["zones"].values()) == {name}}
    for n in using:
        if n not in idle:
            text = with_table(text, "rule", n, lambda rule: _without_zones(rule, name))
    return removed(text, "rule", idle) if idle else text


def _without_zones(rule: Table, name: str) -> None:
    zones: Any = rule["zones"]
    for zone in [zone for zone, playlist in zones.items() if playlist == name]:
        del zones[zone]
