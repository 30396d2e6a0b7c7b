"""Why something with a repository did not work, as a value; its words are in `sentences`."""

from enum import Enum, auto


class Why(Enum):
    PASSPHRASE = auto()
    MACHINE_PASSPHRASE = auto()
    NO_KEYS = auto()
    KEY = auto()
    NOT_ALLOWED = auto()
    NO_SIGNER = auto()
    NO_MACHINE = auto()
    SIGNED_ALREADY = auto()
    STALE = auto()
    CLOCK = auto()
    UNTRUSTED = auto()
    MOVED_ON = auto()
    ABSENT = auto()
    FULL = auto()
    READ_ONLY = auto()
    BUCKET = auto()
    NO_BUCKETS = auto()
    PLACE = auto()
    SITE = auto()
    CHANGED = auto()
    NO_SOURCES = auto()
    CLOSED = auto()
    DAMAGED = auto()
    IN_THE_WAY = auto()
    UNREACHABLE = auto()


class PublishError(Exception):
    """It did not work; what a repository offered before it still offers."""

    def __init__(self, why: Why, what: str = "", detail: str = "") -> None:
        super().__init__(f"{why.name}: {what}: {detail}")
        self.why = why
        self.what = what
        """Name, folder or address that the sentence needs."""
        self.detail = detail
        """For a technician."""
