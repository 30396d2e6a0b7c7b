"""From a site folder to an edition: find, hash, prepare, compile, adopt."""

from kiosk.editions.compile import compile_edition
from kiosk.editions.first_look import first_look
from kiosk.editions.folder import Listing, SourceError, scan
from kiosk.editions.texts import read_texts
from kiosk.editions.wanted import wanted

__all__ = [
    "Listing",
    "SourceError",
    "compile_edition",
    "first_look",
    "read_texts",
    "scan",
    "wanted",
]
