"""One visit to a repository, from the first request to the last object."""

from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, replace
from typing import Protocol
from zoneinfo import ZoneInfoNotFoundError

import msgspec

from kiosk.program import Edition, Situation, decode_situation
from kiosk.publish.apply.clock import check_clock
from kiosk.publish.apply.edition import decoded, edition_bytes
from kiosk.publish.apply.lookout import Lookout
from kiosk.publish.apply.outcome import Outcome
from kiosk.publish.apply.plan import Plan, plan
from kiosk.publish.signing import EDITION
from kiosk.publish.sync import Road
from kiosk.publish.transport import Fetched, Transport, Wanted
from kiosk.publish.trust import LISTS, Client, Reason, RefusedError, Target, read_moments
from kiosk.store import Current, Store

_BATCH = 64
"""Objects that are fetched before what has arrived of the rest is shown."""


class NewerError(Exception):
    """Something newer was published meanwhile."""


class Fetch(Protocol):
    """Brings objects into the store, verified, what is needed first before the others."""

    def __call__(self, wanted: Sequence[Wanted], *, urgent: bool) -> Fetched:
        """Blocks. `urgent`: whatever the hour, and however fast the line may be used. `Transport.interrupt` ends it."""


@dataclass(frozen=True, slots=True)
class Way:
    """What a visit needs."""

    transport: Transport
    store: Store
    fetch: Fetch
    screen: str
    clock: Callable[[], int]
    every_seconds: float


@dataclass(frozen=True, slots=True)
class _Offer:
    """What is signed."""

    target: Target
    edition: str
    activate_at: int
    """0: at once."""
    urgent: bool
    trusted: dict[str, bytes]


class Visit:
    """Raises RefusedError, TransportError, StoreError, OSError, and NewerError where it is worth coming back."""

    def __init__(self, way: Way, road: Road, note: Callable[[Road], None]) -> None:
        self._way = way
        self._store = way.store
        self._note = note
        self.road = road
        """How it stands."""

    def make(self) -> Outcome:
        with self._client() as client:
            offer = self._look(client)
            if offer is None:
                return Outcome("nothing new")
            whole = f"{offer.edition} {self._way.screen}"
            if self.road.whole == whole and self._plays(offer):
                self._store.follow(offer.edition, offer.trusted, at=offer.activate_at, now_ms=self._way.clock())
                return self._standing(offer)
            data = edition_bytes(client, offer.target, self._way.transport, self._store)
        edition = decoded(data)
        self._store.write_signed_edition(data)
        wanted = self._plan(edition, offer)
        outcome = self._take(offer, wanted)
        if outcome.kind != "incomplete":
            outcome = self._take_rest(offer, wanted, outcome, whole)
            self._store.sweep()
        return outcome

    # Metadata

    @contextmanager
    def _client(self) -> Iterator[Client]:
        pinned = self._store.pinned_root()
        if pinned is None:
            raise RefusedError(Reason.UNSIGNED, "this screen is not pinned", "start it once with --root root.json")
        with Client(self._way.transport, pinned, self._store.trusted(), self._store.state / "trust.work") as client:
            yield client

    def _look(self, client: Client) -> _Offer | None:
        """What is signed now; None where no edition is."""
        before = self._store.trusted()
        try:
            client.refresh()
        except RefusedError:
            self._keep(before, {**before, **client.trusted()}, holds=False)
            raise
        trusted = client.trusted()
        for listed in filter(None, map(client.target, LISTS)):
            trusted[listed.name] = client.read(listed)
        self._keep(before, trusted, holds=True)
        target = client.target(EDITION)
        if target is None:
            return None
        offer = _Offer(target, target.sha256, _at(target), target.custom.get("urgent") is True, trusted)
        moments = read_moments(trusted)
        self._tell(
            edition=offer.edition,
            activate_at=offer.activate_at,
            urgent=offer.urgent,
            signed_at=moments.signed_at,
            expires=moments.expires,
        )
        return offer

    def _keep(self, before: dict[str, bytes], trusted: dict[str, bytes], *, holds: bool) -> None:
        """Trust goes on with the edition that plays, so that nobody can go back behind it, and bans hold at once."""
        now = self._way.clock()
        check_clock(self._store, before, trusted, now, holds=holds)
        if trusted != before:
            self._store.follow(None, trusted, at=0, now_ms=now)

    # Objects

    def _plan(self, edition: Edition, offer: _Offer) -> Plan:
        start = max(self._way.clock(), offer.activate_at)
        try:
            return plan(edition, msgspec.structs.replace(self._situation(), screen=self._way.screen), start)
        except ZoneInfoNotFoundError as error:
            raise RefusedError(
                Reason.DAMAGED, f"this machine does not know the time zone of the site ({error})", "update its tzdata"
            ) from error

    def _situation(self) -> Situation:
        data = self._store.situation_bytes()
        try:
            return decode_situation(data)
        except msgspec.DecodeError:
            return Situation()

    def _take(self, offer: _Offer, wanted: Plan) -> Outcome:
        """Fetch what must be here, and adopt."""
        soon, later = self._absent(wanted.soon), self._absent(wanted.later)
        self._tell_left([*soon, *later])
        if soon:
            fetched = self._fetch(soon, offer)
            self._store.note_arrived(offer.edition)
            if not fetched.whole:
                self._tell_left([*self._absent(soon), *later])
                return Outcome("incomplete", offer.edition, *_why(fetched))
        now = self._way.clock()
        playing = self._store.current(now)
        self._store.follow(offer.edition, offer.trusted, at=offer.activate_at, now_ms=now)
        outcome = self._standing(offer)
        if outcome.kind == "nothing new" and (playing is None or playing.edition != offer.edition):
            return replace(outcome, kind="adopted")
        return outcome

    def _take_rest(self, offer: _Offer, wanted: Plan, outcome: Outcome, whole: str) -> Outcome:
        later = self._absent(wanted.later)
        while later:
            batch, later = later[:_BATCH], later[_BATCH:]
            fetched = self._fetch(batch, offer)
            self._store.note_arrived(offer.edition)
            if not fetched.whole:
                self._tell_left(self._absent(wanted.later))
                reason, message = _why(fetched)
                return replace(outcome, reason=reason, message=message)
            self._tell_left(later)
        self._tell(whole=whole)
        return outcome

    def _fetch(self, wanted: Sequence[Wanted], offer: _Offer) -> Fetched:
        seen = offer.trusted["timestamp.json"]
        with Lookout(self._way.transport, seen, self._way.every_seconds) as lookout:
            fetched = self._way.fetch(wanted, urgent=offer.urgent)
        if lookout.saw_newer and not fetched.whole:
            raise NewerError
        return fetched

    def _absent(self, wanted: Sequence[Wanted]) -> list[Wanted]:
        """What is neither here nor banned."""
        bans = self._store.bans()
        return [one for one in wanted if one.hash not in bans and self._store.length(one.hash) != one.length]

    # What came of it

    def _plays(self, offer: _Offer) -> bool:
        current = self._store.current(self._way.clock())
        return current is not None and offer.edition in {current.edition, current.next and current.next.edition}

    def _standing(self, offer: _Offer) -> Outcome:
        current = self._store.current(self._way.clock())
        if current is None:
            return Outcome("waiting", offer.edition, at=offer.activate_at)
        return _standing(current, offer.edition)

    def _tell_left(self, left: Sequence[Wanted]) -> None:
        self._tell(objects_left=len(left), bytes_left=sum(one.length for one in left), outcome="fetching")

    def _tell(self, **changes: object) -> None:
        self.road = msgspec.structs.replace(self.road, **changes)
        if "objects_left" in changes:
            self._note(self.road)


def _standing(current: Current, edition: str) -> Outcome:
    if current.edition == edition:
        return Outcome("nothing new", edition)
    if current.held:
        message = "an operator went back; `layar rollback --release` ends that"
        return Outcome("held", edition, reason="held", message=message)
    return Outcome("waiting", edition, at=current.next.at if current.next else 0)


def _at(target: Target) -> int:
    at = target.custom.get("activate_at")
    return at if isinstance(at, int) else 0


def _why(fetched: Fetched) -> tuple[str, str]:
    """Reason and words for what is not here."""
    if fetched.failed:
        name, why = next(iter(fetched.failed.items()))
        more = f" and {len(fetched.failed) - 1} more" if len(fetched.failed) > 1 else ""
        return "objects", f"object {name[:12]}{more} could not be fetched: {why}"
    return "left", "the rest follows: it was interrupted, or big downloads wait for the end of the quiet hours"
