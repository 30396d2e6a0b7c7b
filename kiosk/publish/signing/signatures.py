"""Signatures on metadata: making them, counting them, and naming those who made them."""

import hashlib
from collections.abc import Collection, Iterable
from typing import Any, TypeVar

from securesystemslib.signer import Key, Signer
from tuf.api.metadata import Metadata, Root, Snapshot, Targets, Timestamp
from tuf.api.serialization import DeserializationError

from kiosk.publish.signing.errors import MissingKeyError, UntrustedError

HOLDER = "x-layar-name"
"""The field of a key in root.json that says who holds it."""

_Payload = TypeVar("_Payload", Root, Targets, Snapshot, Timestamp)
_Online = TypeVar("_Online", Snapshot, Timestamp)


def holder_name(key: Key) -> str:
    """The person or machine that holds a key; the start of its id where root.json does not say."""
    return str(key.unrecognized_fields.get(HOLDER, key.keyid[:8]))


def names_of(keys: Iterable[Key]) -> str:
    return ", ".join(sorted(holder_name(key) for key in keys))


def signed_hash(data: bytes) -> str:
    """SHA-256 of what is signed in metadata; it stays the same when signatures are added."""
    return hashlib.sha256(Metadata[Any].from_bytes(data).signed_bytes).hexdigest()


def parse(kind: type[_Payload], data: bytes) -> Metadata[_Payload]:
    """Raise UntrustedError where the bytes are no metadata of this kind."""
    try:
        metadata = Metadata[_Payload].from_bytes(data)
    except DeserializationError as error:
        raise UntrustedError(f"this is no {kind.type}.json: {error}", "take it from whoever made it again") from error
    if not isinstance(metadata.signed, kind):
        raise UntrustedError(f"this is a {metadata.signed.type}.json, no {kind.type}.json")
    return metadata


def sign_with(metadata: Metadata[_Payload], signers: Iterable[Signer], allowed: Collection[str]) -> None:
    """Append a signature of each signer whose key id is allowed."""
    for signer in signers:
        if signer.public_key.keyid in allowed:
            metadata.sign(signer, append=True)


def is_signed(root: Root, metadata: Metadata[_Payload]) -> bool:
    """Whether enough of those who may have signed."""
    role = metadata.signed.type
    return root.get_verification_result(role, metadata.signed_bytes, metadata.signatures).verified


def signed_online(root: Root, payload: _Online, signers: Iterable[Signer]) -> bytes:
    """Metadata of a role of the publishing machine, signed. Raise MissingKeyError where its key is not at hand."""
    metadata = Metadata(payload)
    sign_with(metadata, signers, root.roles[payload.type].keyids)
    if not is_signed(root, metadata):
        holders = names_of(root.keys[keyid] for keyid in root.roles[payload.type].keyids)
        raise MissingKeyError(
            f"no key here may sign the {payload.type}", f"publish on the machine that holds the key of {holders}"
        )
    return metadata.to_bytes()
