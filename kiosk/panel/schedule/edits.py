"""What is done to rules, as changes of the draft's texts. Pure; all raise BrokenTextError for an unreadable file."""

from collections.abc import Collection, Mapping
from typing import Any

import tomlkit
from tomlkit.items import Table

from kiosk.panel.draft import Edit, inserted, moved, of_site, removed, setting, with_table, with_twin, written

RULE = "rule"


def placed(at: int, values: Mapping[str, Any]) -> Edit:
    """With a new rule before the `at`-th one."""
    table = written(RULE, {key: value for key, value in values.items() if value is not None})
    return of_site(lambda text: inserted(text, RULE, at, [table]))


def taken_out(places: Collection[int]) -> Edit:
    return of_site(lambda text: removed(text, RULE, places))


def brought(place: int, at: int) -> Edit:
    """With a rule moved before what was the `at`-th one."""
    return of_site(lambda text: moved(text, RULE, [place], at))


def doubled(place: int, name: str) -> Edit:
    """With a copy of a rule, of another name, right behind it."""
    return with_twin(RULE, place, name)


def changed(place: int, values: Mapping[str, Any]) -> Edit:
    """With values of a rule set; None: not said any more."""
    return of_site(lambda text: with_table(text, RULE, place, setting(values)))


def with_zone(place: int, zone: str, playlist: str | None) -> Edit:
    """With another playlist in a zone of a rule; None: nothing of its own."""

    def change(table: Table) -> None:
        zones: Any = table.setdefault("zones", tomlkit.inline_table())
        if playlist is not None:
            zones[zone] = playlist
        elif zone in zones:
            del zones[zone]

    return of_site(lambda text: with_table(text, RULE, place, change))
