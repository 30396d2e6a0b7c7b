"""The encrypted copy of a site's files in its repository, so that a new laptop can go on.

Importing it costs as much as `cryptography`; verbs import it when they run.
"""

from kiosk.publish.sources.before import Copy, read_copy
from kiosk.publish.sources.errors import ClosedError, SourcesError, TakenError
from kiosk.publish.sources.keep import Found, Keeping, begun_ring, is_for, keep, look_at_files
from kiosk.publish.sources.record import FOLDER, Record, decode_index, path_of, read_record
from kiosk.publish.sources.restore import Restored, restore
from kiosk.publish.sources.ring import Begun, Person, Ring

__all__ = [
    "FOLDER",
    "Begun",
    "ClosedError",
    "Copy",
    "Found",
    "Keeping",
    "Person",
    "Record",
    "Restored",
    "Ring",
    "SourcesError",
    "TakenError",
    "begun_ring",
    "decode_index",
    "is_for",
    "keep",
    "look_at_files",
    "path_of",
    "read_copy",
    "read_record",
    "restore",
]
