"""Making the site folder again from the copy in its repository."""

import contextlib
import hashlib
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path, PurePosixPath

from kiosk.publish.sources.before import Copy, Read
from kiosk.publish.sources.errors import SourcesError, TakenError
from kiosk.publish.sources.keep import PART
from kiosk.publish.sources.record import Kept, path_of
from kiosk.store import name_of, new_file, sync_directory

_READABLE = 0o644
_LARGEST = 2 * PART

Tell = Callable[[int, int], None]
"""Is told how many bytes are there, and of how many."""


@dataclass(frozen=True, slots=True)
class Restored:
    files: int
    bytes: int


def restore(copy: Copy, folder: Path, read: Read, tell: Tell) -> Restored:
    """Write every file of the site below `folder`; those that are there already are left as they are.

    Raise TakenError where a file of another content is in the way, SourcesError where the copy is damaged, and
    StoreError where the folder cannot be written. It goes on where it was stopped.
    """
    total = sum(kept.length for kept in copy.index.values())
    todo = [(path, kept) for path, kept in copy.index.items() if not _is_there(_inside(folder, path), kept)]
    done = total - sum(kept.length for _, kept in todo)
    tell(done, total)
    for path, kept in todo:
        target = _inside(folder, path)
        with new_file(target, mode=_READABLE) as file:
            digest = hashlib.sha256()
            for name in kept.names:
                data = copy.ring.unseal(read(path_of(name), _LARGEST))
                digest.update(data)
                file.write(data)
                done += len(data)
                tell(min(done, total), total)
            if digest.hexdigest() != kept.hash:
                raise SourcesError(f"{path}: its copy is not what was signed; look who can write to the repository")
        sync_directory(target.parent)
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
        raise TakenError(f"{target}: there is another file of that name; give an empty folder")
    return False
