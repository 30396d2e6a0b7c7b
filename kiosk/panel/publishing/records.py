"""What is passed between the window and the work beside it. Costs nothing to import."""

from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path

from kiosk.panel.draft import Tell, Texts
from kiosk.panel.publishing.repository import Repository
from kiosk.program import Edition
from kiosk.store import Store

Stopped = Callable[[], bool]


@dataclass(frozen=True, slots=True)
class Holder:
    """Somebody whose key lies here and may sign what is shown."""

    name: str
    keyid: str


@dataclass(frozen=True, slots=True)
class Secrets:
    """What opens the keys; never kept longer than the work takes."""

    keyid: str
    """Of the person who signs."""
    passphrase: str = field(repr=False)
    machine: str = field(default="", repr=False)
    """Of the key of this computer; empty: the same."""


@dataclass(frozen=True, slots=True)
class Order:
    """A draft that is to go into a repository."""

    repository: Repository
    draft: Path
    """Its folder: what is sent is kept still under `sent`, so that one can go on working."""
    mirror: Path
    """The draft as a folder."""
    texts: Texts = field(repr=False)
    store: Store

    @property
    def still(self) -> Path:
        return self.draft / "sent"

    @property
    def pictures(self) -> Path:
        return pictures_folder(self.draft)


def pictures_folder(draft: Path) -> Path:
    """Where small pictures lie that only a repository had, by hash; `draft` is the folder of the draft."""
    return draft / "pictures"


@dataclass(frozen=True, slots=True)
class Checked:
    """What signing and sending would do."""

    edition: str
    """ID of the built one."""
    before: Edition | None
    """On air now; None: nothing."""
    published: str
    """Hash of that; empty: nothing."""
    after: Edition
    bytes: int
    """To send, without the sources that changed."""
    holders: tuple[Holder, ...]
    """Who can sign here; never empty."""
    threshold: int
    """How many must sign."""


@dataclass(frozen=True, slots=True)
class Wish:
    """How it is to go on air."""

    activate_at: int | None = None
    """Milliseconds since 1970-01-01T00:00Z; None: as soon as a screen has it."""
    urgent: bool = False
    note: str = ""


@dataclass(frozen=True, slots=True)
class Sent:
    edition: str
    """ID of what is published."""
    proposal: str
    """What waits for another signature; empty: it is on air."""


@dataclass(frozen=True, slots=True)
class Going:
    """How the window follows work, and ends it. Called in the worker's thread."""

    phase: Callable[[str], None]
    """`prepare`, `look`, `sign`, `send`, `write`, `restore` or `copy`."""
    tell: Tell
    stopped: Stopped
