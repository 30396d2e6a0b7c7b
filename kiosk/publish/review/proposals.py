"""Proposals in a repository: left by one, signed or refused by another."""

import io
from dataclasses import dataclass

import msgspec
from securesystemslib.dsse import Envelope
from securesystemslib.exceptions import Error
from securesystemslib.signer import Signer

from kiosk.publish.publication.plan import put_together
from kiosk.publish.publication.reader import EditionReader
from kiosk.publish.repository import Destination
from kiosk.publish.signing import (
    PROPOSALS,
    ForbiddenKeyError,
    Proposal,
    RepositoryState,
    TrustError,
    UntrustedError,
    add_signature,
    check_fresh,
    check_signed,
    holder_name,
    read_proposal,
    signed_by,
    target_path,
)

_TARGETS, _REFUSAL = ".targets.json", ".refused.json"
_KIND = "application/vnd.layar.refusal+json"


@dataclass(frozen=True, slots=True)
class Refusal:
    """Somebody looked at a proposal and said no."""

    by: str
    reason: str
    at: int
    """Milliseconds since 1970-01-01T00:00Z."""


@dataclass(frozen=True, slots=True)
class Waiting:
    """A proposal as it lies in a repository."""

    proposal: Proposal
    signed_by: str
    stale: bool
    """Whether something else was published since."""
    refusal: Refusal | None = None


class _Signature(msgspec.Struct):
    keyid: str
    sig: str


class _Envelope(msgspec.Struct):
    """A refusal as it lies there."""

    payload: str
    payloadType: str  # noqa: N815 - as DSSE calls it
    signatures: list[_Signature]


class _Said(msgspec.Struct):
    """What is signed in it."""

    proposal: str
    reason: str = ""
    at: int = 0


def leave(proposal: Proposal, state: RepositoryState, destination: Destination) -> None:
    """Put a proposal, with the files it would publish, where others find it; also the newest root.json.

    Screens do not look there. Call inside `destination.writing()`; raise DestinationError.
    """
    files = {path: data for path, data in state.files().items() if path.endswith(".root.json")}
    files |= {target_path(name, target.sha256): target.data for name, target in proposal.contents.items()}
    files.pop(put_together(proposal.contents), None)
    files[_path(proposal.id, _TARGETS)] = proposal.targets
    for path, data in files.items():
        if destination.read(path) != data:
            destination.write(path, io.BytesIO(data), lambda _: None)
    destination.settle()


def waiting(destination: Destination, read: EditionReader, state: RepositoryState) -> tuple[Waiting, ...]:
    """All proposals, those that can still be signed first. `read` reads the repository.

    What is no proposal is passed over: anybody who may write there can leave rubbish. Raise DestinationError.
    """
    found = []
    for path in destination.listed(PROPOSALS):
        if path.endswith(_TARGETS):
            one = _waiting(path, read, state)
            if one is not None:
                found.append(one)
    return tuple(sorted(found, key=lambda one: (one.stale or one.refusal is not None, one.proposal.id)))


def approve(one: Waiting, state: RepositoryState, signer: Signer, destination: Destination) -> Proposal:
    """Append a signature, and put the proposal back. Raise StaleProposalError, TrustError or DestinationError."""
    if one.refusal is not None:
        raise TrustError(f"{one.refusal.by} refused this: {one.refusal.reason}", "have it changed and proposed again")
    signed = add_signature(one.proposal, state, signer)
    destination.write(_path(signed.id, _TARGETS), io.BytesIO(signed.targets), lambda _: None)
    destination.settle()
    return signed


def refuse(
    one: Waiting, state: RepositoryState, signer: Signer, destination: Destination, *, reason: str, now_ms: int
) -> None:
    """Record a refusal, signed, beside the proposal. Raise TrustError or DestinationError."""
    check_fresh(one.proposal, state)
    if signer.public_key.keyid not in state.root.roles["targets"].keyids:
        raise ForbiddenKeyError("this key may not refuse what is shown", "only those who may sign it")
    payload = msgspec.json.encode({"proposal": one.proposal.id, "reason": reason, "at": now_ms})
    envelope = Envelope(payload, _KIND, {})
    envelope.sign(signer)
    data = msgspec.json.encode(envelope.to_dict())
    destination.write(_path(one.proposal.id, _REFUSAL), io.BytesIO(data), lambda _: None)
    destination.settle()


def withdraw(id_: str, destination: Destination) -> None:
    """Take a proposal away, once it is published or nobody wants it."""
    for end in (_TARGETS, _REFUSAL):
        destination.remove(_path(id_, end))


def _waiting(path: str, read: EditionReader, state: RepositoryState) -> Waiting | None:
    data = read(path) or b""
    try:
        check_signed(data, state.root)
        read.note(data)
        proposal = read_proposal(read, data, state.root)
    except UntrustedError:
        return None
    if _path(proposal.id, _TARGETS) != path:
        return None
    names = signed_by(state.root, proposal)
    try:
        check_fresh(proposal, state)
    except TrustError:
        return Waiting(proposal, names, stale=True)
    return Waiting(proposal, names, False, _refusal(proposal.id, read, state))


def _refusal(id_: str, read: EditionReader, state: RepositoryState) -> Refusal | None:
    """Only one that is signed by somebody who may sign what is shown."""
    data = read(_path(id_, _REFUSAL))
    if data is None:
        return None
    keys = [state.root.keys[keyid] for keyid in state.root.roles["targets"].keyids]
    try:
        envelope = Envelope.from_dict(msgspec.to_builtins(msgspec.json.decode(data, type=_Envelope)))
        (by, *_) = envelope.verify(keys, 1).values()
        said = msgspec.json.decode(envelope.payload, type=_Said)
    except (msgspec.DecodeError, Error, ValueError, RecursionError):
        return None
    if envelope.payload_type != _KIND or said.proposal != id_:
        return None
    return Refusal(holder_name(by), said.reason, said.at)


def _path(id_: str, end: str) -> str:
    return f"{PROPOSALS}{id_}{end}"
