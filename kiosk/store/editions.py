"""Editions on disk, and whether all that they need is there."""

import json
from dataclasses import dataclass
from pathlib import Path

from kiosk.store.errors import DamagedError, store_error
from kiosk.store.files import new_file, read_file, sync_directory
from kiosk.store.objects import Objects, hash_of, is_name


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
        """Raise DamagedError unless the edition is whole: its bytes are right, its objects have their lengths."""
        for name, length in needs(self.read(edition)).items():
            if self._objects.length(name) != length:
                path = self._objects.path(name)
                raise DamagedError("the edition is incomplete", path, "it is missing or cut", "build the site again")

    def is_whole(self, edition: str) -> bool:
        try:
            self.check(edition)
        except DamagedError:
            return False
        return True

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
