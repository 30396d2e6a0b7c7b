"""What is done to layouts and screens, as changes of the draft's texts. Pure; all raise BrokenTextError."""

from collections.abc import Callable, Collection, Mapping, Sequence
from typing import Any

from kiosk.model import Rect
from kiosk.panel.draft import (
    Edit,
    Texts,
    inserted,
    moved,
    of_site,
    removed,
    setting,
    with_part,
    with_table,
    with_twin,
    written,
)
from kiosk.panel.layouts.boxes import length_value

LAYOUT, ZONE, SCREEN, OUTPUT, RULE = "layout", "zone", "screen", "output", "rule"


def all_of(*edits: Edit) -> Edit:
    """One after the other, as one step."""

    def edit(texts: Texts) -> Texts:
        for one in edits:
            texts = one(texts)
        return texts

    return edit


def rect_values(rect: Rect) -> list[str | int | float]:
    return [length_value(one) for one in (rect.x, rect.y, rect.width, rect.height)]


def added(list_name: str, at: int, values: Mapping[str, Any]) -> Edit:
    """With a new layout or screen before the `at`-th one."""
    return of_site(lambda text: inserted(text, list_name, at, [written(list_name, dict(values))]))


def taken_out(list_name: str, place: int) -> Edit:
    return of_site(lambda text: removed(text, list_name, [place]))


def doubled(place: int, name: str) -> Edit:
    """With a copy of a layout, of another name, right behind it."""
    return with_twin(LAYOUT, place, name)


def changed(list_name: str, place: int, values: Mapping[str, Any]) -> Edit:
    """With values of a table set; None: not said any more."""
    return of_site(lambda text: with_table(text, list_name, place, setting(values)))


def part_changed(place: int, list_name: str, part: str, number: int, values: Mapping[str, Any]) -> Edit:
    """With values of a zone or output set."""
    return _of_part(list_name, place, lambda text: with_table(text, part, number, setting(values)))


def part_added(place: int, list_name: str, part: str, at: int, values: Mapping[str, Any]) -> Edit:
    return _of_part(list_name, place, lambda text: inserted(text, part, at, [written(part, dict(values))]))


def parts_taken_out(place: int, list_name: str, part: str, numbers: Collection[int]) -> Edit:
    return _of_part(list_name, place, lambda text: removed(text, part, numbers))


def part_moved(place: int, list_name: str, part: str, number: int, at: int) -> Edit:
    """With one before what was the `at`-th one."""
    return _of_part(list_name, place, lambda text: moved(text, part, [number], at))


def rules_changed(places: Collection[int], change: Callable[[Any], None]) -> Edit:
    """With rules changed in one way; `change` is given each as it is written."""

    def edit(text: str) -> str:
        for place in places:
            text = with_table(text, RULE, place, change)
        return text

    return of_site(edit)


def zone_renamed(old: str, new: str) -> Callable[[Any], None]:
    """For rules of the layout whose zone has another name."""

    def change(rule: Any) -> None:
        zones = rule.get("zones")
        if zones is not None and old in zones:
            playlist = zones[old]
            del zones[old]
            zones[new] = playlist

    return change


def screen_renamed(old: str, new: str) -> Callable[[Any], None]:
    """For rules that are for a screen by its name."""

    def change(rule: Any) -> None:
        screens = rule.get("screens", [])
        for n, name in enumerate(screens):
            if name == old:
                screens[n] = new

    return change


def zones_dropped(names: Collection[str]) -> Callable[[Any], None]:
    def change(rule: Any) -> None:
        zones = rule.get("zones", {})
        for name in [name for name in names if name in zones]:
            del zones[name]

    return change


def layout_exchanged(layout: str, zones: Sequence[str], built_in: str) -> Callable[[Any], None]:
    """For rules that use another layout from now on; where none of their zones is there, the first one plays."""

    def change(rule: Any) -> None:
        if layout == built_in:
            rule.pop("layout", None)
        else:
            rule["layout"] = layout
        said = rule.get("zones", {})
        lost = [name for name in said if name not in zones]
        if zones and lost and len(lost) == len(said):
            said[zones[0]] = said[lost[0]]
        for name in lost:
            del said[name]

    return change


def _of_part(list_name: str, place: int, change: Callable[[str], str]) -> Edit:
    return of_site(lambda text: with_part(text, list_name, place, change))
