"""The keys that lie on this machine: whose they are, and what signs with them. Costs 0.2 s to import."""

from collections.abc import Iterable
from pathlib import Path

from securesystemslib.signer import CryptoSigner

from kiosk.panel.publishing.records import Holder, Secrets
from kiosk.panel.publishing.troubles import wrong
from kiosk.panel.publishing.why import PublishError, Why
from kiosk.publish.keys import KeyFolder, PublicRecord, WrongPassphraseError
from kiosk.publish.signing import RepositoryState

ONLINE = ("snapshot", "timestamp")
"""Roles of the machine that publishes."""


def holders(keys: Path, state: RepositoryState) -> tuple[Holder, ...]:
    """Who may sign what is shown, and whose key lies here. Raise PublishError where nobody's does."""
    found = tuple(Holder(one.name, one.keyid) for one in _here(keys, state.root.roles["targets"].keyids))
    if not found:
        raise PublishError(Why.NO_SIGNER, str(keys))
    return found


def person(keys: Path, state: RepositoryState, secrets: Secrets) -> CryptoSigner:
    """What signs with the person's key."""
    records = [one for one in _here(keys, state.root.roles["targets"].keyids) if one.keyid == secrets.keyid]
    if not records:
        raise PublishError(Why.NO_SIGNER, str(keys))
    return _signer(keys, records[0], secrets.passphrase)


def machine(keys: Path, state: RepositoryState, secrets: Secrets) -> list[CryptoSigner]:
    """What says that it is fresh; empty where this is not the machine that publishes."""
    ids = {keyid for role in ONLINE for keyid in state.root.roles[role].keyids}
    return [_signer(keys, one, secrets.machine or secrets.passphrase) for one in _here(keys, ids)]


def is_machine(keys: Path, state: RepositoryState) -> bool:
    return all(_here(keys, state.root.roles[role].keyids) for role in ONLINE)


def _signer(keys: Path, record: PublicRecord, passphrase: str) -> CryptoSigner:
    try:
        return KeyFolder(keys).signer(record, lambda _: passphrase)
    except WrongPassphraseError as error:
        raise wrong(record, error) from error


def _here(keys: Path, keyids: Iterable[str]) -> list[PublicRecord]:
    """Each key once."""
    folder, wanted = KeyFolder(keys), set(keyids)
    found = {one.keyid: one for one in folder.records() if one.keyid in wanted and folder.can_sign(one)}
    return list(found.values())
