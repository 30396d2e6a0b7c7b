"""Building: what the site folder says becomes what plays, or the last good edition stays and people are told why."""

import shutil
import time
from collections.abc import Collection
from contextlib import ExitStack, suppress
from dataclasses import dataclass
from pathlib import Path

import msgspec

from kiosk.editions.compiled import Compiled, Scanned, compile_listing
from kiosk.editions.folder import Listing, SourceError, scan
from kiosk.editions.loss import PATIENCE_MS, may_be_meant, what_is_lost
from kiosk.editions.memory import Inventory, read_inventory, write_inventory
from kiosk.editions.report import Counts, Outcome, Report, read_report, write_report
from kiosk.editions.workers import Workers
from kiosk.model import is_text_file
from kiosk.program import encode_edition
from kiosk.store import DiskFullError, Store, StoreError, printable

_STAYS = "the last edition stays"
_ACCEPT = "if that is meant, run `layar build --accept-loss`"
_SHARE_OF_DISK = 4
"""Older editions stay while all objects together take at most this part of the disk."""
_KEPT_IN_NEED = 2
"""Editions that stay when the disk is full."""


@dataclass(frozen=True, slots=True)
class Order:
    """What to build."""

    site: Path
    timezone: str
    """For a site that names none."""
    held: Collection[str] = ()
    """Files that are being written: what was built of them before stays."""
    accept_loss: bool = False
    """Whether the site may have lost most of its files."""


def build(order: Order, store: Store, *, now_ns: int, workers: Workers | None = None) -> Report:
    """Build an edition of the site and adopt it where it differs from the last one built.

    `now_ns` is since 1970-01-01T00:00Z; `workers` may be given where some are warm already. The report is also written
    to STATE/build.json. One build at a time: another one is waited for. Raise StoreError where STATE cannot be written;
    what plays then still plays.
    """
    started = time.monotonic()
    with store.writing(), ExitStack() as stack:
        work = _Build(order, store, now_ns, workers or stack.enter_context(Workers(store.state)))
        try:
            try:
                report = work.run()
            except DiskFullError:
                if not store.sweep(keep=_KEPT_IN_NEED).freed:
                    raise
                report = work.run()
        except StoreError as error:
            with suppress(StoreError):
                write_report(store.state, work.report(Outcome.FAILED, f"{error}"))
            raise
        report = msgspec.structs.replace(report, seconds=round(time.monotonic() - started, 3))
        write_report(store.state, report)
        return report


@dataclass(slots=True)
class _Build:
    order: Order
    store: Store
    now_ns: int
    workers: Workers

    def run(self) -> Report:
        state = self.store.state
        old = read_inventory(state)
        try:
            listing = scan(self.site)
        except SourceError as error:
            return self.report(Outcome.GONE, f"the site folder cannot be read: {error}; {_STAYS}")
        if lost := self._loss(old, listing):
            return lost
        if texts := sorted(path for path in self.order.held if is_text_file(path)):
            return self.report(Outcome.WAITING, f"{', '.join(texts)}: being written; {_STAYS} for the moment")
        scanned = Scanned(self.site, listing, self.order.held, old)
        compiled = compile_listing(scanned, self.store, self.workers, now_ns=self.now_ns, timezone=self.order.timezone)
        write_inventory(state, compiled.inventory)  # first, so that a loss is known as one once this edition plays
        report = self._adopt(compiled)
        if report.outcome is Outcome.ADOPTED or report.counts.prepared:
            self.store.sweep(quota=shutil.disk_usage(state).total // _SHARE_OF_DISK)
        return report

    def _loss(self, old: Inventory, listing: Listing) -> Report | None:
        lost = what_is_lost(old, str(self.site), listing)
        if lost is None or self.order.accept_loss:
            return None
        last = self._last()
        known = last is not None and last.outcome is Outcome.LOST and last.lost_since <= self.now_ms
        since = last.lost_since if last is not None and known else self.now_ms
        if since + PATIENCE_MS <= self.now_ms and may_be_meant(old, listing):
            return None
        report = self.report(Outcome.LOST, f"{lost}; {_STAYS}: {_ACCEPT}")
        return msgspec.structs.replace(report, lost_since=since, counts=Counts(files=len(listing.files)))

    def _adopt(self, compiled: Compiled) -> Report:
        if compiled.edition is None:
            return self.report(Outcome.PROBLEMS, f"the site has errors; {_STAYS}", compiled)
        edition = self.store.write_edition(encode_edition(compiled.edition))
        named, last = self.store.current(), self._last()
        if named is not None and named.adopted and named.edition == edition:
            return self.report(Outcome.UNCHANGED, "", compiled, edition)
        if named is not None and named.held:
            self.store.adopt(edition, self.now_ms)
            message = "another edition is held; `layar rollback --release` lets this one play"
            return self.report(Outcome.HELD, message, compiled, edition)
        if named is not None and last is not None and last.built == edition:
            message = "this edition was rolled back; change the site, or run `layar rollback` once more"
            return self.report(Outcome.ROLLED_BACK, message, compiled, edition)
        if self.store.source() != self.site.resolve():
            self.store.set_source(self.site)
        self.store.adopt(edition, self.now_ms)
        return self.report(Outcome.ADOPTED, "", compiled, edition)

    def report(
        self, outcome: Outcome, message: str, compiled: Compiled | None = None, built: str | None = None
    ) -> Report:
        current, last = self.store.current(), self._last()
        return Report(
            site=printable(str(self.site)),
            at=self.now_ms,
            outcome=outcome,
            edition=current.edition if current is not None else None,
            message=message,
            built=built or (last.built if last is not None else None),
            problems=compiled.problems if compiled is not None else (),
            left_out=compiled.left_out if compiled is not None else (),
            waiting=compiled.waiting if compiled is not None else (),
            counts=compiled.counts if compiled is not None else Counts(),
            again_at=compiled.again_at if compiled is not None else 0,
        )

    def _last(self) -> Report | None:
        """The last report on this same site."""
        last = read_report(self.store.state)
        return last if last is not None and last.site == printable(str(self.site)) else None

    @property
    def site(self) -> Path:
        return self.order.site.absolute()

    @property
    def now_ms(self) -> int:
        return self.now_ns // 1_000_000
