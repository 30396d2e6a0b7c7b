"""The keys under which sources are kept: one for the contents, one for the names, both encrypted to persons.

age encrypts (through pyrage). A person is addressed by the Ed25519 key that signs; age can encrypt to such a key, as
that of an SSH user. So whoever may sign can open, and nobody keeps a second key.
"""

import hashlib
import hmac
import secrets
from collections.abc import Iterable
from dataclasses import dataclass

import msgspec
import pyrage
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey, Ed25519PublicKey
from cryptography.hazmat.primitives.serialization import Encoding, NoEncryption, PrivateFormat, PublicFormat

from kiosk.publish.sources.errors import ClosedError, SpoiltError


class Ring(msgspec.Struct, frozen=True):
    """What opens the copy. It is never written but encrypted."""

    secrets: tuple[str, ...]
    """age identities, the newest first; older ones open what was kept before somebody left."""
    naming: str
    """Key of the names, in hex."""

    def renewed(self) -> "Ring":
        """For when somebody left who knows this one."""
        new = new_ring()
        return Ring((*new.secrets, *self.secrets), new.naming)

    def name(self, content_hash: str, part: int) -> str:
        """Under which a part of contents of that SHA-256 is kept; tells nothing to whoever has not this ring."""
        return hmac.new(bytes.fromhex(self.naming), f"{content_hash}:{part}".encode(), hashlib.sha256).hexdigest()

    def seal(self, data: bytes) -> bytes:
        return bytes(pyrage.encrypt(data, [self._recipient()]))

    def unseal(self, data: bytes) -> bytes:
        """Raise SourcesError."""
        try:
            return bytes(pyrage.decrypt(data, [pyrage.x25519.Identity.from_str(one) for one in self.secrets]))
        except pyrage.DecryptError as error:
            raise SpoiltError(f"a file of the copy is damaged or not readable: {error}") from error

    def _recipient(self) -> "pyrage.x25519.Recipient":
        return pyrage.x25519.Identity.from_str(self.secrets[0]).to_public()


class Begun(msgspec.Struct, frozen=True):
    """The ring of a first copy that is not published yet, so that whoever goes on with it sends nothing twice."""

    persons: tuple[str, ...]
    """Hashes of the public keys that it is encrypted to; for others, another one is begun."""
    sealed: bytes


@dataclass(frozen=True, slots=True)
class Person:
    """Whoever may open the copy, by the public key."""

    public: bytes
    """Ed25519, 32 bytes."""

    @property
    def recipient(self) -> "pyrage.ssh.Recipient":
        key = Ed25519PublicKey.from_public_bytes(self.public)
        return pyrage.ssh.Recipient.from_str(key.public_bytes(Encoding.OpenSSH, PublicFormat.OpenSSH).decode())


def new_ring() -> Ring:
    return Ring((str(pyrage.x25519.Identity.generate()),), secrets.token_hex(32))


def seal_ring(ring: Ring, persons: Iterable[Person]) -> bytes:
    """The ring, encrypted so that any of these persons can open it."""
    return bytes(pyrage.encrypt(msgspec.json.encode(ring), [person.recipient for person in persons]))


def open_ring(sealed: bytes, key: Ed25519PrivateKey) -> Ring:
    """Raise ClosedError where it is not for this key, SourcesError where it is damaged."""
    identity = key.private_bytes(Encoding.PEM, PrivateFormat.OpenSSH, NoEncryption())
    try:
        return msgspec.json.decode(pyrage.decrypt(sealed, [pyrage.ssh.Identity.from_buffer(identity)]), type=Ring)
    except pyrage.DecryptError as error:
        raise ClosedError(
            "this key does not open the copy of the sources, which was made before it could sign, or after it could no"
            " more; have somebody who may sign publish the site once again"
        ) from error
    except msgspec.DecodeError as error:
        raise SpoiltError("what opens the copy of the sources is damaged") from error
