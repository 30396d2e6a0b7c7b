"""What is on and why, as JSON records and as lines for people."""

from collections.abc import Iterator
from typing import Any
from zoneinfo import ZoneInfo

from kiosk.app.clock import rfc3339, utc
from kiosk.model import visible
from kiosk.program import Explanation, ItemReason, ItemVerdict, RuleReason, RuleVerdict, Slot

_RULE = {
    RuleReason.WON: "is on",
    RuleReason.SHARES: "takes turns, now it is the turn of {by}",
    RuleReason.LEVEL: "{by} has a higher level",
    RuleReason.LAYOUT: "{by} picked another layout",
    RuleReason.EMPTY: "has nothing that it could play",
    RuleReason.CONDITION: "its condition is not known to hold",
    RuleReason.WINDOW: "not at this time",
    RuleReason.SCREEN: "for other screens",
}
_ITEM = {
    ItemReason.ON: "on since {at}",
    ItemReason.NEXT: "next, at {at}",
    ItemReason.LATER: "later in the loop",
    ItemReason.NOT_VALID: "not valid before {at}",
    ItemReason.MISSING: "its file has not arrived",
    ItemReason.QUARANTINED: "in quarantine: the poster is shown in its place",
    ItemReason.LEFT_OUT: "left out: {detail}",
}


def slot_record(slot: Slot, start: int, end: int, offset: int) -> dict[str, Any]:
    """A slot as `layar at --json` prints it; `start` and `end` are what is seen of it."""
    return {
        "zone": slot.zone,
        "rule": slot.rule,
        "level": slot.level.label,
        "playlist": slot.playlist,
        "item": slot.item.index,
        "type": slot.item.type,
        "title": slot.item.title,
        "src": slot.item.src,
        "start": rfc3339(start),
        "end": rfc3339(end),
        "offset_ms": offset,
    }


def rule_record(verdict: RuleVerdict) -> dict[str, Any]:
    return {
        "why": "rule",
        "rule": verdict.rule,
        "level": verdict.level.label,
        "layout": verdict.layout,
        "reason": verdict.reason.value,
        "by": verdict.by,
        "zones": [{"zone": zone.zone, "reason": zone.reason.value, "by": zone.by} for zone in verdict.zones],
    }


def item_record(verdict: ItemVerdict) -> dict[str, Any]:
    return {
        "why": "item",
        "zone": verdict.zone,
        "rule": verdict.rule,
        "playlist": verdict.playlist,
        "item": verdict.index,
        "title": verdict.title,
        "src": verdict.src,
        "reason": verdict.reason.value,
        "detail": verdict.detail,
        "at": None if verdict.at is None else rfc3339(verdict.at),
    }


class Wording:
    """Lines for people, in the local time of a site."""

    def __init__(self, timezone: str) -> None:
        self._zone = ZoneInfo(timezone)

    def time(self, t: int) -> str:
        return utc(t).astimezone(self._zone).isoformat(" ", "milliseconds")

    def slot(self, slot: Slot, start: int, end: int, offset: int) -> str:
        name = slot.item.title or slot.item.src or "untitled"
        place = f"{slot.item.type} {slot.item.index} of playlist {slot.playlist}, rule {slot.rule}, {slot.level.label}"
        inside = f", {offset / 1000:.3f} s in" if offset else ""
        return visible(f"{slot.zone}: {self.time(start)} to {self.time(end)}: {name} ({place}){inside}")

    def why(self, explanation: Explanation) -> Iterator[str]:
        for verdict in explanation.rules:
            yield visible(f"rule {verdict.rule} ({verdict.level.label}, layout {verdict.layout}): {_rule(verdict)}")
            for zone in verdict.zones:
                yield visible(f"  {zone.zone}: {_RULE[zone.reason].format(by=zone.by)}")
        for item in explanation.items:
            name = item.title or item.src or "untitled"
            yield visible(f"item {item.index} of playlist {item.playlist} in {item.zone}, {name}: {self._item(item)}")

    def _item(self, verdict: ItemVerdict) -> str:
        if verdict.reason is ItemReason.NOT_VALID and verdict.at is None:
            return "not valid any more"
        at = "" if verdict.at is None else self.time(verdict.at)
        return _ITEM[verdict.reason].format(at=at, detail=verdict.detail)


def _rule(verdict: RuleVerdict) -> str:
    return _RULE[verdict.reason].format(by=verdict.by)
