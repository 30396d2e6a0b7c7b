"""Works out what became of every item of a rule."""

from collections.abc import Iterator

from kiosk.program.almanac import Almanac
from kiosk.program.claim import Claim
from kiosk.program.edition import Edition, Instant, Item, Playlist
from kiosk.program.explanation import ItemReason, ItemVerdict
from kiosk.program.showing import Slot
from kiosk.program.situation import Situation
from kiosk.program.timeline import Timeline

_Turn = tuple[Claim, Slot]


class ItemExplainer:
    """Explains the items of an edition at one instant."""

    def __init__(
        self, edition: Edition, almanac: Almanac, situation: Situation, timeline: Timeline, t: Instant
    ) -> None:
        self._playlists = edition.playlists
        self._almanac = almanac
        self._situation = situation
        self._t = t
        self._on = _turns(timeline, t)
        self._next = {
            zone: turn
            for zone, (_claim, slot) in self._on.items()
            if (turn := _turns(timeline, slot.end).get(zone)) is not None
        }

    def verdicts(self, claim: Claim, zone: str) -> Iterator[ItemVerdict]:
        """Of everything that a claim names for a zone, in the order of its playlists."""
        for name in claim.zones[zone].playlists:
            playlist = self._playlists.get(name)
            if playlist is not None:
                yield from sorted(self._playlist(claim, zone, name, playlist), key=lambda verdict: verdict.index)

    def _playlist(self, claim: Claim, zone: str, name: str, playlist: Playlist) -> Iterator[ItemVerdict]:
        only = claim.zones[zone].only
        for item in playlist.items:
            if not only or item.key in only:
                reason, at = self._reason(claim, zone, name, item)
                yield ItemVerdict(zone, claim.name, name, item.index, item.key, item.title, item.src, reason, at=at)
        for out in () if only else playlist.left_out:
            yield ItemVerdict(
                zone, claim.name, name, out.index, "", "", out.src, ItemReason.LEFT_OUT, detail=out.reason
            )

    def _reason(self, claim: Claim, zone: str, playlist: str, item: Item) -> tuple[ItemReason, Instant | None]:
        if item.windows is not None and not self._almanac.pattern(item.windows).holds(self._t):
            window = self._almanac.pattern(item.windows).window_from(self._t)
            return ItemReason.NOT_VALID, None if window is None else Instant(window.start)
        if not self._situation.missing.isdisjoint(item.needs):
            return ItemReason.MISSING, None
        if item.key in self._situation.quarantined:
            return ItemReason.QUARANTINED, None
        for reason, turns in ((ItemReason.ON, self._on), (ItemReason.NEXT, self._next)):
            if zone in turns:
                holder, slot = turns[zone]
                if holder is claim and slot.playlist == playlist and slot.item is item:
                    return reason, slot.start
        return ItemReason.LATER, None


def _turns(timeline: Timeline, t: Instant) -> dict[str, _Turn]:
    """For each zone whose turn it is at `t`."""
    showing = timeline.at(t)
    claims = timeline.claims_on(showing.t)
    return {zone.zone: (claims[zone.zone], zone.slot) for zone in showing.zones if zone.slot is not None}
