"""Tell what is on at a time, and why. TIME is RFC 3339, or the site's local time where it has no offset.

Without --until: what is on then. With it: every slot from TIME to there.
"""

import argparse
import json
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

import tzlocal

from kiosk.app.at_text import Wording, item_record, rule_record, slot_record
from kiosk.app.exits import Exit, complain
from kiosk.app.moment import MomentError, read_moment
from kiosk.app.places import default_state
from kiosk.editions import Compiled, SourceError, compile_folder
from kiosk.program import Edition, Instant, Program, Situation, Slot
from kiosk.store import Store, StoreError

_Seen = tuple[Slot, int, int, int]
"""A slot, what is seen of it (from, to), and how far into it that begins."""


class _UnclearError(Exception):
    """The command line asks for something that there is not."""


def configure(parser: argparse.ArgumentParser) -> None:
    add = parser.add_argument
    add("site", metavar="SITE", type=Path, help="the site folder")
    add("time", metavar="TIME", help="such as 2026-11-24T19:00 or 2026-11-24T12:00:00Z")
    add("--screen", metavar="NAME", help="which screen (default: the first one)")
    add("--zone", metavar="ZONE", help="only this zone")
    add("--until", metavar="TIME", help="every slot from TIME to there")
    add("--why", action="store_true", help="also what became of every rule and item at TIME")
    add("--json", action="store_true", help="print an object a line")


def run(args: argparse.Namespace) -> int:
    try:
        compiled = _compile(args.site)
    except SourceError as error:
        return complain(f"{error}; give the folder of a site", Exit.COMMAND)
    if compiled.edition is None:
        print("\n".join(problem.text for problem in compiled.problems), file=sys.stderr)
        return complain("the site has errors; nothing is on", Exit.CONTENT)
    try:
        question = _Question(compiled.edition, args)
    except _UnclearError as error:
        return complain(str(error), Exit.COMMAND)
    question.print_slots()
    if args.why:
        question.print_why()
    return Exit.DONE


def _compile(site: Path) -> Compiled:
    """Compile a site, with what is already prepared on this machine if it is the one that plays here."""
    played = Store(default_state())
    if played.state.is_dir():
        with suppress(StoreError):  # as where it is somebody else's
            if played.source() == site.resolve():
                return _compile_into(played, site)
    with tempfile.TemporaryDirectory(prefix="layar-at-") as folder:
        return _compile_into(Store(Path(folder)), site)


def _compile_into(store: Store, site: Path) -> Compiled:
    with store.writing():
        return compile_folder(site, store, now_ns=time.time_ns(), timezone=tzlocal.get_localzone_name())


class _Question:
    """What the command line asks about an edition. Raise `_UnclearError` where that cannot be answered."""

    def __init__(self, edition: Edition, args: argparse.Namespace) -> None:
        self._program = Program(edition)
        self._wording = Wording(edition.site.timezone)
        self._as_json: bool = args.json
        self._zone = _known("zone", args.zone, [zone.name for layout in edition.layouts for zone in layout.zones])
        screen = _known("screen", args.screen, [screen.name for screen in edition.screens])
        self._situation = Situation(screen=screen or "")
        self._t = self._instant(args.time)
        self._until = None if args.until is None else self._instant(args.until)
        if self._until is not None and self._until <= self._t:
            raise _UnclearError(f"--until {args.until} is not after {args.time}")

    def print_slots(self) -> None:
        nothing = True
        for seen in self._now() if self._until is None else self._from_to(self._until):
            nothing = False
            print(json.dumps(slot_record(*seen), ensure_ascii=False) if self._as_json else self._wording.slot(*seen))
        if nothing and not self._as_json:
            print("nothing: the poster is shown")

    def print_why(self) -> None:
        explanation = self._program.explain(self._t, self._situation)
        if not self._as_json:
            print("\n".join(self._wording.why(explanation)))
            return
        records = [*map(rule_record, explanation.rules), *map(item_record, explanation.items)]
        for record in records:
            print(json.dumps(record, ensure_ascii=False))

    def _now(self) -> Iterator[_Seen]:
        for zone in self._program.at(self._t, self._situation).zones:
            if zone.slot is not None and self._zone in (None, zone.zone):
                yield zone.slot, zone.slot.start, zone.slot.end, zone.slot.offset(self._t)

    def _from_to(self, until: Instant) -> Iterator[_Seen]:
        """In the order in which they begin; whole at both ends of the question, cut where something comes between."""
        spans = self._program.slots(self._t, until, self._situation, self._zone)
        for span in sorted(spans, key=lambda span: span.start):
            start = span.slot.start if span.start == self._t else span.start
            end = span.slot.end if span.end == until else span.end
            yield span.slot, start, end, span.slot.offset(span.start)

    def _instant(self, text: str) -> Instant:
        try:
            return read_moment(text, self._program)
        except MomentError as error:
            raise _UnclearError(str(error)) from error


def _known(what: str, name: str | None, names: list[str]) -> str | None:
    """`name`, if there is such a thing."""
    if name is None or name in names:
        return name
    raise _UnclearError(f"there is no {what} {name}; there is {', '.join(dict.fromkeys(names))}")
