"""Applying what was pushed, by the one way in which a screen takes an edition."""

from collections.abc import Callable, Sequence
from pathlib import Path

from kiosk.publish.apply import apply
from kiosk.publish.inbox.way import InboxWay
from kiosk.publish.push import Applied
from kiosk.publish.signing import object_path
from kiosk.publish.transport import Fetched, Wanted
from kiosk.publish.trust import Reason
from kiosk.store import Store, name_of, store_error

_NOT_SENT = "it was not sent"


def apply_inbox(folder: Path, store: Store, screen: str, clock: Callable[[], int]) -> Applied:
    """Verify everything, take what is needed into the store, and adopt. Raise StoreError where the disk refuses."""
    way = InboxWay(folder)
    outcome = apply(way, store, fetch=_Take(folder, store), road="inbox", screen=screen, clock=clock)
    match outcome.kind:
        case "adopted" | "nothing new" | "waiting" | "held" as kind:
            return Applied(kind, outcome.edition, outcome.message)
        case _ if outcome.reason == Reason.NO_ROOM:
            return Applied("incomplete", failed=outcome.message)
        case _ if outcome.kind == "incomplete" or way.lacks:
            return Applied("incomplete", outcome.edition, outcome.message)
        case _:
            return Applied("refused", outcome.edition, outcome.message)


class _Take:
    """Moves objects from the inbox into the store, once more verified: power may have been cut since they came."""

    def __init__(self, folder: Path, store: Store) -> None:
        self._folder = folder
        self._store = store

    def __call__(self, wanted: Sequence[Wanted], *, urgent: bool) -> Fetched:
        del urgent  # nothing is waited for
        files = {one.hash: self._folder / object_path(one.hash) for one in wanted}
        good = {one.hash: files[one.hash] for one in wanted if _is_good(files[one.hash], one)}
        self._store.take(good)
        return Fetched(frozenset(good), {one.hash: _NOT_SENT for one in wanted if one.hash not in good})


def _is_good(file: Path, wanted: Wanted) -> bool:
    """Whether it is what its name says; it is removed where it is something else."""
    try:
        with file.open("rb") as source:
            if name_of(source) == (wanted.hash, wanted.length):
                return True
        file.unlink()
    except FileNotFoundError:
        pass
    except OSError as error:
        raise store_error("could not read", file, error) from error
    return False
