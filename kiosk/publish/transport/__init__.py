"""Ways to a repository, and the downloader that brings its objects into the store. Nothing that comes is trusted."""

from kiosk.publish.transport.errors import ForbiddenError, NotFoundError, TransportError, UnreachableError
from kiosk.publish.transport.transport import Body, File, Transport
from kiosk.publish.transport.wanted import Fetched, Progress, Wanted

__all__ = [
    "Body",
    "Fetched",
    "File",
    "ForbiddenError",
    "NotFoundError",
    "Progress",
    "Transport",
    "TransportError",
    "UnreachableError",
    "Wanted",
]
