"""The list of all screens, and what is planned for one of them. Pure."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from kiosk.panel.screens.ages import Age
from kiosk.panel.screens.air import Outlook
from kiosk.panel.screens.plans import Plan
from kiosk.panel.screens.screen_rows import ScreenRow, There, because_of, elsewhere, following_words
from kiosk.panel.screens.words import title_of_item, translate
from kiosk.panel.terms import zone_name
from kiosk.program import Edition, Screen

FILTERS = ("all", "trouble", "older", "unknown")


@dataclass(frozen=True, slots=True)
class PlanRow:
    """What is planned for a zone of a screen elsewhere."""

    name: str
    now: str
    because: str
    following: str


def roster(
    outlook: Outlook, here: ScreenRow, now_ms: int, pending: int, *, own: str, url: Callable[[str], str]
) -> Iterator[ScreenRow]:
    """The one of this machine first, which is the screen `own` of the site; `url` is where an object lies."""
    yield here
    air = outlook.air
    named = screens_of(air.edition)
    for name in [*named, *sorted(set(air.taken) - set(named))]:
        if name != own:
            plan = outlook.plans.get(name)
            picture = _picture(air.edition, plan)
            there = There(name, named.get(name), plan, url(picture) if picture else "")
            yield elsewhere(there, air, now_ms, pending)


def plan_rows(outlook: Outlook, name: str, now_ms: int) -> Iterator[PlanRow]:
    """Zone by zone."""
    plan, edition = outlook.plans.get(name), outlook.air.edition
    timezone = edition.site.timezone if edition else ""
    if plan is not None and not plan.zones:
        nothing = translate("screens", "No schedule holds for it at this time.")
        yield PlanRow("", translate("screens", "The poster"), nothing, "")
    for zone in plan.zones if plan else ():
        title = title_of_item(zone.slot.item) if zone.slot else translate("screens", "Empty")
        because = because_of(zone.slot) if zone.slot else ""
        yield PlanRow(zone_name(zone.zone), title, because, following_words(zone, now_ms, timezone))


def screens_of(edition: Edition | None) -> dict[str, Screen]:
    """Those that have a name, which is all but the one of a site that says nothing of screens."""
    return {screen.name: screen for screen in edition.screens if screen.name} if edition else {}


def passes(row: ScreenRow, which: str) -> bool:
    """Whether a screen is one of those that this filter is for."""
    match which:
        case "trouble":
            return row.health in {"warning", "error"}
        case "older":
            return row.age == Age.OTHER
        case "unknown":
            return row.health == "unknown"
        case _:
            return True


def _picture(edition: Edition | None, plan: Plan | None) -> str:
    """Hash of a small picture of what is planned; empty: there is none."""
    slot = plan.main.slot if plan and plan.main else None
    name = str(slot.item.content.get("object") or "") if slot else ""
    return edition.thumbnails.get(name, "") if edition else ""
