"""What is in a site folder, and reading it without ever leaving it."""

import errno
import os
import re
import stat
from dataclasses import dataclass, field
from pathlib import Path, PurePosixPath
from typing import BinaryIO

from kiosk.store import open_below, printable

_DEEPEST = 40
_MOST_FILES = 200_000
_TEMPORARY = re.compile(
    r"""
    \. .*                                  # hidden; with it those of rsync, LibreOffice, macOS
    | ~\$ .* | ~syncthing~ .* | .* ~       # office lock files, Syncthing, backups of editors
    | .* \. (part | partial | crdownload | download | filepart | tmp | temp | swp | opdownload)
    | .* \.sync-conflict- .*
    | thumbs\.db | desktop\.ini | __pycache__ | __MACOSX | \$RECYCLE\.BIN | System\ Volume\ Information | lost\+found
    """,
    re.VERBOSE | re.IGNORECASE | re.DOTALL,
)

_OUTSIDE = "it is a link that leads out of the site folder; put the file itself into the folder"
_HIDDEN = "it is a link to a hidden or temporary file; put the file itself there"
_LOOP = "it is a link that leads nowhere or in a circle; put the file itself into the folder"
_FOLDER_LINK = "it is a link to a folder, and those are not followed; put the folder itself there"
_NAME = "its name is not valid UTF-8; rename it"
_OWN_NAME = "the name of this folder, or of one that it lies in, is not valid UTF-8; rename that"
_SPECIAL = "it is neither a file nor a folder; remove it"
_DEEP = f"it lies more than {_DEEPEST} folders deep; move it up"
_MANY = f"there are more than {_MOST_FILES:,} files; split the site"


class SourceError(Exception):
    """The site folder cannot be read at all: gone, not a folder, or not permitted."""


@dataclass(frozen=True, slots=True)
class Stamp:
    """By which a file is taken for unchanged."""

    size: int
    mtime_ns: int
    ctime_ns: int
    inode: int

    @property
    def changed_ns(self) -> int:
        """When contents or name last changed, as far as the file system tells."""
        return max(self.mtime_ns, self.ctime_ns)

    @classmethod
    def of(cls, status: os.stat_result) -> "Stamp":
        return cls(status.st_size, status.st_mtime_ns, status.st_ctime_ns, status.st_ino)


@dataclass(frozen=True, slots=True)
class Listing:
    """The files of a site, by their path in it (with `/`), in name order."""

    files: dict[str, Stamp]
    refused: dict[str, str]
    """What will not be read, and why."""
    device: int
    """Of the folder itself, to tell it from an empty mount point."""


def is_temporary(name: str) -> bool:
    """Whether a file or folder of that name is hidden, or belongs to a copy that is under way."""
    return _TEMPORARY.fullmatch(name) is not None


def is_folder(path: Path) -> bool:
    """Whether there is one; no also where it may not be looked at, or its disk does not answer any more."""
    return os.path.isdir(path)  # noqa: PTH112 - Path.is_dir raises for a mount that died


def scan(site: Path) -> Listing:
    """List the site folder. Raise SourceError where it cannot be read."""
    try:
        root = site.resolve(strict=True)
        device = root.stat().st_dev
        with os.scandir(root):
            pass
    except (OSError, RuntimeError) as error:
        why = error.strerror if isinstance(error, OSError) and error.strerror else str(error)
        raise SourceError(f"{printable(str(site))}: {why}") from error
    if not (_is_text(site) and _is_text(root)):
        raise SourceError(f"{printable(str(site))}: {_OWN_NAME}")
    walk = _Walk(root)
    walk.into(root, "", 0)
    return Listing(dict(sorted(walk.files.items())), dict(sorted(walk.refused.items())), device)


@dataclass(slots=True)
class _Walk:
    root: Path
    files: dict[str, Stamp] = field(default_factory=dict)
    refused: dict[str, str] = field(default_factory=dict)

    def into(self, folder: Path, path: str, depth: int) -> None:
        try:
            with os.scandir(folder) as entries:
                found = sorted(entries, key=lambda entry: entry.name)
        except OSError as error:
            self.refused[path or "."] = f"it cannot be read: {error.strerror}"
            return
        for entry in found:
            if is_temporary(entry.name):
                continue
            inner = f"{path}/{entry.name}" if path else entry.name
            if len(self.files) >= _MOST_FILES:
                self.refused[printable(inner)] = _MANY
                return
            self._take(entry, inner, depth)

    def _take(self, entry: os.DirEntry[str], path: str, depth: int) -> None:
        try:
            path.encode()
            status = entry.stat(follow_symlinks=False)
        except UnicodeEncodeError:
            self.refused[printable(path)] = _NAME
            return
        except OSError as error:
            if error.errno != errno.ENOENT:
                self.refused[path] = f"it cannot be read: {error.strerror}"
            return
        if stat.S_ISDIR(status.st_mode):
            if depth >= _DEEPEST:
                self.refused[path] = _DEEP
            else:
                self.into(Path(entry.path), path, depth + 1)
        elif stat.S_ISREG(status.st_mode):
            self.files[path] = Stamp.of(status)
        elif stat.S_ISLNK(status.st_mode):
            self._take_link(Path(entry.path), path)
        else:
            self.refused[path] = _SPECIAL

    def _take_link(self, link: Path, path: str) -> None:
        target = _target(self.root, link)
        if isinstance(target, str):
            self.refused[path] = target
            return
        try:
            status = (self.root / target).stat()
        except OSError:
            self.refused[path] = _LOOP
            return
        if stat.S_ISREG(status.st_mode):
            self.files[path] = Stamp.of(status)
        else:
            self.refused[path] = _FOLDER_LINK if stat.S_ISDIR(status.st_mode) else _SPECIAL


def open_file(site: Path, path: str) -> BinaryIO:
    """Open a file of the site for reading. No link is followed on the way, so it cannot lie anywhere else.

    A `path` that is itself a link within the site is opened at its target. Raise OSError where that cannot be.
    """
    root = site.resolve(strict=True)
    inside = PurePosixPath(path)
    if (root / inside).is_symlink():
        target = _target(root, root / inside)
        if isinstance(target, str):
            raise OSError(errno.ELOOP, target, path)
        inside = target
    handle = open_below(root, inside)
    if not stat.S_ISREG(os.fstat(handle).st_mode):
        os.close(handle)
        raise OSError(errno.EINVAL, _SPECIAL, path)
    return open(handle, "rb")  # noqa: PTH123 - a descriptor; the caller closes it


def _target(root: Path, link: Path) -> PurePosixPath | str:
    """Where a link in the site leads, in the site; or why it is not followed."""
    try:
        target = link.resolve(strict=True)
    except (OSError, RuntimeError):
        return _LOOP
    if not target.is_relative_to(root):
        return _OUTSIDE
    inside = PurePosixPath(target.relative_to(root).as_posix())
    return _HIDDEN if any(is_temporary(part) for part in inside.parts) else inside


def _is_text(path: Path) -> bool:
    return printable(str(path)) == str(path)
