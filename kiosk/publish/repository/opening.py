"""From what a person writes to a place to publish to."""

from pathlib import Path

from kiosk.publish.repository.destination import Destination
from kiosk.publish.repository.errors import DestinationError, UnsupportedError
from kiosk.publish.repository.folder import FolderDestination

_S3 = "s3://"


def open_destination(text: str) -> Destination:
    """A folder, or s3://bucket/prefix. Raise DestinationError; nothing is written."""
    if text.startswith(_S3):
        return _open_bucket(text)
    if "://" in text:
        why = "there is no way to write there"
        raise DestinationError("cannot publish to", text, why, "give a folder, or s3://bucket/prefix")
    return FolderDestination(Path(text))


def _open_bucket(text: str) -> Destination:
    try:
        from kiosk.publish.repository.s3 import open_bucket  # noqa: PLC0415 - an extra that need not be installed
    except ModuleNotFoundError as error:
        if error.name != "obstore":
            raise
        why = "what speaks S3 is not installed"
        how = "run `.venv/bin/python -m pip install obstore` in the folder of Layar"
        raise UnsupportedError("cannot publish to", text, why, how) from error
    return open_bucket(text)
