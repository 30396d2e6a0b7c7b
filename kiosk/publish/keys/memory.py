"""What was signed here last: the versions of root.json that are trusted, and the state of the repository."""

import contextlib
from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import Path

from kiosk.publish.keys.changes import first_lists
from kiosk.publish.keys.errors import KeyFileError, NoRootError
from kiosk.publish.keys.folder import KeyFolder
from kiosk.publish.signing import (
    Read,
    RepositoryState,
    TargetFile,
    UntrustedError,
    check_first,
    check_successor,
    follow_roots,
    newer,
    read_state,
    root_path,
)
from kiosk.store import replace_file, sync_directory

ROOT = "root.json"
"""The newest version, beside the keys, for people to copy to screens."""


class Memory:
    """The folder `published` beside the keys, laid out as a repository, and root.json.

    Methods may raise KeyFileError or StoreError.
    """

    def __init__(self, keys: Path) -> None:
        self._keys = keys
        self._folder = keys / "published"

    def roots(self) -> tuple[bytes, ...]:
        """The versions known here, each signed by the one before: what was signed here, else what somebody put here.

        Raise NoRootError where there is none.
        """
        with _told(self._folder):
            names = [path.name.split(".")[0] for path in (self._folder / "metadata").glob("*.root.json")]
        versions = sorted(int(name) for name in names if name.isdecimal())
        if not versions:
            return (self._brought(),)
        roots = [check_first(self._bytes(root_path(versions[0])) or b"")]
        while (following := self._bytes(root_path(versions[0] + len(roots)))) is not None:
            roots.append(check_successor(roots[-1], following))
        return tuple(roots)

    def known(self) -> RepositoryState:
        """What was signed or published from here last."""
        roots = self.roots()
        found = _before_a_change(self._bytes, roots)
        return RepositoryState(roots) if found is None else replace(found, roots=roots)

    def latest(self, read: Read) -> RepositoryState:
        """The newer one of what is known here and of what a repository holds.

        So what was published elsewhere is built upon, and a repository that was set back is set right. Raise
        UntrustedError where the repository holds what nobody signed who may.
        """
        known = self.known()
        roots = follow_roots(read, known.roots)
        try:
            return replace(newer(known, read_state(read, roots)), roots=roots)
        except UntrustedError:
            before = _before_a_change(read, roots)
            if before is None or before.serial > known.serial:
                raise
        return replace(known, roots=roots)

    def first_lists(self, state: RepositoryState) -> dict[str, TargetFile]:
        """What the first publication signs besides the edition: who may raise alerts, as `layar keys init` was told."""
        return first_lists(state, KeyFolder(self._keys).records())

    def remember(self, state: RepositoryState) -> None:
        files = state.files()
        for path, data in files.items():
            if self._bytes(path) != data:
                replace_file(self._folder / path, data)
        replace_file(self._keys / ROOT, state.roots[-1])
        for file in self._folder.rglob("*.json"):
            if file.relative_to(self._folder).as_posix() not in files:
                file.unlink(missing_ok=True)
        sync_directory(self._folder)

    def _brought(self) -> bytes:
        """The root.json of a city whose keys were made elsewhere."""
        data = _read(self._keys / ROOT)
        if data is None:
            raise NoRootError(
                f"there is no root.json in {self._keys}",
                "make keys with `layar keys init`, or copy the root.json of your city there",
            )
        return check_first(data)

    def _bytes(self, path: str) -> bytes | None:
        return _read(self._folder / path)


def _read(file: Path) -> bytes | None:
    with _told(file):
        try:
            return file.read_bytes()
        except FileNotFoundError:
            return None


@contextlib.contextmanager
def _told(where: Path) -> Iterator[None]:
    try:
        yield
    except OSError as error:
        raise KeyFileError(f"{where} cannot be read: {error.strerror}", "make it readable for this user") from error


def _before_a_change(read: Read, roots: Sequence[bytes]) -> RepositoryState | None:
    """What was signed under one of the versions of root.json, the newest first; None: under none."""
    for count in range(len(roots), 0, -1):
        try:
            return read_state(_hiding(read, roots[count:]), roots[:count])
        except UntrustedError:
            continue
    return None


def _hiding(read: Read, roots: Sequence[bytes]) -> Read:
    hidden = RepositoryState(tuple(roots)).files()
    return lambda path: None if path in hidden else read(path)
