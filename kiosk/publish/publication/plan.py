"""One publication: what it adds to a repository, and writing it so that a reader sees the old state or the new."""

import io
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any, BinaryIO

import msgspec

from kiosk.program import decode_edition
from kiosk.publish.repository import (
    PLAIN_UP_TO,
    Destination,
    MovedOnError,
    Packed,
    Piece,
    Progress,
    Tell,
    missing,
    offer,
    piece_of,
    read_patches,
    upload,
    way,
)
from kiosk.publish.signing import EDITION, TIMESTAMP, RepositoryState, TargetFile, object_path, target_path
from kiosk.store import Store

_FOLDERS = ("objects/", "sources/")
_METADATA = 8_000
"""Bytes of timestamp, snapshot and targets, about."""


@dataclass(frozen=True, slots=True)
class Issue:
    """What to publish."""

    edition: bytes
    activate_at: int | None = None
    """When all screens switch to it, milliseconds since 1970-01-01T00:00Z; None: as soon as they have it."""
    urgent: bool = False
    """Whether it goes before quiet hours and limits of rate."""
    sources: Any = None
    """What is signed about the copy of the sources. None: what was signed before stays."""


@dataclass(frozen=True, slots=True)
class Plan:
    """What there is to sign and to write."""

    target: TargetFile
    """`edition.json`."""
    pieces: tuple[Piece, ...]
    """The files that it needs, whether they are there or not."""


def plan(issue: Issue, store: Store, previous: RepositoryState, now_ms: int, holds: Callable[[str], bool]) -> Plan:
    """What to sign for an edition whose objects are in `store`, after what was published before.

    `holds` says whether the repository has an object: what was published before may lie elsewhere.
    """
    before = previous.contents.get(EDITION)
    packed = _packed(issue.edition, before, holds)
    custom = {"activate_at": _activate_at(issue, before, now_ms), "urgent": issue.urgent}
    if packed.patches:
        custom["patches"] = _as_json(packed.patches)
    sources = issue.sources if issue.sources is not None or before is None else before.custom.get("sources")
    if sources is not None:
        custom["sources"] = _as_json(sources)
    objects = (
        Piece(object_path(name), one.length, _opening(store.object_path(name)))
        for name, one in decode_edition(issue.edition).objects.items()
    )
    patches = (piece_of(object_path(name), data) for name, data in packed.new.items())
    return Plan(TargetFile(issue.edition, custom), (*objects, *patches))


def send(pieces: Iterable[Piece], destination: Destination, tell: Tell, stopped: Callable[[], bool]) -> Progress:
    """Write those that are not there yet, so that they last. Say what was written; raise as `upload`."""
    written = [Progress(0, 0, 0, 0)]

    def told(progress: Progress) -> None:
        written[0] = progress
        tell(progress)

    upload(absent(pieces, destination), destination, told, stopped)
    destination.settle()
    return written[0]


def absent(pieces: Iterable[Piece], destination: Destination) -> list[Piece]:
    """Those that are not there yet."""
    there = {path: length for folder in _FOLDERS for path, length in destination.listed(folder).items()}
    return missing(pieces, there)


def overhead(planned: Plan, previous: RepositoryState) -> int:
    """Bytes that a screen which has the edition before fetches besides objects, about."""
    before = previous.contents.get(EDITION)
    have = () if before is None else (before.sha256,)
    patches = read_patches(planned.target.custom)
    if not patches:
        return _METADATA + (0 if planned.target.sha256 in have else len(planned.target.data))
    return _METADATA + sum(patch.length for patch in way(patches, planned.target.sha256, have))


def announce(state: RepositoryState, destination: Destination, before: bytes | None) -> None:
    """Write the signed files, the timestamp last; `before` is the one that was there when this publication began.

    Raise MovedOnError where there is another one now, with nothing announced.
    """
    files = state.files()
    timestamp = files.pop(TIMESTAMP)
    files.pop(put_together(state.contents), None)
    if destination.read(TIMESTAMP) != before:
        raise _moved_on(destination)
    for path, data in files.items():
        if destination.read(path) != data:
            destination.write(path, io.BytesIO(data), lambda _: None)
    destination.settle()
    if timestamp != before and not destination.swap(TIMESTAMP, before, timestamp):
        raise _moved_on(destination)


def put_together(contents: Mapping[str, TargetFile]) -> str:
    """Where the edition would lie if it did not travel as patches; empty where it lies there."""
    edition = contents.get(EDITION)
    return target_path(EDITION, edition.sha256) if edition is not None and read_patches(edition.custom) else ""


def _as_json(value: object) -> Any:
    """As it is when it was read back."""
    return msgspec.json.decode(msgspec.json.encode(value))


def _packed(edition: bytes, before: TargetFile | None, holds: Callable[[str], bool]) -> Packed:
    if len(edition) <= PLAIN_UP_TO:
        return Packed((), {})
    if before is None:
        return offer(edition, None)
    return offer(edition, before.data, [patch for patch in read_patches(before.custom) if holds(patch.object)])


def _activate_at(issue: Issue, before: TargetFile | None, now_ms: int) -> int | None:
    """An edition that was published before and plays already stays one that began when it did."""
    if issue.activate_at is None and before is not None and before.data == issue.edition:
        began = before.custom.get("activate_at")
        return began if isinstance(began, int) and began <= now_ms else None
    return issue.activate_at


def _opening(path: Path) -> Callable[[], BinaryIO]:
    return lambda: path.open("rb")


def _moved_on(destination: Destination) -> MovedOnError:
    why = "somebody else published there meanwhile"
    return MovedOnError("not published", destination.name, why, "publish again; what was sent is not sent again")
