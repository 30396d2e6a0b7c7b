"""Items that stand in no edition, made when somebody asks for them."""

from dataclasses import dataclass
from typing import Annotated, Literal

from pydantic import Field

from kiosk.model import AnnouncementItem
from kiosk.program import BLACK, Item

_BLACK_MS = 86_400_000


@dataclass(frozen=True, slots=True)
class Announcement:
    """A text to show at once."""

    title: Annotated[str, Field(min_length=1, max_length=200, pattern=r"\S")]
    """What has happened."""
    body: Annotated[str, Field(max_length=1_000)] = ""
    """Where, and what to do."""
    source: Annotated[str, Field(max_length=200)] = ""
    """Small line at the foot: who says so."""
    theme: Literal["night", "paper", "sea", "gold", "alarm"] = "alarm"


def item_of(announcement: Announcement, key: str) -> Item:
    """The item that shows it, drawn as one of a playlist is."""
    written = AnnouncementItem(
        type="announcement",
        title=announcement.title,
        body=announcement.body,
        source=announcement.source,
        theme=announcement.theme,
    )
    return Item(key, 0, written.type, written.title, "", written.slot_ms, written.content())


def black(key: str) -> Item:
    """The item that draws nothing."""
    return Item(key, 0, BLACK, "", "", _BLACK_MS, {})
