"""Sending a repository to one screen, over its API: what it lacks, and no more. The screen verifies all of it."""

from kiosk.publish.push.address import ScreenAddress, read_address
from kiosk.publish.push.errors import AskAgainError, CommandError, CutError, PushError, RefusedError
from kiosk.publish.push.fingerprints import Fingerprints, read_fingerprint
from kiosk.publish.push.line import Line
from kiosk.publish.push.pieces import Applied, Content, Looked, Metadata, Missing, Object, Piece, Target
from kiosk.publish.push.progress import Meter, Progress
from kiosk.publish.push.push import Outcome, push
from kiosk.publish.push.repository import RepositoryFolder, is_repository

__all__ = [
    "Applied",
    "AskAgainError",
    "CommandError",
    "Content",
    "CutError",
    "Fingerprints",
    "Line",
    "Looked",
    "Metadata",
    "Meter",
    "Missing",
    "Object",
    "Outcome",
    "Piece",
    "Progress",
    "PushError",
    "RefusedError",
    "RepositoryFolder",
    "ScreenAddress",
    "Target",
    "is_repository",
    "push",
    "read_address",
    "read_fingerprint",
]
