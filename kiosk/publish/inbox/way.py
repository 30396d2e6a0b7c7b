"""The inbox as a repository that notes what it lacks."""

import re
from contextlib import AbstractContextManager
from pathlib import Path

import msgspec

from kiosk.publish.push import Metadata, Object, Piece, Target
from kiosk.publish.transport import Body, File, FolderTransport, TransportError

_METADATA = re.compile(r"metadata/(?:(\d{1,9})\.(root|snapshot|targets)|(timestamp))\.json")
_TARGET = re.compile(r"targets/([0-9a-f]{64})\.([a-z][a-z-]{0,30}\.json)")
_OBJECT = re.compile(r"objects/[0-9a-f]{2}/([0-9a-f]{64})")


class InboxWay:
    """A transport. What was asked for and is no metadata, or is not here, is in `pieces` then."""

    source = "the inbox"
    parallel = FolderTransport.parallel
    interruptions = 0

    def __init__(self, folder: Path) -> None:
        folder.mkdir(parents=True, exist_ok=True)  # it is not there before the first push
        self._folder = folder
        self._files = FolderTransport(folder, todo="push again")
        self.pieces: dict[str, Piece] = {}

    @property
    def lacks(self) -> bool:
        """Whether something was asked for that is not here; a next root is only a question."""
        absent = (piece for path, piece in self.pieces.items() if not (self._folder / path).is_file())
        return any(not isinstance(piece, Metadata) or piece.role != "root" for piece in absent)

    def read(self, path: str, *, limit: int) -> bytes:
        self.want(path, limit)
        return self._files.read(path, limit=limit)

    def read_newer(self, path: str, version: str, *, limit: int) -> File | None:
        self.want(path, limit)
        return self._files.read_newer(path, version, limit=limit)

    def stream(self, path: str, *, start: int = 0, length: int, version: str = "") -> AbstractContextManager[Body]:
        self.want(path, length)
        return self._files.stream(path, start=start, length=length, version=version)

    def interrupt(self) -> None:
        """Nothing here waits."""

    def close(self) -> None:
        """Nothing is open."""

    def want(self, path: str, length: int) -> None:
        """Note that it is to be there."""
        piece = _piece(path, length)
        if not isinstance(piece, Metadata) or not (self._folder / path).is_file():
            self.pieces[path] = piece


def _piece(path: str, length: int) -> Piece:
    """Raise TransportError where nothing that can be pushed lies at `path`."""
    if match := _METADATA.fullmatch(path):
        version, role, timestamp = match.groups()
        found = {"role": timestamp or role, "version": int(version) if version else None, "length": length}
        return msgspec.convert({"kind": "metadata", **found}, Metadata)
    if match := _TARGET.fullmatch(path):
        return Target(match[2], match[1], length)
    if match := _OBJECT.fullmatch(path):
        return Object(match[1], length)
    raise TransportError(path[:80], "this cannot be pushed", "publish again with this version of Layar", lasting=True)
