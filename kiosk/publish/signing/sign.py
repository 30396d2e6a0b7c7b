"""Signing a draft."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from securesystemslib.signer import Signer
from tuf.api.metadata import MetaFile, Snapshot, Targets, Timestamp

from kiosk.publish.signing.draft import Draft
from kiosk.publish.signing.errors import MissingKeyError
from kiosk.publish.signing.proposal import Proposal, check_fresh, still_missing
from kiosk.publish.signing.signatures import is_signed, names_of, parse, sign_with, signed_online
from kiosk.publish.signing.state import RepositoryState
from kiosk.publish.signing.terms import USUAL, Terms


@dataclass(frozen=True, slots=True)
class Signed:
    """A state of a repository that may be published."""

    state: RepositoryState

    @property
    def files(self) -> dict[str, bytes]:
        """All files, by path, in the order in which they must be written."""
        return self.state.files()


def sign(draft: Draft, signers: Iterable[Signer]) -> Signed | Proposal:
    """Sign with each of `signers` what its key may sign. Raise MissingKeyError where a role has none at hand."""
    signers = tuple(signers)
    state = draft.previous
    if draft.targets is not None:
        proposal = _signed_targets(draft, draft.targets, signers)
        if proposal.missing:
            return proposal
        state = replace(state, targets=proposal.targets, contents=draft.contents)
    return Signed(_with_snapshot(state, signers, draft.now_ms, draft.terms))


def complete(
    proposal: Proposal, state: RepositoryState, signers: Iterable[Signer], now_ms: int, terms: Terms = USUAL
) -> Signed:
    """What a proposal with enough signatures makes of a state. Raise StaleProposalError or MissingKeyError."""
    check_fresh(proposal, state)
    if missing := still_missing(state.root, parse(Targets, proposal.targets)):
        raise MissingKeyError(f"the proposal needs {missing} more signatures", "let somebody else review it")
    following = replace(state, targets=proposal.targets, contents=proposal.contents)
    return Signed(_with_snapshot(following, tuple(signers), now_ms, terms))


def _signed_targets(draft: Draft, unsigned: bytes, signers: Sequence[Signer]) -> Proposal:
    root = draft.previous.root
    metadata = parse(Targets, unsigned)
    sign_with(metadata, signers, root.roles["targets"].keyids)
    if not metadata.signatures:
        holders = names_of(root.keys[keyid] for keyid in root.roles["targets"].keyids)
        raise MissingKeyError(
            "no key here may sign what is shown", f"those of {holders} may; go on where one is, or bring it here"
        )
    return Proposal(metadata.to_bytes(), draft.contents, still_missing(root, metadata))


def _with_snapshot(state: RepositoryState, signers: Sequence[Signer], now_ms: int, terms: Terms) -> RepositoryState:
    """With a snapshot and a timestamp that fit its targets, signed anew where they must be."""
    if state.targets is None:
        return state
    described = {"targets.json": _described(state.version, state.targets)}
    version = 0
    if state.snapshot is not None:
        old = parse(Snapshot, state.snapshot)
        version = old.signed.version
        due = terms.is_due("snapshot", old.signed.expires, now_ms)
        if old.signed.meta == described and is_signed(state.root, old) and not due:
            return _with_timestamp(state, state.snapshot, signers, now_ms, terms)
    snapshot = Snapshot(version + 1, expires=terms.end("snapshot", now_ms), meta=described)
    return _with_timestamp(state, signed_online(state.root, snapshot, signers), signers, now_ms, terms)


def _with_timestamp(
    state: RepositoryState, snapshot: bytes, signers: Sequence[Signer], now_ms: int, terms: Terms
) -> RepositoryState:
    described = _described(parse(Snapshot, snapshot).signed.version, snapshot)
    version = 0
    if state.timestamp is not None:
        old = parse(Timestamp, state.timestamp)
        version = old.signed.version
        due = terms.is_due("timestamp", old.signed.expires, now_ms)
        if old.signed.snapshot_meta == described and is_signed(state.root, old) and not due:
            return replace(state, snapshot=snapshot)
    timestamp = Timestamp(version + 1, expires=terms.end("timestamp", now_ms), snapshot_meta=described)
    return replace(state, snapshot=snapshot, timestamp=signed_online(state.root, timestamp, signers))


def _described(version: int, data: bytes) -> MetaFile:
    return MetaFile.from_data(version, data, ["sha256"])
