"""What a new item begins with, so that it can be shown at once. Pure."""

from collections.abc import Sequence
from typing import Any

from kiosk.panel.figures import Choice
from kiosk.panel.playlists.wording import NEW_TITLE, translate


def start_values(kind: str, figures: Sequence[Choice] = ()) -> dict[str, Any]:
    """Of a type that is not known here: nothing, and the form says what is missing. `figures` can be shown."""
    match kind:
        case "announcement":
            return {"title": translate("playlists", str(NEW_TITLE))}
        case "ticker":
            return {"texts": [translate("playlists", "New running text")]}
        case "stat":
            return {"figure": [{"reading": figures[0].key}]} if figures else {}
    return {}
