"""What is done to rules, as changes of the draft's texts. Pure; all raise BrokenTextError for an unreadable file."""

from collections.abc import Callable, Collection, Mapping
from typing import Any

import tomlkit
from tomlkit.items import Table

from kiosk.model import SITE_FILE
from kiosk.panel.draft import Texts, copied, inserted, moved, removed, with_table, with_text, written

RULE = "rule"
Edit = Callable[[Texts], Texts]


def placed(at: int, values: Mapping[str, Any]) -> Edit:
    """With a new rule before the `at`-th one."""
    table = written(RULE, {key: value for key, value in values.items() if value is not None})
    return _of_site(lambda text: inserted(text, RULE, at, [table]))


def taken_out(places: Collection[int]) -> Edit:
    return _of_site(lambda text: removed(text, RULE, places))


def brought(place: int, at: int) -> Edit:
    """With a rule moved before what was the `at`-th one."""
    return _of_site(lambda text: moved(text, RULE, [place], at))


def doubled(place: int, name: str) -> Edit:
    """With a copy of a rule, of another name, right behind it."""

    def edit(text: str) -> str:
        text = inserted(text, RULE, place + 1, copied(text, RULE, [place]))
        return with_table(text, RULE, place + 1, lambda table: table.update(name=name))

    return _of_site(edit)


def changed(place: int, values: Mapping[str, Any]) -> Edit:
    """With values of a rule set; None: not said any more."""

    def change(table: Table) -> None:
        for key, value in values.items():
            if value is not None:
                table[key] = value
            elif key in table:
                del table[key]

    return _of_site(lambda text: with_table(text, RULE, place, change))


def with_zone(place: int, zone: str, playlist: str | None) -> Edit:
    """With another playlist in a zone of a rule; None: nothing of its own."""

    def change(table: Table) -> None:
        zones: Any = table.setdefault("zones", tomlkit.inline_table())
        if playlist is not None:
            zones[zone] = playlist
        elif zone in zones:
            del zones[zone]

    return _of_site(lambda text: with_table(text, RULE, place, change))


def _of_site(change: Callable[[str], str]) -> Edit:
    return lambda texts: with_text(texts, SITE_FILE, change(texts.get(SITE_FILE, "")))
