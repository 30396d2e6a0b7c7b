"""The public part of a key, with whose it is: what may travel."""

import re
from dataclasses import dataclass
from typing import Literal, get_args

import msgspec
from cryptography.exceptions import UnsupportedAlgorithm
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey
from securesystemslib.signer import SSlibKey

from kiosk.publish.keys.errors import KeyFileError
from kiosk.publish.signing import Holder

Role = Literal["root", "targets", "machine", "alert"]
"""What a key is for: new keys (root), what is shown (targets), that it is fresh (machine), alerts."""
ROLES: tuple[Role, ...] = get_args(Role)
METADATA_ROLES: dict[Role, tuple[str, ...]] = {
    "root": ("root",),
    "targets": ("targets",),
    "machine": ("snapshot", "timestamp"),
    "alert": (),
}
"""The roles in root.json; alert keys stand in alert-keys.json."""
_NAME = re.compile(r"[\w.@-]{1,64}")


class _Written(msgspec.Struct):
    name: str
    role: Role
    public: str
    made_at: int
    keyid: str


@dataclass(frozen=True, slots=True)
class PublicRecord:
    name: str
    role: Role
    public: bytes
    """The 32 bytes of an Ed25519 public key."""
    made_at: int
    """Milliseconds since 1970-01-01T00:00Z."""

    @property
    def key(self) -> SSlibKey:
        return SSlibKey.from_crypto(Ed25519PublicKey.from_public_bytes(self.public))

    @property
    def keyid(self) -> str:
        return self.key.keyid

    @property
    def holder(self) -> Holder:
        return Holder(self.name, self.key)

    @property
    def stem(self) -> str:
        """What its files are called."""
        return f"{self.role}-{self.name}-{self.keyid[:8]}"


def check_name(name: str) -> str:
    """Raise KeyFileError where `name` cannot be a person's or machine's; tokens have the same names."""
    if not _NAME.fullmatch(name):
        raise KeyFileError(f"“{name}” cannot be a name", "use letters, digits, . _ @ and -, at most 64")
    return name


def encode_record(record: PublicRecord) -> bytes:
    written = _Written(record.name, record.role, record.public.hex(), record.made_at, record.keyid)
    return msgspec.json.format(msgspec.json.encode(written), indent=2) + b"\n"


def decode_record(data: bytes, where: str) -> PublicRecord:
    """Raise KeyFileError where the bytes, which come from `where`, are no record."""
    try:
        written = msgspec.json.decode(data, type=_Written)
        record = PublicRecord(check_name(written.name), written.role, bytes.fromhex(written.public), written.made_at)
        keyid = record.keyid
    except (msgspec.DecodeError, ValueError, UnsupportedAlgorithm) as error:
        raise KeyFileError(f"{where} is no record of a key: {error}", "have it exported again") from error
    if keyid != written.keyid:
        raise KeyFileError(f"{where} was changed: its key is not the one it names", "have it exported again")
    return record
