"""How an edition travels: as what changed since another one, or whole.

The signed `custom` of the target `edition.json` lists patches; their bytes are objects of the repository. A screen
takes the shortest way from an edition that it has. What results is still verified by the target's own hash and length.
"""

from collections.abc import Callable, Container, Iterable, Sequence

import msgspec

from kiosk.publish.repository.difference import DifferenceError, pack, unpack
from kiosk.store import hash_of

PLAIN_UP_TO = 32_768
"""Bytes of an edition that travels as an ordinary target, `targets/HASH.edition.json`."""
_MOST = 16
"""Patches that are offered; a screen that is further behind takes the whole edition."""
_LARGEST = 1 << 28


class Patch(msgspec.Struct, frozen=True, omit_defaults=True):
    """One object of the repository that makes an edition."""

    makes: str
    """ID of the edition."""
    object: str
    """SHA-256 of the packed bytes."""
    length: int
    """Of the packed bytes."""
    of: str | None = None
    """ID of the edition that it changes; None: it needs none."""


class PatchError(Exception):
    """The edition cannot be put together from what is offered."""


class Packed(msgspec.Struct, frozen=True):
    """The patches to offer for a new edition, and the bytes of those that are new."""

    patches: tuple[Patch, ...]
    new: dict[str, bytes]


def read_patches(custom: object) -> tuple[Patch, ...]:
    """Those of a target's `custom`, oldest first; none where the edition is a plain target. Raise PatchError."""
    patches = custom.get("patches", ()) if isinstance(custom, dict) else ()
    try:
        return msgspec.convert(patches, tuple[Patch, ...])
    except msgspec.ValidationError as error:
        raise PatchError(f"the list of patches is no such list: {error}") from error


def unchanged(data: bytes) -> bytes:
    return data


def offer(
    after: bytes,
    before: bytes | None,
    offered: Sequence[Patch] = (),
    *,
    seal: Callable[[bytes], bytes] = unchanged,
) -> Packed:
    """The patches for the edition `after`, given those offered so far for `before`, the edition before it.

    `seal` is applied to the bytes of each new patch before they get their name.
    """
    edition = hash_of(after)
    if before is None or hash_of(before) == edition:
        kept = tuple(offered) if before is not None else ()
        return Packed(kept, {}) if _way(kept, edition, ()) else _whole(after, kept, seal)
    packed = seal(pack(after, before))
    step = Patch(edition, hash_of(packed), len(packed), hash_of(before))
    patches = (*_recent(offered), step)
    new = {step.object: packed}
    way = _way(patches, edition, ())
    if way is None or _is_long(way):
        whole = _whole(after, patches, seal)
        return Packed(whole.patches, new | whole.new)
    return Packed(patches, new)


def way(patches: Iterable[Patch], edition: str, have: Container[str]) -> tuple[Patch, ...]:
    """The patches to fetch, in the order in which they apply; `have` are editions at hand. Raise PatchError."""
    found = _way(tuple(patches), edition, have)
    if found is None:
        raise PatchError("no way leads to the edition; publish it again")
    return found


def assemble(
    patches: Iterable[Patch],
    edition: str,
    *,
    have: Container[str],
    read: Callable[[str], bytes],
    fetch: Callable[[Patch], bytes],
    unseal: Callable[[bytes], bytes] = unchanged,
) -> bytes:
    """The bytes of an edition, by the shortest way.

    `read` gives the bytes of an edition in `have`, `fetch` those of a patch, `patch.length` at most; what they raise
    passes through. What is fetched is verified here. Raise PatchError.
    """
    steps = way(patches, edition, have)
    start = steps[0].of if steps else edition
    data = read(start) if start else b""
    for step in steps:
        packed = fetch(step)
        if len(packed) != step.length or hash_of(packed) != step.object:
            raise PatchError(f"object {step.object} is not what was signed")
        try:
            data = unpack(unseal(packed), data if step.of else b"", limit=_LARGEST)
        except DifferenceError as error:
            raise PatchError(f"object {step.object}: {error}") from error
        if hash_of(data) != step.makes:
            raise PatchError(f"object {step.object} makes another edition than was signed")
    return data


def _whole(after: bytes, patches: Sequence[Patch], seal: Callable[[bytes], bytes]) -> Packed:
    packed = seal(pack(after))
    step = Patch(hash_of(after), hash_of(packed), len(packed))
    others = (patch for patch in patches if patch.of is not None)
    return Packed((*others, step), {step.object: packed})


def _recent(patches: Sequence[Patch]) -> tuple[Patch, ...]:
    """The latest changes, and the latest whole."""
    changes = [patch for patch in patches if patch.of is not None][-_MOST + 1 :]
    whole = [patch for patch in patches if patch.of is None][-1:]
    return tuple(patch for patch in patches if patch in changes or patch in whole)


def _is_long(steps: Sequence[Patch]) -> bool:
    """Whether starting from the whole costs much more than the whole."""
    whole, *changes = steps
    return len(changes) >= _MOST - 1 or sum(step.length for step in changes) > whole.length


def _way(patches: Sequence[Patch], edition: str, have: Container[str]) -> tuple[Patch, ...] | None:
    if edition in have:
        return ()
    ways: list[tuple[Patch, ...]] = []
    steps: tuple[Patch, ...] = ()
    while edition not in have:
        if whole := next((patch for patch in patches if patch.makes == edition and patch.of is None), None):
            ways.append((whole, *steps))
        step = next((patch for patch in patches if patch.makes == edition and patch.of is not None), None)
        if step is None or step in steps:
            break
        steps = (step, *steps)
        edition = step.of or ""
    else:
        ways.append(steps)
    return min(ways, key=lambda one: sum(step.length for step in one), default=None)
