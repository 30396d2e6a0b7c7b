"""Reading a repository's state, trusting nothing but the root that is known."""

import hashlib
import re
from collections.abc import Callable, Sequence
from typing import TypeVar

from tuf.api.exceptions import LengthOrHashMismatchError
from tuf.api.metadata import Metadata, MetaFile, Root, Snapshot, Targets, Timestamp
from tuf.api.serialization import SerializationError

from kiosk.publish.signing.errors import UntrustedError
from kiosk.publish.signing.layout import TIMESTAMP, root_path, snapshot_path, target_path, targets_path
from kiosk.publish.signing.proposal import Proposal, names_signed, still_missing
from kiosk.publish.signing.roots import check_successor
from kiosk.publish.signing.signatures import is_signed, parse
from kiosk.publish.signing.state import RepositoryState, TargetFile

Read = Callable[[str], bytes | None]
"""Path to bytes; None where there is no such file."""

_Payload = TypeVar("_Payload", Targets, Snapshot, Timestamp)
_NAME = re.compile(r"(\.?[\w@-][\w@.-]*/)*\.?[\w@-][\w@.-]*")
_HASH = re.compile("[0-9a-f]{64}")
_TAMPERED = "somebody may have tampered with the repository: publish into an empty one, and look who can write to this"


def read_state(read: Read, roots: Sequence[bytes]) -> RepositoryState:
    """The state of a repository.

    `roots` are versions of root.json that are trusted already, the newest last; newer ones are taken from the
    repository where they are signed by both. Expiry is not looked at: who publishes renews. Raise UntrustedError where
    something is not signed by those who may, or is not what is signed.
    """
    roots = follow_roots(read, roots)
    root = parse(Root, roots[-1]).signed
    stamp = read(TIMESTAMP)
    if stamp is None:
        return RepositoryState(roots)
    timestamp = _signed(Timestamp, root, TIMESTAMP, stamp).signed
    path = snapshot_path(timestamp.snapshot_meta.version)
    snapshot = _promised(read, path, timestamp.snapshot_meta)
    described = _signed(Snapshot, root, path, snapshot).signed.meta["targets.json"]
    path = targets_path(described.version)
    targets = _promised(read, path, described)
    contents = _contents(read, _signed(Targets, root, path, targets).signed)
    return RepositoryState(roots, targets, snapshot, stamp, contents)


def follow_roots(read: Read, roots: Sequence[bytes]) -> tuple[bytes, ...]:
    """`roots` and the newer versions that the repository has. Raise UntrustedError where one is not signed by both."""
    known = list(roots)
    version = parse(Root, known[-1]).signed.version
    there = read(root_path(version))
    if there is not None and there != known[-1]:
        raise UntrustedError(f"{root_path(version)} of the repository is not the one that is known here", _TAMPERED)
    while (following := read(root_path(version + 1))) is not None:
        known.append(check_successor(known[-1], following))
        version += 1
    return tuple(known)


def check_signed(data: bytes, root: Root) -> None:
    """Raise UntrustedError where nobody who may has signed a proposal's metadata."""
    targets = parse(Targets, data)
    try:
        names = names_signed(root, targets)
    except SerializationError as error:
        raise UntrustedError(f"this proposal cannot have been signed: {error}", _TAMPERED) from error
    if not names:
        raise UntrustedError("this proposal is signed by nobody who may", _TAMPERED)


def read_proposal(read: Read, data: bytes, root: Root) -> Proposal:
    """What a proposal's metadata would publish. Raise UntrustedError where nobody who may has signed it, before
    anything that it names is read, or where its files are not there.
    """
    check_signed(data, root)
    targets = parse(Targets, data)
    return Proposal(data, _contents(read, targets.signed), still_missing(root, targets))


def _contents(read: Read, targets: Targets) -> dict[str, TargetFile]:
    return {
        name: TargetFile(_target(read, name, record.hashes.get("sha256", "")), record.custom or {})
        for name, record in targets.targets.items()
    }


def _signed(kind: type[_Payload], root: Root, path: str, data: bytes) -> Metadata[_Payload]:
    metadata = parse(kind, data)
    if not is_signed(root, metadata):
        raise UntrustedError(f"{path} of the repository is not signed by enough of those who may", _TAMPERED)
    return metadata


def _promised(read: Read, path: str, promise: MetaFile) -> bytes:
    data = read(path)
    if data is None:
        raise UntrustedError(f"{path} is missing in the repository", _TAMPERED)
    try:
        promise.verify_length_and_hashes(data)
    except LengthOrHashMismatchError as error:
        raise UntrustedError(f"{path} of the repository is not what was signed: {error}", _TAMPERED) from error
    return data


def _target(read: Read, name: str, sha256: str) -> bytes:
    if not _NAME.fullmatch(name) or not _HASH.fullmatch(sha256):
        raise UntrustedError(f"{name[:80]!r} is signed as no file of a repository is", _TAMPERED)
    path = target_path(name, sha256)
    data = read(path)
    if data is None or hashlib.sha256(data).hexdigest() != sha256:
        raise UntrustedError(f"{path} is missing in the repository, or not what was signed", _TAMPERED)
    return data
