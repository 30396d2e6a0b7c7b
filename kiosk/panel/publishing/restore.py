"""Getting the folder of a site back out of its repository. Costs 0.2 s to import."""

from pathlib import Path

from kiosk.panel.draft import StoppedError
from kiosk.panel.publishing.hands import holders, person
from kiosk.panel.publishing.records import Going, Secrets
from kiosk.panel.publishing.sites import Found
from kiosk.panel.publishing.troubles import told
from kiosk.panel.publishing.why import PublishError, Why
from kiosk.publish.keys import Memory
from kiosk.publish.publication import EditionReader, edition_in, private_key
from kiosk.publish.reading import reading
from kiosk.publish.signing import EDITION, TIMESTAMP, Read, RepositoryState
from kiosk.publish.sources import ClosedError, Record, SourcesError, TakenError, read_copy, read_record, restore


def find(address: str, keys: Path) -> Found:
    """Raise PublishError."""
    with told(address, keys), reading(address) as read:
        state = _state(keys, read, address)
        _record(state, address)
        edition = edition_in(state.contents)
        return Found(edition.site.title if edition else "", holders(keys, state), state.contents[EDITION].sha256)


def fetch(address: str, keys: Path, secrets: Secrets, folder: Path, going: Going) -> None:
    """Restore the site's folder; it goes on where it was stopped. Raise PublishError, StoppedError or StoreError."""
    with told(address, keys), reading(address) as read:
        state = _state(keys, read, address)
        record = _record(state, address)
        going.phase("restore")
        key = private_key(state, [person(keys, state, secrets)])
        if key is None:
            raise PublishError(Why.NO_SIGNER, str(keys))

        def part(path: str, _limit: int) -> bytes:
            if going.stopped():
                raise StoppedError
            return read(path) or b""

        try:
            restore(read_copy(record, part, key), folder, part, going.tell)
        except TakenError as error:
            raise PublishError(Why.IN_THE_WAY, str(folder), str(error)) from error
        except ClosedError:
            raise
        except SourcesError as error:
            raise PublishError(Why.DAMAGED, address, str(error)) from error


def _state(keys: Path, read: Read, address: str) -> RepositoryState:
    memory = Memory(keys)
    memory.roots()
    if read(TIMESTAMP) is None:
        raise PublishError(Why.NO_SOURCES, address)
    return memory.latest(EditionReader(read, {}))


def _record(state: RepositoryState, address: str) -> Record:
    target = state.contents.get(EDITION)
    try:
        record = read_record(target.custom) if target is not None else None
    except SourcesError as error:
        raise PublishError(Why.DAMAGED, address, str(error)) from error
    if record is None:
        raise PublishError(Why.NO_SOURCES, address)
    return record
