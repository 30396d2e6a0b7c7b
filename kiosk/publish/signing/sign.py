"""Signing a draft; proposals that wait for a second signature."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from securesystemslib.signer import Signer

from kiosk.publish.signing.draft import Draft
from kiosk.publish.signing.state import RepositoryState, TargetFile


@dataclass(frozen=True, slots=True)
class Signed:
    """A state of a repository that may be published."""

    state: RepositoryState

    @property
    def files(self) -> dict[str, bytes]:
        """All files, by path, in the order in which they must be written."""
        return self.state.files()


@dataclass(frozen=True, slots=True)
class Proposal:
    """The exact bytes that wait for more signatures of the targets role."""

    targets: bytes
    contents: Mapping[str, TargetFile]
    missing: int
    """Signatures."""


def sign(draft: Draft, signers: Iterable[Signer]) -> Signed | Proposal:
    """Sign with each of `signers` what its key may sign. Raise MissingKeyError where a role has none at hand."""
    raise NotImplementedError


def add_signature(proposal: Proposal, state: RepositoryState, signer: Signer) -> Proposal:
    """Append a signature. Raise StaleProposalError, or TrustError where this key may not sign or already did."""
    raise NotImplementedError


def complete(proposal: Proposal, state: RepositoryState, signers: Iterable[Signer], now_ms: int) -> Signed:
    """Publish what has enough signatures. Raise StaleProposalError, MissingKeyError or TrustError."""
    raise NotImplementedError
