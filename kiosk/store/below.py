"""Opening a file below a folder, and nowhere else."""

import errno
import os
from collections.abc import Iterator
from pathlib import Path, PurePosixPath


def open_below(root: Path, path: PurePosixPath) -> int:
    """A descriptor for reading. Raise OSError.

    Every folder on the way is opened by its own descriptor, refusing links: none can be swapped for one meanwhile.
    """
    if path.is_absolute() or ".." in path.parts:
        raise OSError(errno.EINVAL, "it lies outside the folder", str(path))
    if os.open not in os.supports_dir_fd:
        return os.open(root / path, os.O_RDONLY)
    handle = os.open(root, os.O_RDONLY | os.O_DIRECTORY)
    for flags, part in _steps(path):
        try:
            inner = os.open(part, os.O_RDONLY | os.O_NOFOLLOW | flags, dir_fd=handle)
        finally:
            os.close(handle)
        handle = inner
    return handle


def _steps(path: PurePosixPath) -> Iterator[tuple[int, str]]:
    for folder in path.parts[:-1]:
        yield os.O_DIRECTORY, folder
    yield os.O_NONBLOCK, path.name  # a FIFO must not hold its reader up
