"""A repository of editions, as whoever publishes sees it: how an edition travels, and where it is written to."""

from kiosk.publish.repository.patches import PLAIN_UP_TO, Packed, Patch, PatchError, assemble, offer, read_patches, way

__all__ = [
    "PLAIN_UP_TO",
    "Packed",
    "Patch",
    "PatchError",
    "assemble",
    "offer",
    "read_patches",
    "way",
]
