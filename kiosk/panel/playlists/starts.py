"""What a new item begins with, so that it can be shown at once. Pure."""

from typing import Any

from kiosk.model import SiteFile
from kiosk.panel.playlists.wording import NEW_TITLE, translate


def start_values(kind: str, site: SiteFile) -> dict[str, Any]:
    """Of a type that is not known here: nothing, and the form says what is missing."""
    match kind:
        case "announcement":
            return {"title": translate("playlists", str(NEW_TITLE))}
        case "ticker":
            return {"texts": [translate("playlists", "New running text")]}
        case "stat":
            readings = reading_choices(site)
            return {"figure": [{"reading": readings[0][0]}]} if readings else {}
    return {}


def reading_choices(site: SiteFile) -> list[tuple[str, str]]:
    """Every live figure that the site's feeds name, and what people call it."""
    return [
        (f"{feed.name}.{value.name}", value.label or value.name)
        for feed in site.feed
        for value in getattr(feed, "value", ())
    ]
