"""What the API answers: records whose names and texts are also those of its OpenAPI page.

All times are milliseconds since 1970-01-01T00:00Z.
"""

from dataclasses import dataclass, field
from typing import TypeAlias


@dataclass(frozen=True, slots=True)
class SlotStatus:
    """An item's time in a zone."""

    type: str
    title: str
    src: str
    playlist: str
    rule: str
    level: str
    start: int
    end: int
    key: str
    """By which an override names the item."""


@dataclass(frozen=True, slots=True)
class RuleWhy:
    """What became of a rule in a zone."""

    rule: str
    level: str
    reason: str
    """`won`, `shares`, `level`, `layout`, `empty`, `condition`, `window` or `screen`."""
    by: str = ""
    """The rule it lost to."""


@dataclass(frozen=True, slots=True)
class ZoneStatus:
    zone: str
    now: SlotStatus | None
    """None: the zone is empty, or the poster is shown."""
    presented: bool
    """Whether the stage says that this item is what it shows."""
    faulty: str = ""
    """Why the poster is shown in its place."""
    next: tuple[SlotStatus, ...] = ()
    why: tuple[RuleWhy, ...] = ()


@dataclass(frozen=True, slots=True)
class SiteStatus:
    title: str
    timezone: str
    """IANA name."""
    language: str


@dataclass(frozen=True, slots=True)
class EditionStatus:
    id: str
    adopted_at: int
    previous: str | None
    """What a rollback would go to."""
    instead_of: str | None = None
    """The edition that should play, but is damaged."""
    held: bool = False
    """It stays, whatever is published, until somebody releases it."""
    held_by: str = ""
    """Who wants that, since `adopted_at`."""
    next: str | None = None
    """The edition that is here and waits."""
    next_at: int = 0
    """For which instant, or for the end of the hold."""


@dataclass(frozen=True, slots=True)
class StageStatus:
    connected: bool
    renderer: str = ""
    """The graphics path."""
    screen: str = ""
    since: int = 0
    """When it told what is on."""
    frame_at: int = 0
    """When it last presented a frame; 0: unknown."""


@dataclass(frozen=True, slots=True)
class PointStatus:
    label: str
    value: float


Value: TypeAlias = float | str | bool | tuple[PointStatus, ...]


@dataclass(frozen=True, slots=True)
class ReadingStatus:
    key: str
    value: Value
    unit: str
    label: str
    observed_at: int
    """When the source says it was true."""
    fetched_at: int
    ttl_ms: int
    is_old: bool
    """Past its time to live: it is shown with its age, and conditions on it are false."""
    source: str
    attribution: str


@dataclass(frozen=True, slots=True)
class FeedStatus:
    name: str
    kind: str
    failing: str
    """Why its last look gave nothing; empty: all is well."""
    since: int
    problems: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class ProblemStatus:
    """Something wrong with the site, or with showing it."""

    message: str
    hint: str = ""
    kind: str = "site"
    """`site`: in its files; `left out`: a file that is not shown; `shown`: on screen; `edition`, `state`, `build`,
    `folder`, `feed`, `sync`."""
    severity: str = "error"
    """`error` or `warning`."""
    file: str = ""
    """Path in the site; empty: it is not about a file."""
    line: int = 0
    """0: about the whole file."""
    at: int = 0
    """When it was noticed; 0: with the last build."""


@dataclass(frozen=True, slots=True)
class BuildStatus:
    running: bool
    outcome: str = ""
    """How the last one ended, such as `adopted` or `problems`."""
    message: str = ""
    at: int = 0
    seconds: float = 0.0


@dataclass(frozen=True, slots=True)
class FolderStatus:
    path: str
    files: int
    trouble: str
    """Why it cannot be read; empty: it can."""
    since: int


@dataclass(frozen=True, slots=True)
class RoadStatus:
    """One way by which editions come."""

    road: str
    """`web`, `folder`, `stick` or `inbox`."""
    source: str
    outcome: str
    """`adopted`, `nothing new`, `waiting`, `held`, `fetching`, `incomplete`, `refused` or `unreachable`."""
    at: int
    """When it was looked at last."""
    good_at: int
    """When what was there was last verified; 0: never."""
    reason: str = ""
    """Why nothing newer is taken, in one word; empty: all is well."""
    message: str = ""
    """The same in words, and what to do."""
    edition: str = ""
    """What is offered."""
    activate_at: int = 0
    objects_left: int = 0
    bytes_left: int = 0
    signed_at: int = 0
    """When what is offered was signed: whose key was revoked before is believed no more. 0: nothing was seen yet."""
    expires: int = 0
    """When its signatures run out."""


@dataclass(frozen=True, slots=True)
class SyncStatus:
    """Editions come signed, and nothing else plays."""

    clock_wrong: bool
    """Nothing new is taken, and what has a date is left out."""
    missing: int
    """Objects of the edition that plays which are not here: for other screens, or on their way."""
    banned: int
    roads: tuple[RoadStatus, ...]


@dataclass(frozen=True, slots=True)
class Status:
    """Everything that the status page shows."""

    at: int
    version: str
    stage: StageStatus
    build: BuildStatus
    site: SiteStatus | None = None
    """None: no edition plays yet."""
    edition: EditionStatus | None = None
    layout: str | None = None
    """None: no rule holds, the poster is shown."""
    zones: tuple[ZoneStatus, ...] = ()
    elsewhere: tuple[RuleWhy, ...] = ()
    """Rules that fill no zone now, and why."""
    readings: tuple[ReadingStatus, ...] = ()
    feeds: tuple[FeedStatus, ...] = ()
    problems: tuple[ProblemStatus, ...] = ()
    folder: FolderStatus | None = None
    sync: SyncStatus | None = None
    """None: what plays is a folder's."""
    live_at: int = 0
    """When the live picture was taken; 0: there is none."""


@dataclass(frozen=True, slots=True)
class Health:
    ok: bool
    """Whether the stage is connected and presents, and an edition plays."""
    version: str
    edition: str | None
    stage_connected: bool
    frame_age_ms: int | None
    """None: unknown."""
    agent_since: int
    problems: int
    """How many there are."""


@dataclass(frozen=True, slots=True)
class Accepted:
    """What became of pushed readings."""

    accepted: tuple[str, ...] = ()
    """Keys of the readings that were taken."""
    problems: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Complaint:
    detail: str


@dataclass(frozen=True, slots=True)
class Now:
    """What is on."""

    at: int
    edition: str | None
    layout: str | None
    zones: tuple[ZoneStatus, ...] = field(default_factory=tuple)
