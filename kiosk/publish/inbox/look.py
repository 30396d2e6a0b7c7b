"""What a push must still bring."""

import tempfile
from pathlib import Path

from kiosk.program import decode_edition
from kiosk.publish.inbox.way import InboxWay
from kiosk.publish.push import Looked
from kiosk.publish.repository import Patch, PatchError, assemble, read_patches
from kiosk.publish.signing import EDITION, object_path, target_path
from kiosk.publish.transport import TransportError
from kiosk.publish.trust import LISTS, Client, RefusedError, Target
from kiosk.store import Store, hash_of


def look(folder: Path, store: Store, screen: str) -> Looked:
    """Verify what is in the inbox as far as it goes, and say what is to be there. Nothing changes.

    Raise StoreError.
    """
    way = InboxWay(folder)
    try:
        _look(way, store, screen)
    except (RefusedError, TransportError, PatchError) as error:
        return Looked(tuple(way.pieces.values())) if way.lacks else Looked(refused=str(error))
    return Looked(tuple(way.pieces.values()))


def _look(way: InboxWay, store: Store, screen: str) -> None:
    pinned, trusted = store.pinned_root(), store.trusted()
    if pinned is None:
        return
    with (
        tempfile.TemporaryDirectory(prefix="layar-") as folder,
        Client(way, pinned, trusted, Path(folder) / "trust") as client,
    ):
        client.refresh()
        for target in filter(None, map(client.target, LISTS)):
            if hash_of(trusted.get(target.name, b"")) != target.sha256:
                way.want(target_path(target.name, target.sha256), target.length)
        edition = client.target(EDITION)
        if edition is not None:
            data = edition_bytes(client, edition, way, store)
            client.verify(edition, data)
            for name, length in objects_of(data, screen).items():
                if store.length(name) != length:
                    way.want(object_path(name), length)


def edition_bytes(client: Client, edition: Target, way: InboxWay, store: Store) -> bytes:
    have = frozenset(kept.edition for kept in store.kept())
    if edition.sha256 in have:
        return store.edition_bytes(edition.sha256)
    patches = read_patches(edition.custom)
    if not patches:
        return client.read(edition)

    def fetch(patch: Patch) -> bytes:
        return way.read(object_path(patch.object), limit=patch.length)

    return assemble(patches, edition.sha256, have=have, read=store.edition_bytes, fetch=fetch)


def objects_of(data: bytes, screen: str) -> dict[str, int]:
    """Those that the screen can show, with their lengths."""
    return {name: kept.length for name, kept in decode_edition(data).objects.items()}
