"""Screens, wherever they are, as rows. Pure but for the language of the window."""

from dataclasses import dataclass

from kiosk.editions import DEFAULT_RULE
from kiosk.panel.playlists.wording import type_icon
from kiosk.panel.screens.ages import Age, Air, Taken, age_of_taken, words_of_age
from kiosk.panel.screens.known import Known, Picture
from kiosk.panel.screens.plans import Plan, ZonePlan
from kiosk.panel.screens.rows import ZoneRow
from kiosk.panel.screens.words import health_words, title_of_item, translate
from kiosk.panel.terms import level_name
from kiosk.panel.times import age_words, clock_words
from kiosk.program import Screen, Slot


@dataclass(frozen=True, slots=True)
class ScreenRow:
    name: str
    title: str
    here: bool
    picture: str
    """URL; empty: none."""
    kind: str
    """Icon of what is on, where there is no picture."""
    seen: bool
    """Whether it is a picture of the screen; else it is what is planned."""
    mark: str
    """What stands on the picture; empty: it is of now."""
    health: str
    """`good`, `warning`, `error` or `unknown`."""
    health_words: str
    now: str
    """What is on, or planned; empty: not known."""
    following: str
    age: str
    age_words: str
    contact: str
    words: str = ""
    """What a search looks through."""


@dataclass(frozen=True, slots=True)
class There:
    """A screen that nobody here can ask."""

    name: str
    screen: Screen | None
    """None: the site does not name it; it only said once that it took something."""
    plan: Plan | None
    picture: str
    """URL of what is planned; empty: none."""


def elsewhere(one: There, air: Air, now_ms: int, pending: int) -> ScreenRow:
    name, screen, plan = one.name, one.screen, one.plan
    taken = air.taken.get(name)
    age = age_of_taken(taken, air)
    if age is Age.AIR and not pending:
        age = Age.DRAFT
    timezone = air.edition.site.timezone if air.edition else ""
    slot = plan.main.slot if plan and plan.main else None
    tags = screen.tags if screen else ()
    return ScreenRow(
        name=name,
        title=name or translate("screens", "Screen without a name"),
        here=False,
        picture=one.picture,
        kind=type_icon(slot.item.type) if slot else "tv",
        seen=False,
        mark=translate("screens", "As planned"),
        health="unknown",
        health_words=translate("screens", "Not linked: how it is, is not known"),
        now=_planned(slot, plan),
        following=following_words(plan.main if plan else None, now_ms, timezone),
        age=age.value,
        age_words=words_of_age(age),
        contact=_contact(taken, now_ms),
        words=" ".join((name, *tags)).casefold(),
    )


def because_of(slot: Slot) -> str:
    """By which schedule it is on."""
    if slot.rule in {"", DEFAULT_RULE}:
        return translate("screens", "No schedule: all playlists take turns")
    text = translate("screens", "%1 · schedule “%2”")
    return text.replace("%1", level_name(slot.level)).replace("%2", slot.rule)


def _planned(slot: Slot | None, plan: Plan | None) -> str:
    if slot is not None:
        return title_of_item(slot.item)
    return translate("screens", "The poster") if plan else translate("screens", "What is planned is not known")


def following_words(zone: ZonePlan | None, now_ms: int, timezone: str) -> str:
    if zone is None or zone.following is None:
        return ""
    at = clock_words(zone.following.start, now_ms, timezone)
    return translate("screens", "Next at %1: %2").replace("%1", at).replace("%2", title_of_item(zone.following.item))


def _contact(taken: Taken | None, now_ms: int) -> str:
    if taken is None:
        return translate("screens", "It has never told this computer anything")
    age = age_words(max(0, now_ms - taken.at))
    return translate("screens", "Last heard of: %1, when it was sent something").replace("%1", age)


@dataclass(frozen=True, slots=True)
class Here:
    """The player on this machine, and what stands around it."""

    known: Known
    title: str
    picture: Picture | None
    age: Age
    zone: ZoneRow | None
    """The largest one."""


def here(one: Here, now_ms: int) -> ScreenRow:
    known, zone = one.known, one.zone
    picture = f"{one.picture.path.as_uri()}#{one.picture.taken_ns}" if one.picture else ""
    health, words = (
        health_words(known) if known.contact_ms else ("unknown", translate("screens", "No player runs here"))
    )
    building = bool((known.status.get("build") or {}).get("running"))
    return ScreenRow(
        name="",
        title=one.title,
        here=True,
        picture=picture,
        kind="tv",
        seen=True,
        mark="" if known.reached or one.picture is None else _last(one.picture, now_ms),
        health=health,
        health_words=words,
        now=zone.title if zone and known.reached else "",
        following=zone.following if zone and known.reached else "",
        age=one.age.value,
        age_words=words_of_age(one.age, building=building),
        contact=translate("screens", "Last contact: %1").replace("%1", age_words(max(0, now_ms - known.contact_ms)))
        if known.contact_ms
        else "",
        words=one.title.casefold(),
    )


def _last(picture: Picture, now_ms: int) -> str:
    age = age_words(max(0, now_ms - picture.taken_ns // 1_000_000))
    return translate("screens", "Last picture: %1").replace("%1", age)
