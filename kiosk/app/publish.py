"""Build a site, sign it, and write it to a repository that screens fetch from. What is there is not sent again.

DEST is a folder (of a web server, a stick, a synced folder) or s3://bucket/prefix. Whoever reads it sees the old state
or the new at any moment; stopped at any moment, the same command goes on.
"""

import argparse
import json
import signal
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from threading import Event
from types import FrameType

import tzlocal

from kiosk.app.build import tell
from kiosk.app.clock import now_ms
from kiosk.app.desk import patience
from kiosk.app.exits import Exit, complain
from kiosk.app.meter import show_progress
from kiosk.app.moment import MomentError, read_moment
from kiosk.app.passphrase import add_key_options, asker
from kiosk.app.publish_text import Words, record, size
from kiosk.app.renew import renew
from kiosk.app.review import add_review_options, review
from kiosk.editions import Order, Report, build
from kiosk.model import SITE_FILE, read_rate, visible
from kiosk.program import Edition, Instant, Program, decode_edition
from kiosk.publish import usual_workplace
from kiosk.publish.forecast import Forecast, forecast
from kiosk.publish.keys import KeyFolder, Memory, signers
from kiosk.publish.publication import (
    Before,
    Job,
    Published,
    absent,
    estimate,
    look,
    overhead,
    prepare,
    publish,
    roles_needed,
)
from kiosk.publish.push import Meter
from kiosk.publish.repository import (
    Destination,
    DestinationError,
    FolderDestination,
    Progress,
    StoppedError,
    open_destination,
)
from kiosk.publish.review import leave
from kiosk.publish.signing import TrustError, check_clock
from kiosk.publish.sources import SourcesError
from kiosk.store import Store

_STOPPED = 128 + signal.SIGINT


class _UnclearError(Exception):
    """The command line asks for something that cannot be."""


def configure(parser: argparse.ArgumentParser) -> None:
    add = parser.add_argument
    add("site", metavar="SITE", help="the folder of the site; not with --review or --renew")
    add("destination", metavar="DEST", nargs="?", help="a folder, or s3://bucket/prefix")
    add("--activate-at", metavar="TIME", help="when all screens switch to it, such as 2026-11-24T19:00")
    add("--urgent", action="store_true", help="screens fetch it at once, also in quiet hours and at full rate")
    add("--note", default="", metavar="TEXT", help="what it is about, for whoever signs second")
    add("--dry-run", action="store_true", help="only say what would change, and when it would be there")
    add(
        "--rate", action="append", default=[], metavar="SCREEN=RATE", help="what a screen's line carries, such as 2MB/s"
    )
    add_key_options(parser)
    add("--as", dest="person", metavar="NAME", help="whose key signs, where several lie in the folder")
    add("--state", type=Path, metavar="DIR", help="where prepared files are kept (default: the user's cache)")
    add("--accept-loss", action="store_true", help="publish also if most of the site's files are gone")
    add("--json", action="store_true", help="print what became of it as JSON")
    add("--renew", action="store_true", help="only renew what the machine signs in the repository DEST")
    add_review_options(parser)


def run(args: argparse.Namespace) -> int:
    if args.renew or args.review or args.approve or args.refuse:
        return (renew if args.renew else review)(args, args.destination or args.site)
    args.site = Path(args.site)
    try:
        return _run(args)
    except _UnclearError as error:
        return complain(visible(str(error)), Exit.COMMAND)
    except (TrustError, DestinationError) as error:
        return complain(visible(str(error)), Exit.ENVIRONMENT)
    except SourcesError as error:
        return complain(visible(str(error)), Exit.CONTENT)
    except StoppedError:
        complain("stopped; screens keep what they have, and the same command goes on", Exit.DONE)
        return _STOPPED


def _run(args: argparse.Namespace) -> int:
    if args.destination is None:
        raise _UnclearError(f"publish {args.site} where? give a folder, or s3://bucket/prefix")
    destination = open_destination(args.destination)
    _check_apart(args.site, destination)
    memory = Memory(args.keys)
    memory.roots()  # else all the building would be in vain
    store = Store((args.state or usual_workplace(args.site)).absolute())
    report = _built(args, store)
    if report.built is None or not report.ok:
        return Exit.CONTENT
    edition = decode_edition(store.edition_bytes(report.built))
    activate_at = _activate_at(args.activate_at, edition)
    job = Job(args.site, store, report.built, destination, memory, activate_at, args.urgent, args.note)
    command = _Command(args, job, edition, _rates(args.rate, edition))
    return command.tell_only() if args.dry_run else command.publish()


def _check_apart(site: Path, destination: Destination) -> None:
    """Else the repository would be a part of the next edition."""
    if not isinstance(destination, FolderDestination):
        return
    if destination.folder.resolve().is_relative_to(site.resolve()) or (destination.folder / SITE_FILE).exists():
        raise _UnclearError(f"{destination.name} is in the folder of a site; give one elsewhere for the repository")


@dataclass(frozen=True, slots=True)
class _Command:
    args: argparse.Namespace
    job: Job
    edition: Edition
    rates: dict[str, int]

    def tell_only(self) -> int:
        before = look(self.job)
        todo = absent(estimate(self.job, before, now_ms()).pieces, self.job.destination)
        self._print_forecast(before, sum(piece.length for piece in todo))
        return Exit.DONE

    def publish(self) -> int:
        keys = KeyFolder(self.args.keys)
        with self.job.destination.writing():
            before = look(self.job)
            check_clock(before.state, now_ms())
            wanted = before.keyids(roles_needed(self.job, before, now_ms()))
            hands = signers([keys], self._own(keys, wanted), asker(self.args.passphrase_file), patience())
            with _stoppable() as stopped, show_progress(sys.stderr) as show:
                prepared = prepare(self.job, before, hands, now_ms())
                done = publish(
                    self.job, before, prepared, hands, clock=now_ms, tell=_Told(Meter(show)), stopped=stopped.is_set
                )
                if done.proposal is not None:
                    leave(done.proposal, before.state, self.job.destination)
        self._print_done(done)
        return Exit.DONE

    def _own(self, keys: KeyFolder, wanted: frozenset[str]) -> list[str]:
        """Those of `wanted` to sign with: of people only the one of --as, where that is given."""
        own = (one for one in keys.records() if one.role != "targets" or self.args.person in {None, one.name})
        return [one.keyid for one in own if one.keyid in wanted]

    def _print_forecast(self, before: Before, to_send: int) -> None:
        found = self._forecast(before)
        if self.args.json:
            print(json.dumps({"edition": self.job.edition, "to_send": to_send, "screens": [*map(record, found)]}))
            return
        words = Words(self.edition.site.timezone, now_ms())
        print("\n".join(words.forecasts(found, self.job.activate_at)))
        print(f"to send: {size(to_send)}, and the sources that changed; nothing was written")

    def _forecast(self, before: Before) -> tuple[Forecast, ...]:
        more = overhead(estimate(self.job, before, now_ms()), before.state)
        at = None if self.job.activate_at is None else Instant(self.job.activate_at)
        return forecast(
            before.decoded, self.edition, Instant(now_ms()), activate_at=at, rates=self.rates, overhead=more
        )

    def _print_done(self, done: Published) -> None:
        waits = done.proposal.id if done.proposal is not None else None
        if self.args.json:
            sent = {"sent_files": done.sent.files, "sent_bytes": done.sent.bytes}
            print(json.dumps({"edition": done.edition, "proposal": waits, **sent}))
            return
        sent_words = f"{done.sent.files} files, {size(done.sent.bytes)} sent"
        if done.proposal is None:
            print(f"edition {done.edition[:12]} is published: {sent_words}")
        else:
            print(f"edition {done.edition[:12]} is proposed: {sent_words}; {done.proposal.missing} more must sign it")


class _Told:
    """Progress as a meter takes it."""

    def __init__(self, meter: Meter) -> None:
        self._meter = meter
        self._last: Progress | None = None

    def __call__(self, progress: Progress) -> None:
        if self._last is None:
            self._meter.expect(progress.bytes_total, 0)
        else:
            self._meter.moved(progress.bytes - self._last.bytes)
        self._last = progress


@contextmanager
def _stoppable() -> Iterator[Event]:
    """Ctrl+C sets the event; a second one ends at once."""
    stopped = Event()

    def stop(_number: int, _frame: FrameType | None) -> None:
        if stopped.is_set():
            raise KeyboardInterrupt
        stopped.set()

    before = signal.signal(signal.SIGINT, stop)
    try:
        yield stopped
    finally:
        signal.signal(signal.SIGINT, before)


def _built(args: argparse.Namespace, store: Store) -> Report:
    if not args.site.is_dir():
        raise _UnclearError(f"{args.site}: no such folder; give the folder of a site")
    order = Order(args.site, tzlocal.get_localzone_name(), accept_loss=args.accept_loss)
    report = build(order, store, now_ns=time.time_ns())
    tell(report)
    if report.waiting:
        raise SourcesError(f"still being written: {', '.join(report.waiting)}; publish again when that is done")
    return report


def _activate_at(text: str | None, edition: Edition) -> int | None:
    if text is None:
        return None
    try:
        found = read_moment(text, Program(edition))
    except MomentError as error:
        raise _UnclearError(str(error)) from error
    if found <= now_ms():
        raise _UnclearError(f"--activate-at {text} is past; leave it out to switch as soon as a screen is ready")
    return found


def _rates(texts: list[str], edition: Edition) -> dict[str, int]:
    known = [screen.name for screen in edition.screens]
    found = {}
    for text in texts:
        name, _, rate = text.rpartition("=")
        if name not in known:
            raise _UnclearError(f"--rate {text}: there is no screen {name}; there is {', '.join(known)}")
        count = read_rate(rate)
        if count is None:
            raise _UnclearError(f"--rate {text}: {rate} is not a rate; write it as {name}=2MB/s")
        found[name] = count
    return found
