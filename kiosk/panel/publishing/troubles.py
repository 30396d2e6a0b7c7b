"""Errors of publishing as values that the panel has words for. Costs 0.2 s to import."""

import contextlib
from collections.abc import Iterator
from pathlib import Path

from kiosk.panel.draft import StoppedError
from kiosk.panel.publishing.why import PublishError, Why
from kiosk.publish import repository as places
from kiosk.publish.keys import KeyFileError, NoRootError, PublicRecord, WrongPassphraseError
from kiosk.publish.signing import (
    ClockError,
    ForbiddenKeyError,
    MissingKeyError,
    SignedAlreadyError,
    StaleProposalError,
    TrustError,
    UntrustedError,
)
from kiosk.publish.sources import ClosedError, SourcesError
from kiosk.publish.transport import TransportError
from kiosk.store import ChangedError

_ADDRESS, _KEYS = "address", "keys"
_WHY: tuple[tuple[type[Exception], Why, str], ...] = (
    (NoRootError, Why.NO_KEYS, _KEYS),
    (KeyFileError, Why.KEY, _KEYS),
    (MissingKeyError, Why.NO_MACHINE, _KEYS),
    (SignedAlreadyError, Why.SIGNED_ALREADY, ""),
    (ForbiddenKeyError, Why.NOT_ALLOWED, ""),
    (StaleProposalError, Why.STALE, ""),
    (ClockError, Why.CLOCK, ""),
    (UntrustedError, Why.UNTRUSTED, _ADDRESS),
    (TrustError, Why.NOT_ALLOWED, ""),
    (places.MovedOnError, Why.MOVED_ON, _ADDRESS),
    (places.AbsentError, Why.ABSENT, _ADDRESS),
    (places.NoRoomError, Why.FULL, _ADDRESS),
    (places.ForbiddenError, Why.READ_ONLY, _ADDRESS),
    (places.UnsupportedError, Why.NO_BUCKETS, ""),
    (ClosedError, Why.CLOSED, ""),
    (SourcesError, Why.CHANGED, ""),
    (ChangedError, Why.CHANGED, ""),
    (TransportError, Why.UNREACHABLE, _ADDRESS),
)
"""The first that fits, and what its sentence names."""


@contextlib.contextmanager
def told(address: str, keys: Path) -> Iterator[None]:
    """Raise PublishError or StoppedError instead of what the rooms below raise; StoreError stays."""
    try:
        yield
    except places.StoppedError as error:
        raise StoppedError from error
    except (TrustError, places.DestinationError, SourcesError, ChangedError, TransportError) as error:
        found = ((why, about) for kind, why, about in _WHY if isinstance(error, kind))
        why, about = next(found, (_of_place(address), _ADDRESS))
        what = {_ADDRESS: address, _KEYS: str(keys)}.get(about, "")
        raise PublishError(why, what, str(error)) from error


def check_there(address: str, *, made: bool) -> None:
    """Raise PublishError where a folder is away: a stick that is not plugged in. `made`: it was published to before."""
    folder = Path(address)
    if "://" not in address and not (folder if made else folder.parent).is_dir():
        raise PublishError(Why.ABSENT, address)


def wrong(record: PublicRecord, error: WrongPassphraseError) -> PublishError:
    why = Why.MACHINE_PASSPHRASE if record.role == "machine" else Why.PASSPHRASE
    return PublishError(why, record.name, str(error))


def _of_place(address: str) -> Why:
    return Why.BUCKET if address.startswith("s3://") else Why.PLACE
