"""The words of the supervisor: what a child can be, what can happen to it, what can be done about it.

Times are seconds of a monotonic clock.
"""

from dataclasses import dataclass
from enum import IntEnum, StrEnum
from typing import TypeAlias


class Name(StrEnum):
    STAGE = "stage"
    AGENT = "agent"


class Mode(IntEnum):
    """How carefully the stage is started."""

    NORMAL = 0
    SAFE = 1
    POSTER = 2


@dataclass(frozen=True, slots=True)
class Waiting:
    due: float


@dataclass(frozen=True, slots=True)
class Running:
    since: float
    silent: float = 0.0
    """Seconds of ticks without a heartbeat."""
    beaten: bool = False
    shown: tuple[str, ...] = ()
    loading: tuple[str, ...] = ()
    """Keys of the items that the last heartbeat named."""


@dataclass(frozen=True, slots=True)
class Ending:
    """Killed or asked to end, and not gone yet."""

    was: Running
    planned: bool
    left: float | None = None
    """Seconds of ticks until one that was asked is killed; None: it was killed."""


Phase: TypeAlias = Waiting | Running | Ending


@dataclass(frozen=True, slots=True)
class Child:
    phase: Phase
    crashes: int = 0
    """In a row."""
    refusals: int = 0
    """Ends in a row for which the environment is to blame."""
    mode: Mode = Mode.NORMAL


@dataclass(frozen=True, slots=True)
class State:
    ticked: float
    children: dict[Name, Child]
    playable: bool = False
    """Whether there is an edition to play, whatever becomes of the agent."""
    heard: frozenset[Name] = frozenset()
    """Who has ever given a sign of life since the supervisor started."""


@dataclass(frozen=True, slots=True)
class Tick:
    """Comes several times a second."""


@dataclass(frozen=True, slots=True)
class Beat:
    child: Name
    shown: tuple[str, ...] = ()
    loading: tuple[str, ...] = ()
    lives: bool = True
    """False: it names items, but no frame was presented since the one before, so it is no sign of life."""


@dataclass(frozen=True, slots=True)
class Exited:
    child: Name
    status: int
    """Exit code, or minus the signal."""


@dataclass(frozen=True, slots=True)
class EditionChanged:
    """Another edition plays: what crashed may be gone."""


@dataclass(frozen=True, slots=True)
class RestartWanted:
    """Somebody wants these anew."""

    children: tuple[Name, ...]


@dataclass(frozen=True, slots=True)
class DisplayGone:
    """The display was tried after a crash, and cannot be used."""


Event: TypeAlias = Tick | Beat | Exited | EditionChanged | RestartWanted | DisplayGone


@dataclass(frozen=True, slots=True)
class Start:
    child: Name
    mode: Mode


@dataclass(frozen=True, slots=True)
class Kill:
    child: Name
    reason: str


@dataclass(frozen=True, slots=True)
class End:
    """Ask it to end, in good order."""

    child: Name


@dataclass(frozen=True, slots=True)
class Blame:
    """These items were on screen, or about to be, at a crash."""

    keys: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Report:
    """A crash, for the log."""

    child: Name
    status: int
    crashes: int
    delay: float
    mode: Mode


@dataclass(frozen=True, slots=True)
class TryDisplay:
    """Find out whether the display can be used at all."""


@dataclass(frozen=True, slots=True)
class GiveUp:
    status: int


Action: TypeAlias = Start | Kill | End | Blame | Report | TryDisplay | GiveUp
