"""What a push must still bring."""

import tempfile
from pathlib import Path

import msgspec

from kiosk.program import Situation, decode_edition, screen_of
from kiosk.publish.apply import edition_bytes
from kiosk.publish.inbox.way import InboxWay
from kiosk.publish.push import Looked
from kiosk.publish.shown import objects_on
from kiosk.publish.signing import EDITION, object_path, target_path
from kiosk.publish.transport import TransportError
from kiosk.publish.trust import LISTS, Client, RefusedError
from kiosk.store import Store


def look(folder: Path, store: Store, screen: str) -> Looked:
    """Verify what is in the inbox as far as it goes, and say what is to be there. Nothing changes.

    Raise StoreError.
    """
    way = InboxWay(folder)
    try:
        _look(way, store, screen)
    except (RefusedError, TransportError) as error:
        return Looked(tuple(way.pieces.values())) if way.lacks else Looked(refused=str(error))
    except msgspec.DecodeError as error:
        return Looked(refused=f"the edition is of another version of Layar ({error}); update Layar on this screen")
    return Looked(tuple(way.pieces.values()))


def _look(way: InboxWay, store: Store, screen: str) -> None:
    pinned = store.pinned_root()
    if pinned is None:
        return
    with (
        tempfile.TemporaryDirectory(prefix="layar-") as folder,
        Client(way, pinned, store.trusted(), Path(folder) / "trust") as client,
    ):
        client.refresh()
        for target in filter(None, map(client.target, LISTS)):
            way.want(target_path(target.name, target.sha256), target.length)
        signed = client.target(EDITION)
        if signed is not None:
            edition = decode_edition(edition_bytes(client, signed, way, store))
            for name, length in objects_on(edition, screen_of(edition, Situation(screen))).items():
                if store.length(name) != length and name not in store.bans():
                    way.want(object_path(name), length)
