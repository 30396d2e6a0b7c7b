"""Making the site folder again from the copy in its repository."""

import contextlib
import hashlib
from collections.abc import Callable
from contextlib import AbstractContextManager
from dataclasses import dataclass
from pathlib import Path, PurePosixPath
from typing import BinaryIO, cast

from kiosk.publish.sources.before import Copy
from kiosk.publish.sources.errors import SourcesError
from kiosk.publish.sources.record import Kept, path_of
from kiosk.store import name_of, new_file, sync_directory

_READABLE = 0o644

Open = Callable[[str], AbstractContextManager[BinaryIO]]
"""A file of the repository by its path."""
Tell = Callable[[int, int], None]
"""Is told how many bytes are there, and of how many."""


@dataclass(frozen=True, slots=True)
class Restored:
    files: int
    bytes: int


def restore(copy: Copy, folder: Path, open_path: Open, tell: Tell) -> Restored:
    """Write every file of the site below `folder`; those that are there already are left as they are.

    Raise SourcesError where a file of another content is in the way, or the copy is damaged; StoreError where the
    folder cannot be written. It goes on where it was stopped.
    """
    total = sum(kept.length for kept in copy.index.values())
    done = 0
    todo = [(path, kept) for path, kept in copy.index.items() if not _is_there(_inside(folder, path), kept)]
    done = total - sum(kept.length for _, kept in todo)
    tell(done, total)
    for path, kept in todo:
        target = _inside(folder, path)
        with open_path(path_of(kept.name)) as source, new_file(target, mode=_READABLE) as file:
            checked = _Checked(file)
            try:
                copy.ring.unseal_stream(source, cast("BinaryIO", checked))
            except SourcesError as error:
                raise checked.failure or error from error
            if checked.digest.hexdigest() != kept.hash:
                raise SourcesError(f"{path}: its copy is not what was signed; look who can write to the repository")
        sync_directory(target.parent)
        done += kept.length
        tell(done, total)
    return Restored(len(copy.index), total)


def _inside(folder: Path, path: str) -> Path:
    parts = PurePosixPath(path).parts
    if not parts or ".." in parts or "\\" in path or ":" in parts[0] or PurePosixPath(path).is_absolute():
        raise SourcesError(f"{path}: the copy names a file that would lie outside of the folder; nothing is written")
    return folder.joinpath(*parts)


def _is_there(target: Path, kept: Kept) -> bool:
    with contextlib.suppress(FileNotFoundError), target.open("rb") as file:
        if name_of(file) == (kept.hash, kept.length):
            return True
        raise SourcesError(f"{target}: there is another file of that name; give an empty folder")
    return False


class _Checked:
    """What is written, hashed on the way."""

    def __init__(self, file: BinaryIO) -> None:
        self._file = file
        self.digest = hashlib.sha256()
        self.failure: OSError | None = None
        """pyrage tells only that something failed."""

    def write(self, data: bytes) -> int:
        self.digest.update(data)
        try:
            return self._file.write(data)
        except OSError as error:
            self.failure = error
            raise

    def flush(self) -> None:
        self._file.flush()
