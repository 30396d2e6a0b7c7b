"""Telling a site that was changed from one that was lost."""

from kiosk.editions.folder import Listing
from kiosk.editions.memory import Inventory
from kiosk.model import SITE_FILE

PATIENCE_MS = 600_000
"""After this long a loss is taken for what the operator wants, unless the folder is empty or another disk."""


def what_is_lost(old: Inventory, site: str, listing: Listing) -> str | None:
    """Words for a loss since the last build of the same site, None where there is none."""
    if old.site != site or not old.files:
        return None
    before, now = len(old.files), len(listing.files)
    if (before - now) * 2 > before:
        return f"{before - now} of {before} files are gone from the site folder"
    if SITE_FILE in old.files and SITE_FILE not in listing.files:
        return f"{SITE_FILE} is gone from the site folder"
    return None


def may_be_meant(old: Inventory, listing: Listing) -> bool:
    """Whether the loss can be the operator's own doing: the folder is the same one, and holds something."""
    return bool(listing.files) and listing.device == old.device
