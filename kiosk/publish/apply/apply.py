"""Looking at a repository, taking what it offers, and noting what came of it."""

import logging
from collections.abc import Callable

import msgspec

from kiosk.publish.apply.outcome import Outcome
from kiosk.publish.apply.visit import Fetch, NewerError, Visit, Way
from kiosk.publish.sync import Road, note_road, read_sync
from kiosk.publish.transport import Transport, TransportError
from kiosk.publish.trust import Reason, RefusedError
from kiosk.store import Store, StoreError

_MOST_VISITS = 20
"""Newer editions in a row that are gone after before the rest is left to the next time."""
_FINE = frozenset({"adopted", "nothing new", "waiting", "held"})

_log = logging.getLogger(__name__)


def apply(
    transport: Transport,
    store: Store,
    *,
    fetch: Fetch,
    road: str,
    screen: str,
    clock: Callable[[], int],
    every_seconds: float = 30.0,
) -> Outcome:
    """Look once; verify what is there, have its objects fetched, and adopt it with its trust in one step.

    Blocks until all is here that the screen can show, for hours where need be; `fetch` brings the objects, and while it
    does, something newer is looked for every so many seconds. Whoever is killed at any moment has changed nothing, or
    everything. Never raises for what the other side does; what came of it is in `sync.json`, too, under `road`.
    """
    way = Way(transport, store, fetch, screen, clock, every_seconds)
    with store.writing():
        road_before = read_sync(store.state).roads.get(road, Road())
        visit = Visit(way, road_before, lambda note: note_road(store, road, note))
        outcome = _outcome(visit)
        now = clock()
        note_road(store, road, _noted(visit.road, road_before, outcome, transport.source, now))
    _log.info("%s: %s%s", road, outcome.kind, f": {outcome.message}" if outcome.message else "")
    return outcome


def _outcome(visit: Visit) -> Outcome:
    for _ in range(_MOST_VISITS):
        try:
            return visit.make()
        except NewerError:
            continue
        except RefusedError as error:
            return Outcome("refused", reason=error.reason, message=str(error))
        except TransportError as error:
            return Outcome("unreachable", reason="unreachable", message=str(error))
        except StoreError as error:
            return Outcome("refused", reason=Reason.NO_ROOM, message=str(error))
        except OSError as error:
            return Outcome("refused", reason=Reason.NO_ROOM, message=error.strerror or str(error))
    return Outcome("incomplete", reason="newer", message="something newer is published again and again")


def _noted(road: Road, before: Road, outcome: Outcome, source: str, now: int) -> Road:
    """The entry of a look that has ended."""
    is_fine = outcome.kind in _FINE
    return msgspec.structs.replace(
        road,
        source=source,
        outcome=outcome.kind,
        at=now,
        good_at=now if is_fine else before.good_at,
        since=0 if is_fine else before.since or now,
        reason=outcome.reason,
        message=outcome.message,
    )
