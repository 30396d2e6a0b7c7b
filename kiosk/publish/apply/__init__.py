"""Taking an edition from a repository, by whatever road it came: web, folder, stick or inbox.

Importing it costs 0.2 s (tuf, cryptography): only the process that fetches does.
"""

from kiosk.publish.apply.apply import apply
from kiosk.publish.apply.edition import edition_bytes
from kiosk.publish.apply.outcome import Outcome
from kiosk.publish.apply.plan import Plan, plan
from kiosk.publish.apply.visit import Fetch

__all__ = ["Fetch", "Outcome", "Plan", "apply", "edition_bytes", "plan"]
