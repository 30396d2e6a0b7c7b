"""What a build did, for people: `STATE/build.json`."""

from enum import Enum
from pathlib import Path

import msgspec

from kiosk.model import Problem
from kiosk.store import replace_file


class Outcome(Enum):
    ADOPTED = "adopted"
    """A new edition plays."""
    UNCHANGED = "unchanged"
    """The site makes the edition that plays already."""
    ROLLED_BACK = "rolled-back"
    """The site still makes the edition that somebody went back from; it is not adopted again."""
    HELD = "held"
    """A new edition waits: an operator went back to another one, and said to stay there."""
    WAITING = "waiting"
    """What the operator writes is being written; the last good edition stays for the moment."""
    PROBLEMS = "problems"
    """The site has errors; the last good edition stays."""
    LOST = "lost"
    """Most of the site's files vanished at once; the last good edition stays."""
    GONE = "gone"
    """The site folder cannot be read; the last good edition stays."""
    FAILED = "failed"
    """STATE could not be written; the last good edition stays."""


_GOOD = frozenset({Outcome.ADOPTED, Outcome.UNCHANGED, Outcome.ROLLED_BACK, Outcome.HELD, Outcome.WAITING})


class LeftOutFile(msgspec.Struct, frozen=True):
    src: str
    """Path in the site, with `/`; `.` is the site's own folder, of which nothing can be shown."""
    reason: str

    @property
    def place(self) -> str:
        """For people."""
        return "the site folder" if self.src == "." else self.src


class Counts(msgspec.Struct, frozen=True):
    files: int = 0
    """In the site folder, of any kind."""
    pictures: int = 0
    videos: int = 0
    documents: int = 0
    prepared: int = 0
    """Of these, how many this build had to prepare."""


class Report(msgspec.Struct, frozen=True):
    """Times are milliseconds since 1970-01-01T00:00Z."""

    site: str
    at: int
    outcome: Outcome
    edition: str | None
    """ID of the edition that plays now; None: none yet."""
    message: str = ""
    """What a person should know or do; empty where all is well."""
    built: str | None = None
    """ID of the edition that the site last made, whether or not it plays."""
    problems: tuple[Problem, ...] = ()
    left_out: tuple[LeftOutFile, ...] = ()
    waiting: tuple[str, ...] = ()
    """Files that are still arriving and are what they were before; build again when they are complete."""
    counts: Counts = Counts()
    lost_since: int = 0
    again_at: int = 0
    """When files that were left out for a cause that may pass are worth another build; 0: there are none."""
    seconds: float = 0.0
    """How long it took."""

    @property
    def ok(self) -> bool:
        """Whether nothing is wrong with the site as a whole."""
        return self.outcome in _GOOD


def read_report(state: Path) -> Report | None:
    """The last build's; None where there is none that can be read."""
    try:
        return msgspec.json.decode((state / "build.json").read_bytes(), type=Report)
    except (OSError, ValueError):
        return None


def write_report(state: Path, report: Report) -> None:
    """Raise StoreError where it cannot be written."""
    replace_file(state / "build.json", msgspec.json.encode(report))
