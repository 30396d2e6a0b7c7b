"""STATE/inbox: a repository in the making, and the parts of what is still arriving. Blocking; not on the event loop."""

import shutil
from collections.abc import Iterable
from pathlib import Path

from kiosk.agent.inbox.arrival import hash_of_file
from kiosk.agent.inbox.errors import Code, InboxError
from kiosk.publish.push import Content, Metadata, Piece
from kiosk.store import StoreError, remove_folder, replace_file, store_error

_SPARE = 64 << 20
"""Bytes of the disk that stay free for what plays."""


class Shelf:
    """Writing may raise StoreError."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    def partial(self, piece: Content) -> Path:
        return self.folder / "partial" / piece.hash

    def have(self, piece: Content) -> int:
        """How many bytes of it are here; of one that was never finished, all but the last, with which it will be."""
        if self.has(piece):
            return piece.length
        try:
            return max(0, min(self.partial(piece).stat().st_size, piece.length - 1))
        except OSError:
            return 0

    def has(self, piece: Piece) -> bool:
        return (self.folder / piece.path).is_file()

    def put(self, piece: Metadata, data: bytes) -> None:
        replace_file(self.folder / piece.path, data)

    def finish(self, piece: Content) -> None:
        """Give what has wholly arrived its name. Raise InboxError where it is something else.

        It need not last through a power cut: whoever takes it into the store verifies it again, and syncs then.
        """
        partial, path = self.partial(piece), self.folder / piece.path
        try:
            if hash_of_file(partial) != piece.hash:
                partial.unlink()
                raise InboxError(Code.REFUSED, "the bytes are not what their name says; send them again from the start")
            path.parent.mkdir(parents=True, exist_ok=True)
            partial.replace(path)
        except OSError as error:
            raise store_error("could not keep", path, error) from error

    def begin(self) -> None:
        """Forget what was said by those who pushed before; what they brought may still be of use."""
        remove_folder(self.folder / "metadata")

    def keep_only(self, pieces: Iterable[Content]) -> None:
        """Remove what nobody asks for any more."""
        keeping = {piece.hash for piece in pieces}
        for name in ("partial", "objects", "targets"):
            for path in (self.folder / name).rglob("*"):
                if path.is_file() and path.name.partition(".")[0] not in keeping:
                    path.unlink(missing_ok=True)

    def make_room(self, pieces: Iterable[Content]) -> None:
        """Raise InboxError where the disk is too small; from here into the store, files are only renamed."""
        lacking = sum(piece.length - self.have(piece) for piece in pieces)
        free = shutil.disk_usage(self.folder.parent).free
        if lacking and lacking + _SPARE > free:
            raise InboxError(
                Code.DISK,
                f"the disk of this screen has {free >> 20} MiB free, and this push needs"
                f" {(lacking + _SPARE) >> 20} MiB; nothing was changed",
            )

    def clear(self) -> None:
        remove_folder(self.folder)


def refused(error: StoreError | OSError) -> InboxError:
    """In the words of the inbox."""
    known = error if isinstance(error, StoreError) else store_error("could not write", "the inbox", error)
    return InboxError(Code.DISK, str(known))
