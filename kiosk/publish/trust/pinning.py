"""The file that a screen is pinned to."""

from tuf.api.exceptions import UnsignedMetadataError
from tuf.api.metadata import Metadata, Root
from tuf.api.serialization import DeserializationError

from kiosk.publish.trust.refusal import Reason, RefusedError


def check_root(data: bytes) -> None:
    """Raise RefusedError unless the bytes are a root.json that is signed by enough of its own keys.

    One that has run out is good: newer ones lead on from it.
    """
    try:
        metadata = Metadata[Root].from_bytes(data)
        if not isinstance(metadata.signed, Root):
            raise RefusedError(Reason.DAMAGED, "it is no root.json", "give the root.json that `layar keys init` wrote")
        metadata.signed.verify_delegate(Root.type, metadata.signed_bytes, metadata.signatures)
    except DeserializationError as error:
        raise RefusedError(
            Reason.DAMAGED, f"it is no root.json: {error}", "give the root.json that `layar keys init` wrote"
        ) from error
    except UnsignedMetadataError as error:
        raise RefusedError(
            Reason.UNSIGNED, f"it is not signed by enough of its own keys ({error})", "have the others sign it first"
        ) from error
