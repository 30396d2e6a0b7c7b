"""Proposals in a repository: what waits, what it changes, and deciding about one. Costs 0.2 s to import."""

from collections.abc import Callable, Iterator
from pathlib import Path

from kiosk.panel.publishing.check import fetch_pictures
from kiosk.panel.publishing.hands import holders, machine, person
from kiosk.panel.publishing.proposals import Decision, ListedChange, Proposals, Proposed
from kiosk.panel.publishing.repository import Repository
from kiosk.panel.publishing.troubles import check_there, told
from kiosk.panel.publishing.why import PublishError, Why
from kiosk.publish.keys import Memory
from kiosk.publish.publication import Before, EditionReader, edition_in, look_at, put_out, reader
from kiosk.publish.repository import Destination, open_destination
from kiosk.publish.review import Waiting, approve, list_changes, refuse, waiting, withdraw
from kiosk.publish.signing import EDITION, RepositoryState, check_clock, complete


def list_proposals(repository: Repository, pictures: Path) -> Proposals:
    """What waits there; small pictures of it go to the folder `pictures`. Raise PublishError or StoreError."""
    keys = repository.keys_folder
    with told(repository.address, keys):
        check_there(repository.address, made=True)
        destination = open_destination(repository.address)
        before, read = _state(keys, destination)
        state = before.state
        found = tuple(_proposed(one, state) for one in waiting(destination, read, state))
        for one in found:
            if not one.stale:
                fetch_pictures(_thumbnails(one), read, pictures)
        target = state.contents.get(EDITION)
        return Proposals(found, holders(keys, state) if found else (), target.sha256 if target else "")


def decide(repository: Repository, decision: Decision, clock: Callable[[], int]) -> bool:
    """Approve or decline; whether it is on air now. Raise PublishError, StoreError or OSError."""
    keys = repository.keys_folder
    with told(repository.address, keys):
        destination = open_destination(repository.address)
        with destination.writing():
            before, read = _state(keys, destination)
            state = before.state
            one = next((one for one in waiting(destination, read, state) if one.proposal.id == decision.id), None)
            if one is None:
                raise PublishError(Why.STALE)
            hand = person(keys, state, decision.secrets)
            if decision.reason:
                refuse(one, state, hand, destination, reason=decision.reason, now_ms=clock())
                return False
            check_clock(state, clock())
            online = machine(keys, state, decision.secrets)  # before anything is written: it may ask for a passphrase
            proposal = approve(one, state, hand, destination) if one.proposal.missing else one.proposal
            if proposal.missing or not online:
                return False
            signed = complete(proposal, state, online, clock())
            put_out(Memory(keys), destination, before, signed.state)
            withdraw(proposal.id, destination)
            return True


def _state(keys: Path, destination: Destination) -> tuple[Before, EditionReader]:
    memory = Memory(keys)
    return look_at(memory, destination), reader(memory, destination)


def _proposed(one: Waiting, state: RepositoryState) -> Proposed:
    about, refusal = one.proposal.about, one.refusal
    at = about.get("at")
    before, after = state.contents, one.proposal.contents
    names = sorted({*before, *after} - {EDITION})
    lists = (
        ListedChange(change.what, change.name)
        for name in names
        for change in list_changes(before.get(name), after.get(name), name)
    )
    return Proposed(
        one.proposal.id,
        one.signed_by,
        at if isinstance(at, int) else 0,
        str(about.get("note", "")),
        one.proposal.missing,
        one.stale,
        refusal.by if refusal else "",
        refusal.reason if refusal else "",
        edition_in(before),
        edition_in(after),
        () if one.stale else tuple(lists),
    )


def _thumbnails(one: Proposed) -> Iterator[str]:
    for edition in (one.before, one.after):
        if edition is not None:
            yield from edition.thumbnails.values()
