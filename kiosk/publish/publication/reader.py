"""Reading a repository in which the edition may lie as patches only."""

from collections.abc import Callable, Mapping
from typing import Any

import msgspec

from kiosk.publish.repository import Patch, PatchError, assemble, read_patches
from kiosk.publish.signing import EDITION, PROPOSALS, object_path, target_path

Read = Callable[[str], bytes | None]


class _Target(msgspec.Struct):
    custom: dict[str, Any] = {}


class _Targets(msgspec.Struct):
    targets: dict[str, _Target]


class _Metadata(msgspec.Struct):
    signed: _Targets


_metadata = msgspec.json.Decoder(_Metadata)


class EditionReader:
    """Reads files by their paths, and makes `targets/HASH.edition.json` out of patches where it does not lie there.

    Which patches there are it notes from the metadata that it reads, and from what it is told to `note`; what it makes
    has the hash that was asked for.
    """

    def __init__(self, read: Read, have: Mapping[str, bytes]) -> None:
        self._read = read
        self._have = have
        """Editions at hand, by ID."""
        self._patches: tuple[Patch, ...] = ()

    def __call__(self, path: str) -> bytes | None:
        edition = _edition_of(path)
        if edition in self._have:
            return self._have[edition]
        data = self._read(path)
        if data is None and edition:
            return self._assembled(edition)
        if data is not None and path.endswith("targets.json") and not path.startswith(PROPOSALS):
            self.note(data)
        return data

    def note(self, data: bytes) -> None:
        """The patches that metadata names; of a proposal only where somebody has signed it who may."""
        try:
            target = _metadata.decode(data).signed.targets.get(EDITION)
            self._patches = (*self._patches, *read_patches(target.custom if target else {}))
        except (msgspec.DecodeError, UnicodeDecodeError, RecursionError, PatchError):
            return  # whoever verifies it will say what is wrong

    def _assembled(self, edition: str) -> bytes | None:
        try:
            return assemble(self._patches, edition, have=self._have, read=self._have.__getitem__, fetch=self._patch)
        except PatchError:
            return None

    def _patch(self, patch: Patch) -> bytes:
        return self._read(object_path(patch.object)) or b""


def _edition_of(path: str) -> str:
    """The ID of the edition that should lie there, else an empty text."""
    before, _, after = target_path(EDITION, "|").partition("|")
    return path.removeprefix(before).removesuffix(after) if path.startswith(before) and path.endswith(after) else ""
