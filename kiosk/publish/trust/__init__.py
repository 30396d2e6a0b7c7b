"""What a screen believes of a repository: only what is signed by those whom its pinned root names.

Importing it costs 0.1 s (tuf, cryptography): neither the agent nor the stage does.
"""

from kiosk.publish.trust.client import Client, Target
from kiosk.publish.trust.files import LISTS, METADATA
from kiosk.publish.trust.moments import Moments, read_moments
from kiosk.publish.trust.pinning import check_root
from kiosk.publish.trust.refusal import Reason, RefusedError

__all__ = [
    "LISTS",
    "METADATA",
    "Client",
    "Moments",
    "Reason",
    "RefusedError",
    "Target",
    "check_root",
    "read_moments",
]
