"""Every claim on one screen in one situation."""

from msgspec.structs import replace

from kiosk.program.almanac import Almanac
from kiosk.program.claim import Claim
from kiosk.program.clock import FOREVER, clamped
from kiosk.program.edition import Edition, Playlist, Rule, Screen
from kiosk.program.hours import Once
from kiosk.program.situation import Override, Situation
from kiosk.program.source import Source


def screen_of(edition: Edition, situation: Situation) -> Screen:
    """The screen that the situation names; the first one where it names none."""
    return next((screen for screen in edition.screens if screen.name == situation.screen), edition.screens[0])


def is_for(rule: Rule, screen: Screen) -> bool:
    return not rule.screens or screen.name in rule.screens or not set(screen.tags).isdisjoint(rule.screens)


class Claims:
    """Turns rules and overrides into claims; those that name the same playlists share a source."""

    def __init__(self, edition: Edition, almanac: Almanac, situation: Situation) -> None:
        self._edition = edition
        self._almanac = almanac
        self._situation = situation
        self._zones = {layout.name: {zone.name for zone in layout.zones} for layout in edition.layouts}
        self._sources: dict[tuple[tuple[str, ...], tuple[str, ...]], Source] = {}

    def make(self) -> tuple[Claim, ...]:
        """In order of rank: by level; of one level overrides first, the newest before the others; then file order."""
        screen = screen_of(self._edition, self._situation)
        overrides = sorted(self._situation.overrides, key=lambda override: -override.since)
        rules = [(place, rule) for place, rule in enumerate(self._edition.rules) if is_for(rule, screen)]
        asked: list[tuple[int | None, Rule | Override]] = [*((None, override) for override in overrides), *rules]
        asked.sort(key=lambda pair: -pair[1].level)
        return tuple(self._claim(rank, place, claimant) for rank, (place, claimant) in enumerate(asked))

    def _claim(self, rank: int, place: int | None, claimant: Rule | Override) -> Claim:
        if isinstance(claimant, Override):
            return self._of_override(rank, claimant)
        return self._of_rule(rank, place, claimant)

    def _of_rule(self, rank: int, place: int | None, rule: Rule) -> Claim:
        zones = self._zones.get(rule.layout, set())
        truth = None if rule.when is None else self._situation.conditions.get(rule.when.text)
        changed = None if truth is None else clamped(truth.since)
        true_since = changed if truth is not None and truth.value else None
        return Claim(
            rank=rank,
            place=place,
            name=rule.name,
            level=rule.level,
            layout=rule.layout,
            share=max(1, rule.share),
            zones={zone: self._source(names, ()) for zone, names in rule.zones.items() if zone in zones},
            hours=self._almanac.pattern(rule.windows),
            true_since=-FOREVER if rule.when is None else true_since,
            edges=() if changed is None else (changed,),
        )

    def _of_override(self, rank: int, override: Override) -> Claim:
        zones = self._zones.get(override.layout, set())
        return Claim(
            rank=rank,
            place=None,
            name=override.id,
            level=override.level,
            layout=override.layout,
            share=1,
            zones={
                zone: self._own(name, override) if override.own else self._source((name,), override.items)
                for zone, name in override.zones.items()
                if zone in zones
            },
            hours=Once(override.since, override.until),
            true_since=-FOREVER,
            edges=(),
        )

    def _own(self, name: str, override: Override) -> Source:
        edition = replace(self._edition, playlists={name: Playlist("", override.own)})
        return Source(edition, self._almanac, (name,), self._situation.missing)

    def _source(self, playlists: tuple[str, ...], only: tuple[str, ...]) -> Source:
        source = self._sources.get((playlists, only))
        if source is None:
            missing = self._situation.missing
            source = Source(self._edition, self._almanac, playlists, missing, frozenset(only))
            self._sources[playlists, only] = source
        return source
