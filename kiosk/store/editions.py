"""Editions on disk, and whether all that they need is there.

Beside an edition that came signed, of a repository, lies `signed.json`. It lists the objects that are not here: those
that other screens show, and those that are still on their way. What needs them is passed over on screen.
"""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from kiosk.store.errors import DamagedError, store_error
from kiosk.store.files import new_file, read_file, read_json, replace_file, sync_directory
from kiosk.store.objects import Objects, hash_of, is_name

_SIGNED = "signed.json"


@dataclass(frozen=True, slots=True)
class Kept:
    """An edition that is on disk, complete or not."""

    edition: str
    written_ns: int
    """When it was written, as the file system says."""


class Editions:
    """The folder of editions, `ID/edition.json`."""

    def __init__(self, folder: Path, objects: Objects) -> None:
        self.folder = folder
        self._objects = objects

    def path(self, edition: str) -> Path:
        return self.folder / edition / "edition.json"

    def write(self, data: bytes) -> str:
        edition = hash_of(data)
        path = self.path(edition)
        if read_file(path) == data:
            return edition
        for directory in {self._objects.path(name).parent for name in needs(data)}:
            if directory.exists():  # what is on its way may be the first of its folder
                sync_directory(directory)
        with new_file(path) as file:
            file.write(data)
        sync_directory(path.parent)
        sync_directory(self.folder)
        if self._objects.folder.exists():  # an edition of nothing but texts needs none
            sync_directory(self._objects.folder)
        return edition

    def read(self, edition: str) -> bytes:
        """The canonical bytes. Raise DamagedError where they are missing or not what the ID says."""
        path = self.path(edition)
        data = read_file(path) if is_name(edition) else None
        if data is None:
            raise DamagedError("no such edition", path, "it is not in the store", "build the site again")
        if hash_of(data) != edition:
            raise DamagedError("the edition is damaged", path, "its bytes changed on disk", "build the site again")
        return data

    def check(self, edition: str) -> None:
        """Raise DamagedError unless the edition is whole: its bytes are right, its objects have their lengths.

        Objects that `missing` names may lack.
        """
        self.check_objects(edition, needs(self.read(edition)))

    def check_objects(self, edition: str, lengths: Mapping[str, int]) -> None:
        missing = self.missing(edition)
        for name, length in lengths.items():
            if name not in missing and self._objects.length(name) != length:
                path = self._objects.path(name)
                raise DamagedError("the edition is incomplete", path, "it is missing or cut", "build the site again")

    def is_whole(self, edition: str) -> bool:
        try:
            self.check(edition)
        except DamagedError:
            return False
        return True

    def signed_path(self, edition: str) -> Path:
        return self.folder / edition / _SIGNED

    def is_signed(self, edition: str) -> bool:
        return self.signed_path(edition).exists()

    def missing(self, edition: str) -> frozenset[str]:
        """The objects of a signed edition that are not here; none of one that is not signed."""
        return self._signed(edition)[0]

    def has_played(self, edition: str) -> bool:
        """Whether a signed edition was adopted: one that still waits is no substitute for one that is damaged."""
        return self._signed(edition)[1]

    def mark_signed(self, edition: str) -> frozenset[str]:
        """Note that an edition is signed, and what of it is not here now, which is returned."""
        absent = [name for name, length in needs(self.read(edition)).items() if self._objects.length(name) != length]
        self._note(edition, frozenset(absent), played=self.has_played(edition))
        return frozenset(absent)

    def mark_played(self, edition: str) -> None:
        if self.is_signed(edition):
            self._note(edition, self.missing(edition), played=True)

    def _note(self, edition: str, missing: frozenset[str], *, played: bool) -> None:
        record = json.dumps({"missing": sorted(missing), "played": played}, separators=(",", ":")).encode()
        if read_file(self.signed_path(edition)) != record:
            replace_file(self.signed_path(edition), record)

    def _signed(self, edition: str) -> tuple[frozenset[str], bool]:
        match read_json(self.signed_path(edition)):
            case {"missing": list(names), "played": bool(played)}:
                return frozenset(name for name in names if isinstance(name, str)), played
            case _:
                return frozenset(), False

    def kept(self) -> tuple[Kept, ...]:
        """Newest first."""
        try:
            found = [
                Kept(folder.name, (folder / "edition.json").stat().st_mtime_ns)
                for folder in self.folder.iterdir()
                if is_name(folder.name) and (folder / "edition.json").is_file()
            ]
        except FileNotFoundError:
            return ()
        except OSError as error:
            raise store_error("could not list the editions", self.folder, error) from error
        return tuple(sorted(found, key=lambda kept: (kept.written_ns, kept.edition), reverse=True))


def needs(data: bytes) -> dict[str, int]:
    """The objects that an edition lists, with their lengths. Raise DamagedError where it does not."""
    try:
        objects = json.loads(data)["objects"]
        found = {str(name): int(entry["length"]) for name, entry in objects.items()}
    except (ValueError, KeyError, TypeError, AttributeError) as error:
        raise DamagedError("not an edition", "edition.json", "it lists no objects", "build the site again") from error
    if not all(is_name(name) for name in found):
        raise DamagedError("not an edition", "edition.json", "an object has no SHA-256 name", "build the site again")
    return found
