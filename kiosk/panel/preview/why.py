"""Beside the picture: for every zone why this is on, and why the others are not."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from zoneinfo import ZoneInfo

from PySide6.QtCore import QCoreApplication

from kiosk.panel.preview.strip import local_of, name_of
from kiosk.panel.preview.words import item_words, later_words, rule_words, time_words
from kiosk.panel.terms import level_name, list_name, rule_name, zone_name
from kiosk.program import (
    Edition,
    Explanation,
    ItemReason,
    ItemVerdict,
    RuleReason,
    RuleVerdict,
    Showing,
    ZoneShowing,
)

_HOPELESS = frozenset({RuleReason.WINDOW, RuleReason.SCREEN})
_WITH_ITEMS = frozenset({RuleReason.WON, RuleReason.EMPTY})
_ORDER = {ItemReason.ON: 0, ItemReason.NEXT: 1}


@dataclass(frozen=True, slots=True)
class Reason:
    """A row. `kind`: `zone`, `rule`, `item`, `heading`."""

    kind: str
    title: str
    detail: str = ""
    level: str = ""
    """Of a rule: the name of its colour."""
    level_name: str = ""
    on: bool = False


@dataclass(frozen=True, slots=True)
class Teller:
    """Puts explanations of one edition into words; `conditions` are those of its rules, in words, by rule."""

    edition: Edition
    zone: ZoneInfo
    conditions: dict[str, str]
    unprepared: tuple[str, ...] = ()
    """Files that are still looked into."""

    def rows(self, showing: Showing, explanation: Explanation) -> list[Reason]:
        """Zone for zone: what is on, who else wanted it; then those that have no part in it."""
        now = local_of(showing.t, self.zone)
        rows: list[Reason] = []
        told: set[str] = set()
        for zone in showing.zones:
            rows.append(self._zone(zone, now))
            wanted = [(verdict, one) for verdict in explanation.rules for one in verdict.zones if one.zone == zone.zone]
            for verdict, verdict_here in sorted(wanted, key=lambda pair: pair[1].reason is not RuleReason.WON):
                told.add(verdict.rule)
                rows.append(self._rule(verdict, verdict_here.reason, verdict_here.by))
                if verdict_here.reason in _WITH_ITEMS:
                    rows += self._items(explanation, verdict.rule, zone.zone, now)
        rest = [verdict for verdict in explanation.rules if verdict.rule not in told]
        if rest:
            rows.append(Reason("heading", QCoreApplication.translate("why", "Not on the screen now")))
        for verdict in sorted(rest, key=lambda one: one.reason in _HOPELESS):
            rows.append(self._rule(verdict, verdict.reason, verdict.by))
            if verdict.reason is RuleReason.EMPTY:
                rows += self._items(explanation, verdict.rule, None, now)
        return rows

    def _zone(self, zone: ZoneShowing, now: datetime) -> Reason:
        if zone.slot is None:
            nothing = QCoreApplication.translate("why", "Nothing to show here")
            return Reason("zone", zone_name(zone.zone), nothing)
        until = time_words(local_of(zone.slot.end, self.zone), now)
        name = name_of(zone.slot.item) or self._playlist(zone.slot.playlist)
        detail = QCoreApplication.translate("why", "%1, until %2").replace("%1", name).replace("%2", until)
        return Reason("zone", zone_name(zone.zone), detail)

    def _rule(self, verdict: RuleVerdict, reason: RuleReason, by: str) -> Reason:
        detail = rule_words(reason, rule_name(by), self.conditions.get(verdict.rule, ""))
        level = verdict.level
        return Reason(
            "rule", rule_name(verdict.rule), detail, level.label, level_name(level), on=reason is RuleReason.WON
        )

    def _items(self, explanation: Explanation, rule: str, zone: str | None, now: datetime) -> Iterator[Reason]:
        """Those that there is something to say of; the rest is counted."""
        items = [item for item in explanation.items if item.rule == rule and zone in {None, item.zone}]
        waiting = [item for item in items if item.reason is ItemReason.LATER]
        told = [item for item in items if item.reason is not ItemReason.LATER]
        for item in sorted(told, key=lambda one: (_ORDER.get(one.reason, len(_ORDER)), one.index)):
            at = "" if item.at is None else time_words(local_of(item.at, self.zone), now)
            detail = item_words(item.reason, at, item.detail, is_awaited=is_awaited(item.src, self.unprepared))
            yield Reason("item", self._item(item), detail, on=item.reason is ItemReason.ON)
        if waiting:
            yield Reason("item", later_words(len(waiting)))

    def _item(self, item: ItemVerdict) -> str:
        """Siang, butir 3: Pasar Malam."""
        place = QCoreApplication.translate("why", "%1, item %2")
        place = place.replace("%1", self._playlist(item.playlist)).replace("%2", str(item.index + 1))
        name = name_of(item)
        return f"{place}: {name}" if name else place

    def _playlist(self, name: str) -> str:
        playlist = self.edition.playlists.get(name)
        return list_name(playlist.title or name if playlist else name)


def is_awaited(src: str, unprepared: tuple[str, ...]) -> bool:
    """Whether the file of an item, or one of its folder, is not looked into yet."""
    return any(src in {path, "."} or path.startswith(f"{src}/") for path in unprepared)
