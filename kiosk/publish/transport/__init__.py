"""Ways to a repository, and the downloader that brings its objects into the store. Nothing that comes is trusted."""

from kiosk.publish.transport.downloader import Downloader
from kiosk.publish.transport.errors import (
    ForbiddenError,
    NotFoundError,
    StoppedError,
    TransportError,
    UnreachableError,
)
from kiosk.publish.transport.folder import FolderTransport
from kiosk.publish.transport.opening import open_transport
from kiosk.publish.transport.transport import Body, File, Transport
from kiosk.publish.transport.wanted import Fetched, Progress, Wanted

__all__ = [
    "Body",
    "Downloader",
    "Fetched",
    "File",
    "FolderTransport",
    "ForbiddenError",
    "NotFoundError",
    "Progress",
    "StoppedError",
    "Transport",
    "TransportError",
    "UnreachableError",
    "Wanted",
    "open_transport",
]
