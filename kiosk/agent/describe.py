"""From what the agent knows to what the API answers. Pure."""

from collections.abc import Iterable

from kiosk.agent.answers import (
    EditionStatus,
    FeedStatus,
    PointStatus,
    ProblemStatus,
    ReadingStatus,
    RuleWhy,
    SiteStatus,
    SlotStatus,
    ZoneStatus,
)
from kiosk.agent.playing import Edited, Outlook
from kiosk.editions import LeftOutFile, Report
from kiosk.feeds import FeedHealth
from kiosk.model import Figure, Problem
from kiosk.program import Explanation, RuleVerdict, Slot, Span
from kiosk.store import Current
from kiosk.wire import OnScreen, ZoneNow

_MOST_RULES = 200


def describe_site(edited: Edited) -> SiteStatus:
    site = edited.edition.site
    return SiteStatus(site.title, site.timezone, site.language)


def describe_edition(edited: Edited) -> EditionStatus:
    return describe_current(edited.current)


def describe_current(current: Current) -> EditionStatus:
    return EditionStatus(
        current.edition,
        current.at,
        current.previous,
        current.instead_of,
        held=current.held,
        held_by=current.held_by,
        next=current.next.edition if current.next else None,
        next_at=current.next.at if current.next else 0,
    )


def describe_zones(outlook: Outlook, on_screen: OnScreen | None) -> tuple[ZoneStatus, ...]:
    """What is on by the program, and whether the stage says the same."""
    presented = {zone.zone: zone for zone in on_screen.zones} if on_screen else {}
    return tuple(_zone(zone.zone, zone.slot, presented.get(zone.zone), outlook) for zone in outlook.showing.zones)


def describe_elsewhere(explanation: Explanation) -> tuple[RuleWhy, ...]:
    """The rules that are not on in any zone of the layout."""
    return tuple(_why(rule) for rule in explanation.rules if not rule.zones)[:_MOST_RULES]


def describe_readings(figures: Iterable[Figure], now: int) -> tuple[ReadingStatus, ...]:
    return tuple(_reading(figure, now) for figure in figures)


def describe_feeds(healths: Iterable[FeedHealth]) -> tuple[FeedStatus, ...]:
    return tuple(
        FeedStatus(health.name, health.kind, health.failing, health.since, health.problems)
        for health in sorted(healths, key=lambda health: health.name)
    )


def describe_report(report: Report) -> tuple[ProblemStatus, ...]:
    """Everything that the last build found wrong."""
    return (*map(_problem, report.problems), *map(_left_out, report.left_out))


def _problem(problem: Problem) -> ProblemStatus:
    return ProblemStatus(problem.message, problem.hint, severity=problem.severity, file=problem.file, line=problem.line)


def _left_out(one: LeftOutFile) -> ProblemStatus:
    return ProblemStatus(one.reason, kind="left out", severity="warning", file="" if one.src == "." else one.src)


def _zone(name: str, slot: Slot | None, presented: ZoneNow | None, outlook: Outlook) -> ZoneStatus:
    following = [span for span in outlook.following.get(name, ()) if span.start > outlook.t]
    is_presented = presented is not None and slot is not None and presented.item_key == slot.item.key
    return ZoneStatus(
        zone=name,
        now=_slot(slot, slot.start, slot.end) if slot else None,
        presented=is_presented,
        faulty=presented.faulty if presented and is_presented else "",
        next=tuple(_span(span) for span in following),
        why=tuple(
            RuleWhy(rule.rule, rule.level.label, zone.reason, zone.by)
            for rule in outlook.explanation.rules
            for zone in rule.zones
            if zone.zone == name
        )[:_MOST_RULES],
    )


def _span(span: Span) -> SlotStatus:
    return _slot(span.slot, span.start, span.end)


def _slot(slot: Slot, start: int, end: int) -> SlotStatus:
    item = slot.item
    return SlotStatus(item.type, item.title, item.src, slot.playlist, slot.rule, slot.level.label, start, end, item.key)


def _why(rule: RuleVerdict) -> RuleWhy:
    return RuleWhy(rule.rule, rule.level.label, rule.reason, rule.by)


def _reading(figure: Figure, now: int) -> ReadingStatus:
    reading = figure.reading
    value = reading.value
    return ReadingStatus(
        key=reading.key,
        value=tuple(PointStatus(point.label, point.value) for point in value) if isinstance(value, tuple) else value,
        unit=reading.unit,
        label=reading.label,
        observed_at=reading.observed_at,
        fetched_at=reading.fetched_at,
        ttl_ms=reading.ttl_ms,
        is_old=reading.is_old(now),
        source=reading.source,
        attribution=reading.attribution,
    )
