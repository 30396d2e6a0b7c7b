"""The time machine: what one screen of a draft shows when, under what is supposed. No Qt."""

from dataclasses import dataclass, field, replace
from datetime import datetime
from functools import cached_property
from zoneinfo import ZoneInfo

from kiosk.panel.preview.strip import local_of
from kiosk.program import (
    Condition,
    Edition,
    Explanation,
    Instant,
    Override,
    Program,
    Screen,
    Showing,
    Situation,
    Truth,
    is_for,
    screen_of,
)

ALWAYS = Instant(0)


@dataclass(frozen=True)
class Machine:
    edition: Edition
    program: Program
    screen_name: str = ""
    """Empty or unknown: the first."""
    truths: dict[str, Truth] = field(default_factory=dict)
    """Of conditions, as the readings have it."""
    supposed: dict[str, bool] = field(default_factory=dict)
    """What the operator wants to see instead."""
    alone: Override | None = None
    """A playlist or item that is looked at by itself."""

    @cached_property
    def zone(self) -> ZoneInfo:
        return ZoneInfo(self.edition.site.timezone)

    @cached_property
    def situation(self) -> Situation:
        supposed = {text: Truth(value, ALWAYS) for text, value in self.supposed.items()}
        overrides = () if self.alone is None else (self.alone,)
        return Situation(self.screen_name, {**self.truths, **supposed}, overrides)

    @cached_property
    def screen(self) -> Screen:
        return screen_of(self.edition, self.situation)

    @cached_property
    def conditions(self) -> tuple[Condition, ...]:
        """What rules of this screen depend on."""
        wanted = {rule.when.text: rule.when for rule in self.edition.rules if rule.when and is_for(rule, self.screen)}
        return tuple(wanted.values())

    def showing(self, t: Instant) -> Showing:
        return self.program.at(t, self.situation)

    def explain(self, t: Instant) -> Explanation:
        return self.program.explain(t, self.situation)

    def local(self, t: Instant) -> datetime:
        return local_of(t, self.zone)

    def change_before(self, t: Instant) -> Instant:
        """When what is on at `t` came on, or what was on before that."""
        for at in (t, Instant(t - 1)):
            starts = [zone.slot.start for zone in self.showing(at).zones if zone.slot is not None]
            if starts and max(starts) < t:
                return max(starts)
        return Instant(t - 60_000)

    def change_after(self, t: Instant) -> Instant:
        """When the next thing comes on; transitions are no change."""
        now = {zone.zone: zone.slot for zone in self.showing(t).zones}
        at = self.showing(t).next_change
        while at is not None and {zone.zone: zone.slot for zone in self.showing(at).zones} == now:
            at = self.showing(at).next_change
        return Instant(t + 60_000) if at is None else at

    def supposing(self, text: str, value: bool | None) -> "Machine":  # noqa: FBT001 - None: as it is
        rest = {name: truth for name, truth in self.supposed.items() if name != text}
        return replace(self, supposed=rest if value is None else {**rest, text: value})
