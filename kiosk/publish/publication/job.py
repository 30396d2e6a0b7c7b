"""Publishing a built site: look at the repository, work out what is new, send it, sign, announce."""

import contextlib
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import cast

import msgspec
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from cryptography.hazmat.primitives.serialization import load_pem_private_key
from securesystemslib.signer import CryptoSigner

from kiosk.editions import read_inventory, scan
from kiosk.program import Instant, begun, decode_edition, encode_edition
from kiosk.publish.keys import Memory
from kiosk.publish.publication.before import Before, look_at, put_out
from kiosk.publish.publication.plan import Issue, Plan, plan, send
from kiosk.publish.repository import Destination, Progress, Tell
from kiosk.publish.signing import (
    EDITION,
    Draft,
    Proposal,
    RepositoryState,
    draft,
    object_path,
    sign,
)
from kiosk.publish.sources import (
    Begun,
    Copy,
    Found,
    Keeping,
    Person,
    Ring,
    SourcesError,
    begun_ring,
    decode_index,
    is_for,
    keep,
    look_at_files,
    read_copy,
    read_record,
)
from kiosk.store import Store, hash_of, replace_file

ROLES = ("targets", "snapshot", "timestamp")
"""Whose keys a publication needs."""


@dataclass(frozen=True, slots=True)
class Job:
    """A site that was built, and where it goes. Steps raise DestinationError, TrustError, SourcesError, StoreError."""

    site: Path
    store: Store
    edition: str
    """ID of the built one."""
    destination: Destination
    memory: Memory
    activate_at: int | None = None
    urgent: bool = False
    note: str = ""


@dataclass(frozen=True, slots=True)
class Prepared:
    plan: Plan
    keeping: Keeping | None


@dataclass(frozen=True, slots=True)
class Published:
    edition: str
    """ID."""
    sent: Progress
    proposal: Proposal | None
    """What waits for a second signature; None: it is announced."""


def look(job: Job) -> Before:
    """What was published before, there or from here."""
    return look_at(job.memory, job.destination)


def roles_needed(job: Job, before: Before, now_ms: int) -> tuple[str, ...]:
    """Whose keys it takes: where nothing has changed, only those of the machine that publishes."""
    if _issued(job, before) != before.edition or not _stands(job, before):
        return ROLES
    return _draft(job, before, estimate(job, before, now_ms), now_ms).roles


def prepare(job: Job, before: Before, signers: Iterable[CryptoSigner], now_ms: int) -> Prepared:
    """What is to be signed and sent. Without a key that opens the sources there, a new copy of them is begun, unless
    they are what they were.
    """
    key = private_key(before.state, signers)
    keeping = None if key is None and _stands(job, before) else _keep_sources(job, before, key)
    issue = Issue(_issued(job, before), job.activate_at, job.urgent, keeping.record if keeping else None)
    return Prepared(_plan(job, before, issue, now_ms), keeping)


def estimate(job: Job, before: Before, now_ms: int) -> Plan:
    """What is to be sent besides the sources; needs no key."""
    issue = Issue(_issued(job, before), job.activate_at, job.urgent)
    return _plan(job, before, issue, now_ms)


def publish(
    job: Job,
    before: Before,
    prepared: Prepared,
    signers: Iterable[CryptoSigner],
    *,
    clock: Callable[[], int],
    tell: Tell,
    stopped: Callable[[], bool],
) -> Published:
    """Send what is not there yet, sign, and announce it or leave it as a proposal.

    `clock` gives milliseconds since 1970-01-01T00:00Z. Call inside `destination.writing()`.
    """
    keeping = prepared.keeping
    sign(_draft(job, before, prepared.plan, clock()), signers)  # else all the sending could be in vain
    pieces = (*prepared.plan.pieces, *(keeping.pieces if keeping else ()))
    if keeping is not None and keeping.begun is not None:
        replace_file(_begun_file(job), msgspec.json.encode(keeping.begun), mode=0o600)
    sent = send(pieces, job.destination, tell, stopped)
    if keeping is not None:
        replace_file(_index_file(job), keeping.encoded, mode=0o600)
    signed = sign(_draft(job, before, prepared.plan, clock()), signers)
    if isinstance(signed, Proposal):
        return Published(prepared.plan.target.sha256, sent, signed)
    put_out(job.memory, job.destination, before, signed.state)
    return Published(prepared.plan.target.sha256, sent, None)


def _plan(job: Job, before: Before, issue: Issue, now_ms: int) -> Plan:
    def holds(name: str) -> bool:
        path = object_path(name)
        return before.is_there or path in job.destination.listed(path.removesuffix(name))

    return plan(issue, job.store, before.state, now_ms, holds)


def _draft(job: Job, before: Before, planned: Plan, now_ms: int) -> Draft:
    changes = {**job.memory.first_lists(before.state), EDITION: planned.target}
    return draft(before.state, changes, now_ms, note=job.note)


def _issued(job: Job, before: Before) -> bytes:
    """The edition as it is published: it says since when its playlists are as they are."""
    built = decode_edition(job.store.edition_bytes(job.edition))
    at = None if job.activate_at is None else Instant(job.activate_at)
    return encode_edition(begun(built, before.decoded, at))


def _keep_sources(job: Job, before: Before, key: Ed25519PrivateKey | None) -> Keeping:
    persons = _persons(before)
    return keep(job.site, _files(job), persons, _copy(job, before, key), _begun(job, persons, key))


def _persons(before: Before) -> list[Person]:
    """Who may sign what is shown, and open the copy of the sources."""
    keys = (before.state.root.keys[keyid] for keyid in before.state.root.roles["targets"].keyids)
    return [Person(bytes.fromhex(key.keyval["public"])) for key in keys]


def _files(job: Job) -> dict[str, Found]:
    return look_at_files(job.site, list(scan(job.site).files), read_inventory(job.store.state).hash_of)


def _stands(job: Job, before: Before) -> bool:
    """Whether the copy of the sources that is there is one of what the site holds now, for those who may sign now."""
    target = before.state.contents.get(EDITION) if before.is_there else None
    with contextlib.suppress(OSError, SourcesError):
        record = read_record(target.custom) if target is not None else None
        known = _index_file(job).read_bytes()
        if record is not None and hash_of(known) == record.index and is_for(record, _persons(before)):
            kept = {path: one.hash for path, one in decode_index(known).items()}
            return kept == {path: found.hash for path, found in _files(job).items()}
    return False


def _begun(job: Job, persons: list[Person], key: Ed25519PrivateKey | None) -> Ring | None:
    """The ring of a first copy that was sent in part, or only proposed."""
    with contextlib.suppress(OSError, msgspec.DecodeError, SourcesError):
        begun = msgspec.json.decode(_begun_file(job).read_bytes(), type=Begun)
        return begun_ring(begun, persons, key) if key is not None else None
    return None


def _copy(job: Job, before: Before, key: Ed25519PrivateKey | None) -> Copy | None:
    """The copy that is there. One that is damaged, or not for this key, is left, and a new one begun."""
    target = before.state.contents.get(EDITION)
    with contextlib.suppress(SourcesError):
        record = read_record(target.custom) if target is not None else None
        if record is not None and key is not None:
            known = _index_file(job).read_bytes() if _index_file(job).is_file() else None
            return read_copy(record, lambda path, _: job.destination.read(path) or b"", key, known)
    return None


def private_key(state: RepositoryState, signers: Iterable[CryptoSigner]) -> Ed25519PrivateKey | None:
    """Of whoever signs what is shown; it also opens the copy of the sources."""
    keyids = state.root.roles["targets"].keyids
    own = next((signer for signer in signers if signer.public_key.keyid in keyids), None)
    return cast("Ed25519PrivateKey", load_pem_private_key(own.private_bytes, None)) if own is not None else None


def _begun_file(job: Job) -> Path:
    return job.store.state / "sources.begun"


def _index_file(job: Job) -> Path:
    return job.store.state / "sources.index"
