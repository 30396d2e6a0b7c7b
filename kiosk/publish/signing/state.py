"""What a repository holds, as bytes whose signatures were checked."""

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from tuf.api.metadata import Root, Snapshot, Targets, Timestamp

from kiosk.publish.signing.layout import TIMESTAMP, root_path, snapshot_path, target_path, targets_path
from kiosk.publish.signing.signatures import parse


@dataclass(frozen=True, slots=True)
class TargetFile:
    """A file that the targets role signs."""

    data: bytes
    custom: Mapping[str, Any] = field(default_factory=dict)
    """What is signed about it besides length and hash; JSON."""

    @property
    def sha256(self) -> str:
        return hashlib.sha256(self.data).hexdigest()


@dataclass(frozen=True, slots=True)
class RepositoryState:
    """One state of a repository, complete: whoever has this can write all of it but the objects.

    Metadata is kept as the bytes that were signed. None: nothing was published yet.
    """

    roots: tuple[bytes, ...]
    """Each version of root.json from the first one known to the current one; never empty."""
    targets: bytes | None = None
    snapshot: bytes | None = None
    timestamp: bytes | None = None
    contents: Mapping[str, TargetFile] = field(default_factory=dict)
    """The targets by name."""

    @property
    def root(self) -> Root:
        return parse(Root, self.roots[-1]).signed

    @property
    def version(self) -> int:
        """Of the targets; 0 where nothing was published."""
        return parse(Targets, self.targets).signed.version if self.targets else 0

    @property
    def serial(self) -> int:
        """Grows with all that is published or renewed; 0 where nothing was."""
        return parse(Timestamp, self.timestamp).signed.version if self.timestamp else 0

    def files(self) -> dict[str, bytes]:
        """All files, by path, in the order in which they must be written: a reader sees the old state or the new."""
        files = {root_path(parse(Root, root).signed.version): root for root in self.roots}
        files |= {target_path(name, target.sha256): target.data for name, target in self.contents.items()}
        if self.targets and self.snapshot and self.timestamp:
            files[targets_path(self.version)] = self.targets
            files[snapshot_path(parse(Snapshot, self.snapshot).signed.version)] = self.snapshot
            files[TIMESTAMP] = self.timestamp
        return files


def newer(one: RepositoryState, other: RepositoryState) -> RepositoryState:
    """The one that was published later, `one` if neither was."""
    return max(one, other, key=lambda state: (state.serial, state.root.version))


def ends(state: RepositoryState) -> dict[str, datetime | None]:
    """Until when the signature of each role holds; None: it signed nothing yet."""
    return {
        "root": state.root.expires,
        "targets": parse(Targets, state.targets).signed.expires if state.targets else None,
        "snapshot": parse(Snapshot, state.snapshot).signed.expires if state.snapshot else None,
        "timestamp": parse(Timestamp, state.timestamp).signed.expires if state.timestamp else None,
    }
