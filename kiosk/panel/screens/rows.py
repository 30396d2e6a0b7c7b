"""What the page lists: frozen rows, derived from what is known of the player. Pure."""

from dataclasses import dataclass

from kiosk.editions import DEFAULT_RULE
from kiosk.panel.playlists.wording import type_icon
from kiosk.panel.preview.words import rule_words
from kiosk.panel.screens.known import Held, Json, Known
from kiosk.panel.screens.words import (
    item_title,
    override_title,
    person,
    problem_step,
    problem_title,
    title_of,
    translate,
)
from kiosk.panel.terms import level_name, zone_name
from kiosk.panel.times import clock_words
from kiosk.program import Level, RuleReason

_MOST_WHY = 8
_OWN_LEVELS = frozenset({"now", "emergency", "alert"})


@dataclass(frozen=True, slots=True)
class ZoneRow:
    """What is on in one zone."""

    name: str
    icon: str
    title: str
    because: str
    level: str
    span: str
    """From when until when."""
    start: float
    end: float
    following: str
    why: list[str]
    """Why the others are not on."""
    trouble: str


@dataclass(frozen=True, slots=True)
class OverrideRow:
    """Something shown besides the schedule."""

    name: str
    title: str
    detail: str
    """Who wants it, and until when."""
    urgent: bool


@dataclass(frozen=True, slots=True)
class ProblemRow:
    title: str
    about: str
    """The file or item that it is about."""
    step: str
    severity: str


def zone_rows(known: Known, now_ms: int) -> tuple[ZoneRow, ...]:
    return tuple(_zone(known, zone, now_ms) for zone in known.status.get("zones") or ())


def override_rows(known: Known, now_ms: int) -> tuple[OverrideRow, ...]:
    """The newest first."""
    return tuple(
        OverrideRow(
            name=str(one["id"]),
            title=override_title(one, known.held),
            detail=_until(one, known, now_ms),
            urgent=one.get("level") != "now",
        )
        for one in known.overrides
    )


def problem_rows(known: Known) -> tuple[ProblemRow, ...]:
    """One for each kind of trouble with one thing; the same twice is said once."""
    rows = (
        ProblemRow(
            title=problem_title(str(one.get("kind"))),
            about=_about(one, known.held),
            step=problem_step(str(one.get("kind"))),
            severity=str(one.get("severity") or "error"),
        )
        for one in known.status.get("problems") or ()
    )
    return tuple(dict.fromkeys(rows))


def _zone(known: Known, zone: Json, now_ms: int) -> ZoneRow:
    slot = zone.get("now")
    name = zone_name(str(zone["zone"]))
    if not slot:
        nothing = translate("screens", "Nothing is planned here now; the ground or the poster is shown.")
        return ZoneRow(name, "eye", translate("screens", "Empty"), nothing, "", "", 0.0, 0.0, "", _why(known, zone), "")
    one = _override_of(known, slot)
    return ZoneRow(
        name=name,
        icon=type_icon(str(slot["type"])),
        title=item_title(slot),
        because=_because(known, slot),
        level=str(slot["level"]),
        span=_span(known, slot, now_ms),
        start=float(slot["start"] if one is None else one["since"]),
        end=float(slot["end"] if one is None else one["until"] or 0),
        following=_following(known, zone, now_ms),
        why=_why(known, zone),
        trouble=_trouble(zone),
    )


def _span(known: Known, slot: Json, now_ms: int) -> str:
    one = _override_of(known, slot)
    if one is not None and one.get("until") is None:
        return translate("screens", "until it is ended")
    end = clock_words(slot["end"] if one is None else one["until"], now_ms, known.timezone)
    return translate("screens", "until %1").replace("%1", end)


def _override_of(known: Known, slot: Json) -> Json | None:
    """The override by which it is on."""
    return next((one for one in known.overrides if one["id"] == slot["rule"]), None)


def _trouble(zone: Json) -> str:
    if zone.get("faulty"):
        return translate("screens", "The poster is shown in its place.")
    if not zone.get("presented"):
        return translate("screens", "The screen has not reported it yet.")
    return ""


def _because(known: Known, slot: Json) -> str:
    level, rule = str(slot["level"]), str(slot["rule"])
    words = level_name(Level[level.upper()])
    if level in _OWN_LEVELS:
        one = _override_of(known, slot)
        if one is not None:
            return translate("screens", "%1, wanted by %2").replace("%1", words).replace("%2", person(str(one["by"])))
    if rule in {"", DEFAULT_RULE}:
        return translate("screens", "No schedule: all playlists take turns")
    text = translate("screens", "%1 · schedule “%2” · playlist “%3”")
    return text.replace("%1", words).replace("%2", rule).replace("%3", title_of(known.held, str(slot["playlist"])))


def _following(known: Known, zone: Json, now_ms: int) -> str:
    following = zone.get("next") or ()
    if not following:
        return ""
    first = following[0]
    if _override_of(known, first) is not None:  # the same again, until somebody ends it
        return ""
    at = clock_words(first["start"], now_ms, known.timezone)
    return translate("screens", "Next at %1: %2").replace("%1", at).replace("%2", item_title(first))


def _why(known: Known, zone: Json) -> list[str]:
    lines = []
    for one in [*(zone.get("why") or ()), *(known.status.get("elsewhere") or ())]:
        reason = RuleReason(one["reason"])
        if reason is RuleReason.WON:
            continue
        by = _rule_name(known, str(one.get("by") or ""))
        lines.append(f"{_rule_name(known, str(one['rule']))}: {rule_words(reason, by, '')}")
    return lines[:_MOST_WHY]


def _rule_name(known: Known, rule: str) -> str:
    one = _override_of(known, {"rule": rule})
    return rule if one is None else override_title(one, known.held)


def _until(one: Json, known: Known, now_ms: int) -> str:
    until = one.get("until")
    who = person(str(one.get("by") or ""))
    if until is None:
        return translate("screens", "By %1, until it is ended").replace("%1", who)
    text = translate("screens", "By %1, until %2")
    return text.replace("%1", who).replace("%2", clock_words(until, now_ms, known.timezone))


def _about(one: Json, held: Held | None) -> str:
    path = str(one.get("file") or "")
    if path.startswith("playlists/"):
        return title_of(held, path.removeprefix("playlists/").removesuffix(".toml"))
    if one.get("kind") == "feed":
        return str(one.get("message") or "")
    return path.rpartition("/")[2] if path.startswith("assets/") else "" if path.endswith(".toml") else path
