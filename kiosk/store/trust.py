"""The folder `trust/`: the root that this STATE is pinned to, and what was verified from it, a folder a generation.

A generation is named by `current` together with the edition, so both are adopted in one step. What no pointer names was
left by somebody who was interrupted; its number is given again.
"""

import contextlib
import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path

from kiosk.store.errors import PinnedError, store_error
from kiosk.store.files import new_file, read_file, read_json, remove_folder, replace_file, sync_directory
from kiosk.store.objects import is_name

_ROOT = "root.json"
_FLOOR = "floor.json"
_BANS = "bans.json"
_REVOKED = "revoked.json"
_SKEW_MS = 10 * 60_000


@dataclass(frozen=True, slots=True)
class Floor:
    """The latest times that are known to have been. Milliseconds since 1970-01-01T00:00Z; 0: none is."""

    own: int = 0
    """What the clock here said when something signed and not expired was taken."""
    signed: int = 0
    """When the latest signed thing says that it was signed."""

    @property
    def at(self) -> int:
        """A clock that is before this is wrong."""
        return max(self.own, self.signed)

    def rules_out(self, now_ms: int) -> bool:
        """Whether a clock that says so is wrong. Those of two machines may differ by some minutes."""
        return now_ms + _SKEW_MS < self.at


class Trust:
    """Who writes holds the lock of whoever adds editions."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    def root(self) -> bytes | None:
        """What this STATE is pinned to, None where it is not."""
        return read_file(self.folder / _ROOT)

    @property
    def is_pinned(self) -> bool:
        return (self.folder / _ROOT).exists()

    def pin(self, root: bytes) -> None:
        known = self.root()
        if known == root:
            return
        if known is not None:
            raise PinnedError(
                "not pinned",
                self.folder / _ROOT,
                "this screen is pinned to another root already",
                "leave out --root, or choose another --state",
            )
        replace_file(self.folder / _ROOT, root)
        sync_directory(self.folder.parent)

    def read(self, generation: int) -> dict[str, bytes]:
        """The files of a generation by name; empty where it is not there."""
        folder = self.folder / str(generation)
        try:
            names = [path.name for path in folder.iterdir() if path.suffix == ".json"]
        except (FileNotFoundError, NotADirectoryError):
            return {}
        except OSError as error:
            raise store_error("could not list", folder, error) from error
        found = {name: read_file(folder / name) for name in names}
        return {name: data for name, data in found.items() if data is not None}

    def write(self, files: Mapping[str, bytes], *, after: int | None) -> int:
        """Write a generation, to be adopted after that one; return its number."""
        generation = 1 if after is None else after + 1
        folder = self.folder / str(generation)
        remove_folder(folder)
        for name, data in files.items():
            with new_file(folder / name) as file:
                file.write(data)
        sync_directory(folder)
        sync_directory(self.folder)
        return generation

    def sweep(self, keep: Iterable[int | None]) -> None:
        """Remove the other generations, and what interrupted work left."""
        keeping = {str(generation) for generation in keep}
        with contextlib.suppress(FileNotFoundError):
            for path in self.folder.iterdir():
                if path.is_dir() and path.name not in keeping:
                    remove_folder(path)

    def bans(self, generation: int) -> frozenset[str]:
        """The objects that must not be shown by a generation; none where its list is damaged, as it was verified."""
        match read_json(self.folder / str(generation) / _BANS):
            case {"objects": list(names)}:
                return frozenset(name for name in names if isinstance(name, str) and is_name(name))
            case _:
                return frozenset()

    def revoked(self, generation: int) -> dict[str, int]:
        """Who left by a generation, and when; nobody where its list is damaged, as it was verified."""
        match read_json(self.folder / str(generation) / _REVOKED):
            case {"names": dict(names)}:
                return {str(name): at for name, at in names.items() if isinstance(at, int)}
            case _:
                return {}

    def floor(self) -> Floor:
        match read_json(self.folder / _FLOOR):
            case {"own": int(own), "signed": int(signed)}:
                return Floor(own, signed)
            case _:
                return Floor()

    def set_floor(self, floor: Floor) -> None:
        if floor != self.floor():
            replace_file(self.folder / _FLOOR, json.dumps({"own": floor.own, "signed": floor.signed}).encode())
