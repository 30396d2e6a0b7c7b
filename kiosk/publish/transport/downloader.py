"""Brings what is wanted from a repository into the store."""

from collections.abc import Callable, Iterable
from datetime import UTC, datetime, tzinfo

from kiosk.publish.transport.fetch import Fetch
from kiosk.publish.transport.pace import Pace
from kiosk.publish.transport.quiet import Hours, is_quiet
from kiosk.publish.transport.transport import Transport
from kiosk.publish.transport.wanted import Fetched, Progress, Wanted
from kiosk.store import Store


class Downloader:
    """Several connections, each object resumed where it broke off (also in an earlier life, from STATE/partial),
    verified while it comes, and in the store only when it is whole.

    `max_rate` is in bytes a second, of all connections together. In `quiet_hours`, read in `zone` (None: this
    machine's), a fetch of over 10 MB does not begin, nor go on. Use it inside `Store.writing()`; one fetch at a time.
    """

    def __init__(
        self,
        transport: Transport,
        store: Store,
        *,
        now_ms: Callable[[], int],
        max_rate: int | None = None,
        quiet_hours: Hours | None = None,
        zone: tzinfo | None = None,
    ) -> None:
        self._transport = transport
        self._store = store
        self._now_ms = now_ms
        self._max_rate = max_rate
        self._quiet_hours = quiet_hours
        self._zone = zone

    def fetch(
        self, wanted: Iterable[Wanted], *, urgent: bool = False, progress: Callable[[Progress], None] | None = None
    ) -> Fetched:
        """Blocks; what is needed first comes first. `Transport.interrupt` ends it.

        `urgent`: at any hour, at any rate. `progress` is called a few times a second, in this thread; the objects that
        it counts are in the store. Raise StoreError where the disk fails, or has no room for all.
        """
        first = {one.hash: one for one in sorted(wanted, key=lambda one: -one.needed_at_ms)}
        order = sorted(first.values(), key=lambda one: (one.needed_at_ms, one.length))
        pace = Pace(None if urgent else self._max_rate)
        return Fetch(self._transport, self._store, pace, lambda: not urgent and self._is_quiet(), progress).run(order)

    def _is_quiet(self) -> bool:
        if self._quiet_hours is None:
            return False
        return is_quiet(self._quiet_hours, datetime.fromtimestamp(self._now_ms() / 1000, UTC).astimezone(self._zone))
