"""The bytes of the edition that is signed, by the shortest way."""

import msgspec

from kiosk.program import Edition, decode_edition
from kiosk.publish.repository import Patch, PatchError, assemble, read_patches
from kiosk.publish.signing import object_path
from kiosk.publish.transport import Transport
from kiosk.publish.trust import Client, Reason, RefusedError, Target
from kiosk.store import DamagedError, Store


def edition_bytes(client: Client, target: Target, transport: Transport, store: Store) -> bytes:
    """What is signed as the edition, verified. Raise RefusedError, TransportError or StoreError."""
    have = frozenset(kept.edition for kept in store.kept())
    if target.sha256 in have:
        try:
            return store.edition_bytes(target.sha256)
        except DamagedError:
            have -= {target.sha256}

    def fetch(patch: Patch) -> bytes:
        return transport.read(object_path(patch.object), limit=patch.length)

    try:
        patches = read_patches(target.custom)
        if not patches:
            return client.read(target)
        data = assemble(patches, target.sha256, have=have, read=store.edition_bytes, fetch=fetch)
    except PatchError as error:
        raise RefusedError(Reason.MIXED, f"the edition cannot be put together: {error}", "publish again") from error
    client.verify(target, data)
    return data


def decoded(data: bytes) -> Edition:
    """Raise RefusedError where this version of Layar does not know such editions."""
    try:
        return decode_edition(data)
    except msgspec.DecodeError as error:
        raise RefusedError(
            Reason.DAMAGED, f"the edition is of another version of Layar ({error})", "update Layar on this screen"
        ) from error
