"""Every claim on one screen in one situation, sorted into the groups that share loops."""

from collections.abc import Iterator

import msgspec

from kiosk.program.almanac import Almanac
from kiosk.program.claim import Claim
from kiosk.program.claims import Claims
from kiosk.program.edition import Edition, Level
from kiosk.program.group import Group
from kiosk.program.situation import Situation


class Place(msgspec.Struct, frozen=True):
    """A zone of a layout."""

    zone: str
    groups: tuple[Group, ...]
    """Those that claim it, the highest level first."""


class Plan:
    def __init__(self, edition: Edition, almanac: Almanac, situation: Situation) -> None:
        self.clock = almanac.clock
        self.claims = Claims(edition, almanac, situation).make()
        """In order of rank."""
        groups = self._group()
        self.groups = tuple(groups.values())
        self.places = {
            layout.name: tuple(
                Place(zone.name, tuple(g for g in self.groups if (g.layout, g.zone) == (layout.name, zone.name)))
                for zone in layout.zones
            )
            for layout in edition.layouts
        }
        """By the name of the layout, in the order of its zones."""

    def _group(self) -> dict[tuple[str, str, Level], Group]:
        """The groups of higher levels first, as their claims are."""
        groups: dict[tuple[str, str, Level], Group] = {}
        for claim in self.claims:
            for zone in claim.zones:
                key = claim.layout, zone, claim.level
                if key not in groups:
                    groups[key] = Group(len(groups), *key)
                groups[key].claims.append(claim)
        return groups

    def rivals(
        self, layout: str | None, groups: tuple[Group | None, ...], picked: int | None
    ) -> Iterator[tuple[Claim, str]]:
        """Claims, each with a zone, that play nothing there but would be seen as soon as they did.

        `groups` play in the zones of `layout`, which the claim of rank `picked` chose.
        """
        for claim in self.claims[:picked]:
            for zone in claim.zones:
                yield claim, zone
        places = () if layout is None else self.places[layout]
        for place, group in zip(places, groups, strict=True):
            higher = place.groups if group is None else place.groups[: place.groups.index(group)]
            for rival in higher:
                for claim in rival.claims:
                    yield claim, place.zone
