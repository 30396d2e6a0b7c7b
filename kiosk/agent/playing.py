"""The edition that plays, as the disk has it, and questions about its program."""

import logging
from dataclasses import dataclass
from itertools import islice
from zoneinfo import ZoneInfoNotFoundError

import msgspec
from msgspec.structs import replace

from kiosk.agent.clock import now_ms
from kiosk.program import (
    Edition,
    Explanation,
    Instant,
    Program,
    Showing,
    Situation,
    Span,
    decode_edition,
    decode_situation,
    screen_of,
    signed_only,
    undated,
)
from kiosk.publish.sync import Sync, read_sync
from kiosk.store import Current, Store, StoreError

_log = logging.getLogger(__name__)

_AHEAD_MS = 24 * 3_600_000
_NEXT = 4


@dataclass(frozen=True, slots=True)
class Edited:
    """An edition that plays."""

    current: Current
    edition: Edition
    program: Program
    clock_wrong: bool = False
    """Nobody knows what day it is: what has a date is left out."""


@dataclass(frozen=True, slots=True)
class Outlook:
    """What is on, why, and what follows in each zone."""

    t: Instant
    showing: Showing
    explanation: Explanation
    following: dict[str, tuple[Span, ...]]


class Playing:
    """Reads `current` and `situation.json`. One thread at a time; what cannot be read leaves what was known."""

    def __init__(self, store: Store, screen: str) -> None:
        self._store = store
        self._screen = screen
        self.edited: Edited | None = None
        self.sync = Sync()
        """What following a repository came to."""
        self.clock_wrong = False
        """It is known to be; then nothing new is taken."""
        self.trouble = ""
        """Why the edition cannot be read, in words; empty: it can, or there is none."""

    @property
    def screen_name(self) -> str:
        """Of this screen in the edition; empty while none plays."""
        return screen_of(self.edited.edition, Situation(self._screen)).name if self.edited else ""

    def look(self) -> bool:
        """Whether another edition plays than at the last look."""
        try:
            now = now_ms()
            current = self._store.current(now)
            wrong = self._look_at_sync(now)
            if current is None or (self.edited and (self.edited.current, self.edited.clock_wrong) == (current, wrong)):
                return False
            edition = decode_edition(self._store.edition_bytes(current.edition))
            edition = undated(edition) if wrong else edition
            edited = Edited(current, edition, Program(edition), wrong)
        except (StoreError, msgspec.DecodeError, ZoneInfoNotFoundError) as error:
            if not self.trouble:
                _log.warning("the edition cannot be read: %s", error)
            self.trouble = str(error)
            return False
        another = self.edited is None or self.edited.current.edition != current.edition
        self.edited, self.trouble = edited, ""
        return another

    def _look_at_sync(self, now: int) -> bool:
        """Whether the clock is known to be wrong."""
        if self._store.is_pinned:
            self.sync = read_sync(self._store.state)
            self.clock_wrong = self._store.floor().rules_out(now)
        return self.clock_wrong

    def lacking(self) -> tuple[int, int]:
        """How many objects of the edition that plays are not here, and how many must not be shown."""
        if self.edited is None:
            return 0, 0
        try:
            return len(self._store.missing(self.edited.current.edition)), len(self._store.bans())
        except StoreError:
            return 0, 0

    def outlook(self, now_ms: int) -> Outlook | None:
        """None: no edition plays."""
        if self.edited is None:
            return None
        t, situation, program = Instant(now_ms), self._situation(), self.edited.program
        showing = program.at(t, situation)
        following = {
            zone.zone: tuple(islice(program.slots(t, Instant(t + _AHEAD_MS), situation, zone.zone), _NEXT + 1))
            for zone in showing.zones
        }
        return Outlook(t, showing, program.explain(t, situation), following)

    def _situation(self) -> Situation:
        try:
            situation = decode_situation(self._store.situation_bytes())
            situation = signed_only(situation) if self._store.is_pinned else situation
        except (StoreError, msgspec.DecodeError):
            situation = Situation()
        return replace(situation, screen=self._screen or situation.screen, missing=situation.missing | self._absent())

    def _absent(self) -> frozenset[str]:
        """Objects that are not here, or must not be shown."""
        if self.edited is None or self.edited.current.trust is None:
            return frozenset()
        try:
            return self._store.missing(self.edited.current.edition) | self._store.bans()
        except StoreError:
            return frozenset()
