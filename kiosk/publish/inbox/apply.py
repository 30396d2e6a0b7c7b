"""Applying what was pushed."""

import tempfile
from pathlib import Path

from kiosk.publish.inbox.look import edition_bytes, objects_of
from kiosk.publish.inbox.way import InboxWay
from kiosk.publish.push import Applied
from kiosk.publish.repository import PatchError
from kiosk.publish.signing import EDITION, object_path
from kiosk.publish.transport import TransportError
from kiosk.publish.trust import LISTS, Client, RefusedError
from kiosk.store import Store


def apply_inbox(folder: Path, store: Store, screen: str, now_ms: int) -> Applied:
    way = InboxWay(folder)
    try:
        return _apply(way, folder, store, screen, now_ms)
    except (RefusedError, TransportError, PatchError) as error:
        if way.lacks:
            return Applied("incomplete")
        return Applied("refused", message=str(error))


def _apply(way: InboxWay, folder: Path, store: Store, screen: str, now_ms: int) -> Applied:
    pinned, trusted = store.pinned_root(), store.trusted()
    if pinned is None:
        return Applied("refused", message="this screen is not pinned")
    with (
        store.writing(),
        tempfile.TemporaryDirectory(prefix="layar-") as temporary,
        Client(way, pinned, trusted, Path(temporary) / "trust") as client,
    ):
        client.refresh()
        files = client.trusted()
        for target in filter(None, map(client.target, LISTS)):
            files[target.name] = client.read(target)
        edited = client.target(EDITION)
        if edited is None:
            store.follow(None, files, at=now_ms, now_ms=now_ms)
            return Applied("nothing new")
        data = edition_bytes(client, edited, way, store)
        client.verify(edited, data)
        for name, length in objects_of(data, screen).items():
            if store.length(name) != length:
                with way._opened(object_path(name), length) as file:
                    store.add_stream(file)
        edition = store.write_signed_edition(data)
        before = store.current(now_ms)
        after = store.follow(edition, files, at=edited.custom.get("activate_at") or now_ms, now_ms=now_ms)
        if after and after.edition == edition:
            return Applied("nothing new" if before and before.edition == edition else "adopted", edition)
        return Applied("held" if after and after.held else "waiting", edition)
