"""What putting on air would do: the draft is built, and the repository looked at. Costs 0.2 s to import."""

import hashlib
from collections.abc import Callable, Iterable
from pathlib import Path

from kiosk.panel.draft import StoppedError
from kiosk.panel.publishing.build import built, keep_still
from kiosk.panel.publishing.hands import holders, is_machine
from kiosk.panel.publishing.records import Checked, Going, Order
from kiosk.panel.publishing.troubles import check_there, told
from kiosk.panel.publishing.why import PublishError, Why
from kiosk.program import Edition, decode_edition
from kiosk.publish.keys import Memory
from kiosk.publish.publication import Before, Job, absent, estimate, look
from kiosk.publish.repository import open_destination
from kiosk.publish.signing import object_path
from kiosk.store import replace_file

Read = Callable[[str], bytes | None]


def check(order: Order, going: Going, now_ms: int) -> Checked:
    """Raise PublishError, StoppedError, StoreError, SourceError or OSError."""
    keys = order.repository.keys_folder
    with told(order.repository.address, keys):
        destination = open_destination(order.repository.address)
        memory = Memory(keys)
        check_there(order.repository.address, made=False)
        memory.roots()  # else all the building would be in vain
        going.phase("prepare")
        keep_still(order)
        edition = built(order, going.stopped)
        going.phase("look")
        job = Job(order.still, order.store, edition, destination, memory)
        before = look(job)
        _stop(going)
        people = holders(keys, before.state)
        threshold = before.state.root.roles["targets"].threshold
        if threshold == 1 and not is_machine(keys, before.state):
            raise PublishError(Why.NO_MACHINE, str(keys))
        todo = absent(estimate(job, before, now_ms).pieces, destination)
        after = decode_edition(order.store.edition_bytes(edition))
        if before.decoded is not None:
            fetch_pictures(_gone(before.decoded, after), destination.read, order.pictures)
        size = sum(piece.length for piece in todo)
        return Checked(edition, before.decoded, published(before), after, size, people, threshold)


def published(before: Before) -> str:
    """Hash of the edition that is on air; empty: none is."""
    return hashlib.sha256(before.edition).hexdigest() if before.edition is not None else ""


def fetch_pictures(names: Iterable[str], read: Read, folder: Path) -> None:
    """Small pictures that only the repository has; one that is not what its name says is left out."""
    for name in names:
        if not (folder / name).exists():
            data = read(object_path(name))
            if data is not None and hashlib.sha256(data).hexdigest() == name:
                replace_file(folder / name, data)


def _gone(before: Edition, after: Edition) -> set[str]:
    return set(before.thumbnails.values()) - set(after.thumbnails.values())


def _stop(going: Going) -> None:
    if going.stopped():
        raise StoppedError
