"""A repository of editions, as whoever publishes sees it: how an edition travels, and where it is written to."""

from kiosk.publish.repository.destination import Destination, Moved
from kiosk.publish.repository.errors import (
    AbsentError,
    DestinationError,
    ForbiddenError,
    MovedOnError,
    NoRoomError,
    StoppedError,
    UnsupportedError,
)
from kiosk.publish.repository.folder import FolderDestination
from kiosk.publish.repository.opening import open_destination
from kiosk.publish.repository.patches import PLAIN_UP_TO, Packed, Patch, PatchError, assemble, offer, read_patches, way
from kiosk.publish.repository.upload import Piece, Progress, Tell, missing, piece_of, upload

__all__ = [
    "PLAIN_UP_TO",
    "AbsentError",
    "Destination",
    "DestinationError",
    "FolderDestination",
    "ForbiddenError",
    "Moved",
    "MovedOnError",
    "NoRoomError",
    "Packed",
    "Patch",
    "PatchError",
    "Piece",
    "Progress",
    "StoppedError",
    "Tell",
    "UnsupportedError",
    "assemble",
    "missing",
    "offer",
    "open_destination",
    "piece_of",
    "read_patches",
    "upload",
    "way",
]
