"""Making and signing a repository's metadata. Pure: bytes in, bytes out.

Times are milliseconds since 1970-01-01T00:00Z.
Importing it costs 0.1 s (tuf, cryptography): verbs import it when they run.
"""

from kiosk.publish.signing.draft import Draft, draft
from kiosk.publish.signing.errors import MissingKeyError, StaleProposalError, TrustError, UntrustedError
from kiosk.publish.signing.layout import (
    ALERT_KEYS,
    BANS,
    EDITION,
    PROPOSALS,
    REVOKED,
    TIMESTAMP,
    object_path,
    root_path,
    snapshot_path,
    target_path,
    targets_path,
)
from kiosk.publish.signing.read import read_state
from kiosk.publish.signing.sign import Proposal, Signed, add_signature, complete, sign
from kiosk.publish.signing.state import RepositoryState, TargetFile, newer
from kiosk.publish.signing.terms import Terms

__all__ = [
    "ALERT_KEYS",
    "BANS",
    "EDITION",
    "PROPOSALS",
    "REVOKED",
    "TIMESTAMP",
    "Draft",
    "MissingKeyError",
    "Proposal",
    "RepositoryState",
    "Signed",
    "StaleProposalError",
    "TargetFile",
    "Terms",
    "TrustError",
    "UntrustedError",
    "add_signature",
    "complete",
    "draft",
    "newer",
    "object_path",
    "read_state",
    "root_path",
    "sign",
    "snapshot_path",
    "target_path",
    "targets_path",
]
