"""Making and signing a repository's metadata. Pure: bytes in, bytes out.

Times are milliseconds since 1970-01-01T00:00Z.
Importing it costs 0.1 s (tuf, cryptography): verbs import it when they run.
"""

from kiosk.publish.signing.draft import Draft, check_clock, draft, signed_at
from kiosk.publish.signing.errors import (
    ClockError,
    ForbiddenKeyError,
    MissingKeyError,
    SignedAlreadyError,
    StaleProposalError,
    TrustError,
    UntrustedError,
)
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
from kiosk.publish.signing.lists import (
    Bans,
    Revoked,
    decode_alert_keys,
    decode_bans,
    decode_revoked,
    encode_alert_keys,
    encode_bans,
    encode_revoked,
)
from kiosk.publish.signing.proposal import Proposal, add_signature, check_fresh, signed_by
from kiosk.publish.signing.read import Read, check_signed, follow_roots, read_proposal, read_state
from kiosk.publish.signing.roots import (
    Holder,
    Plan,
    RolePlan,
    check_first,
    check_successor,
    next_root,
    plan_of,
    sign_root,
)
from kiosk.publish.signing.sign import Signed, complete, sign
from kiosk.publish.signing.signatures import holder_name
from kiosk.publish.signing.state import RepositoryState, TargetFile, ends, newer
from kiosk.publish.signing.terms import Terms

__all__ = [
    "ALERT_KEYS",
    "BANS",
    "EDITION",
    "PROPOSALS",
    "REVOKED",
    "TIMESTAMP",
    "Bans",
    "ClockError",
    "Draft",
    "ForbiddenKeyError",
    "Holder",
    "MissingKeyError",
    "Plan",
    "Proposal",
    "Read",
    "RepositoryState",
    "Revoked",
    "RolePlan",
    "Signed",
    "SignedAlreadyError",
    "StaleProposalError",
    "TargetFile",
    "Terms",
    "TrustError",
    "UntrustedError",
    "add_signature",
    "check_clock",
    "check_first",
    "check_fresh",
    "check_signed",
    "check_successor",
    "complete",
    "decode_alert_keys",
    "decode_bans",
    "decode_revoked",
    "draft",
    "encode_alert_keys",
    "encode_bans",
    "encode_revoked",
    "ends",
    "follow_roots",
    "holder_name",
    "newer",
    "next_root",
    "object_path",
    "plan_of",
    "read_proposal",
    "read_state",
    "root_path",
    "sign",
    "sign_root",
    "signed_at",
    "signed_by",
    "snapshot_path",
    "target_path",
    "targets_path",
]
