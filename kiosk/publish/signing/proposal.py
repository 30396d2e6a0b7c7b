"""Proposals: targets that wait for the signature of somebody else."""

from collections.abc import Mapping
from dataclasses import dataclass

from securesystemslib.signer import Signer
from tuf.api.metadata import Metadata, Root, Targets

from kiosk.publish.signing.draft import ABOUT, follows
from kiosk.publish.signing.errors import ForbiddenKeyError, SignedAlreadyError, StaleProposalError
from kiosk.publish.signing.signatures import holder_name, names_of, parse, sign_with, signed_hash
from kiosk.publish.signing.state import RepositoryState, TargetFile


@dataclass(frozen=True, slots=True)
class Proposal:
    """The exact bytes that wait for more signatures of the targets role."""

    targets: bytes
    contents: Mapping[str, TargetFile]
    missing: int
    """Signatures."""

    @property
    def id(self) -> str:
        """The same however many have signed."""
        return signed_hash(self.targets)

    @property
    def about(self) -> Mapping[str, object]:
        """`at` (milliseconds since 1970-01-01T00:00Z) and `note`, as the first signer signed them."""
        return about(parse(Targets, self.targets).signed)


def about(targets: Targets) -> Mapping[str, object]:
    found = targets.unrecognized_fields.get(ABOUT)
    return found if isinstance(found, dict) else {}


def check_fresh(proposal: Proposal, state: RepositoryState) -> None:
    """Raise StaleProposalError where the repository has moved on since."""
    proposed = parse(Targets, proposal.targets).signed
    if proposed.version == state.version + 1 and about(proposed).get("previous") == follows(state):
        return
    raise StaleProposalError(
        "something else was published since this was proposed",
        "propose it again, so that what is signed is what was looked at",
    )


def still_missing(root: Root, targets: Metadata[Targets]) -> int:
    """How many more must sign; signatures that are wrong or of others do not count, nor twice those of one key."""
    return root.get_verification_result("targets", targets.signed_bytes, targets.signatures).missing


def signed_by(root: Root, proposal: Proposal) -> str:
    """The names of those whose signatures hold."""
    return names_signed(root, parse(Targets, proposal.targets))


def names_signed(root: Root, targets: Metadata[Targets]) -> str:
    """As `signed_by`. Raise SerializationError where it is what nobody can have signed."""
    return names_of(root.get_verification_result("targets", targets.signed_bytes, targets.signatures).signed.values())


def add_signature(proposal: Proposal, state: RepositoryState, signer: Signer) -> Proposal:
    """Append a signature. Raise StaleProposalError, ForbiddenKeyError, or SignedAlreadyError."""
    check_fresh(proposal, state)
    root, keyid = state.root, signer.public_key.keyid
    if keyid not in root.roles["targets"].keyids:
        holders = names_of(root.keys[one] for one in root.roles["targets"].keyids)
        raise ForbiddenKeyError("this key may not sign what is shown", f"those of {holders} may")
    metadata = parse(Targets, proposal.targets)
    result = root.get_verification_result("targets", metadata.signed_bytes, metadata.signatures)
    if keyid in result.signed:
        name = holder_name(root.keys[keyid])
        raise SignedAlreadyError(f"{name} has signed this already", "somebody else must be the second")
    sign_with(metadata, [signer], [keyid])
    return Proposal(metadata.to_bytes(), proposal.contents, still_missing(root, metadata))
