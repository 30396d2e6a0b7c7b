"""Keys of persons and machines: making, keeping and using them; who holds which; what was signed last.

Importing it costs 0.1 s (tuf, cryptography): verbs import it when they run.
"""

from kiosk.publish.keys.ceremony import Post, establish
from kiosk.publish.keys.changes import (
    Change,
    adding,
    first_lists,
    holders,
    renewing,
    replacing,
    revoking,
    root_keyids,
    with_root,
)
from kiosk.publish.keys.confirmations import Confirmation, confirm, confirmations, unconfirmed
from kiosk.publish.keys.errors import KeyFileError, NoRootError, WrongPassphraseError
from kiosk.publish.keys.folder import SHORTEST, Ask, KeyFolder, signers
from kiosk.publish.keys.memory import ROOT, Memory
from kiosk.publish.keys.record import (
    METADATA_ROLES,
    ROLES,
    PublicRecord,
    Role,
    check_name,
    decode_record,
    encode_record,
)

__all__ = [
    "METADATA_ROLES",
    "ROLES",
    "ROOT",
    "SHORTEST",
    "Ask",
    "Change",
    "Confirmation",
    "KeyFileError",
    "KeyFolder",
    "Memory",
    "NoRootError",
    "Post",
    "PublicRecord",
    "Role",
    "WrongPassphraseError",
    "adding",
    "check_name",
    "confirm",
    "confirmations",
    "decode_record",
    "encode_record",
    "establish",
    "first_lists",
    "holders",
    "renewing",
    "replacing",
    "revoking",
    "root_keyids",
    "signers",
    "unconfirmed",
    "with_root",
]
