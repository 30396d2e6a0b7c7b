"""Making the site folder again from the copy in its repository."""

import errno
import hashlib
import os
import re
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
_ON_WINDOWS = os.name == "nt"
_NO_NAME_ON_WINDOWS = re.compile(
    r"""
    .* [\x00-\x1f<>:"|?*\\] .*
    | .* [. ]
    | (con | prn | aux | nul | com[0-9¹²³] | lpt[0-9¹²³] | conin\$ | conout\$) (\. .*)?
    """,
    re.VERBOSE | re.IGNORECASE | re.DOTALL,
)

Tell = Callable[[int, int], None]
"""Is told how many bytes are there, and of how many."""


@dataclass(frozen=True, slots=True)
class Restored:
    files: int
    bytes: int
    left_out: tuple[str, ...] = ()
    """Paths that no file can have on this machine."""


def restore(copy: Copy, folder: Path, read: Read, tell: Tell) -> Restored:
    """Write every file of the site below `folder`; those that are there already are left as they are, and what no file
    can be named here is left out.

    Raise TakenError where a file of another content is in the way, SourcesError where the copy is damaged, and
    StoreError where the folder cannot be written. It goes on where it was stopped.
    """
    targets = {path: _inside(folder, path) for path in copy.index}
    index = {path: kept for path, kept in copy.index.items() if _can_be(path)}
    total = sum(kept.length for kept in index.values())
    todo = [(path, kept) for path, kept in index.items() if not _is_there(targets[path], kept)]
    done = total - sum(kept.length for _, kept in todo)
    tell(done, total)
    for path, kept in todo:
        with new_file(targets[path], mode=_READABLE) as file:
            digest = hashlib.sha256()
            for name in kept.names:
                data = copy.ring.unseal(read(path_of(name), _LARGEST))
                digest.update(data)
                file.write(data)
                done += len(data)
                tell(min(done, total), total)
            if digest.hexdigest() != kept.hash:
                raise SourcesError(f"{path}: its copy is not what was signed; look who can write to the repository")
        sync_directory(targets[path].parent)
    return Restored(len(index), total, tuple(sorted(copy.index.keys() - index.keys())))


def _inside(folder: Path, path: str) -> Path:
    parts = PurePosixPath(path).parts
    if not parts or ".." in parts or "\0" in path or PurePosixPath(path).is_absolute():
        raise SourcesError(f"{path}: the copy names a file that would lie outside of the folder; nothing is written")
    return folder.joinpath(*parts)


def _can_be(path: str) -> bool:
    """Whether a file can have that path here, where `:` may name a drive and a backslash a folder."""
    return not (_ON_WINDOWS and any(map(_NO_NAME_ON_WINDOWS.fullmatch, PurePosixPath(path).parts)))


def _is_there(target: Path, kept: Kept) -> bool:
    try:
        with target.open("rb") as file:
            if name_of(file) == (kept.hash, kept.length):
                return True
    except FileNotFoundError:
        return False
    except (NotADirectoryError, IsADirectoryError) as error:
        raise TakenError(
            f"{target}: a file is where a folder is to be, or a folder where a file is; give an empty folder"
        ) from error
    except OSError as error:
        if error.errno != errno.ENAMETOOLONG:
            raise
        raise SourcesError(
            f"{target}: that is too long a name for this disk; give a folder with a shorter path, or another disk"
        ) from error
    raise TakenError(f"{target}: there is another file of that name; give an empty folder")
