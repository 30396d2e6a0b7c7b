"""What a screen does with a push: say what is missing, by verified metadata, and apply it as from any other road.

Importing it costs 0.2 s (tuf, cryptography): only the process that is started for a push does.
"""

from kiosk.publish.inbox.apply import apply_inbox
from kiosk.publish.inbox.look import look

__all__ = ["apply_inbox", "look"]
