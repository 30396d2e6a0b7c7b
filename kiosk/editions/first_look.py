"""What the first bytes of a file tell, without decoding it."""

from pathlib import Path

from kiosk.editions.folder import open_file
from kiosk.editions.magic import HEAD, sniff


def first_look(site: Path, path: str) -> str:
    """Why a media file of the site surely cannot be played; empty: it may be playable."""
    try:
        with open_file(site, path) as file:
            found = sniff(file.read(HEAD))
    except OSError as error:
        return f"it cannot be read: {error.strerror}"
    return found if isinstance(found, str) else ""
