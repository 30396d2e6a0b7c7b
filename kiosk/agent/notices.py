"""Items that stand in no edition, made when somebody asks for them."""

from dataclasses import asdict, dataclass
from typing import Annotated, Literal

from pydantic import Field

from kiosk.model import AnnouncementItem
from kiosk.program import BLACK, TEST_PICTURE, Item

_LONG_MS = 86_400_000
_MOST_CABINETS = 256


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


@dataclass(frozen=True, slots=True)
class Cabinets:
    """What a test picture numbers; one side of a cabinet in pixels goes before how many there are."""

    columns: Annotated[int, Field(ge=1, le=_MOST_CABINETS)] = 1
    rows: Annotated[int, Field(ge=1, le=_MOST_CABINETS)] = 1
    width: Annotated[int | None, Field(ge=8, le=65_536)] = None
    """Pixels of the canvas; null: the canvas is shared evenly."""
    height: Annotated[int | None, Field(ge=8, le=65_536)] = None


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
    return Item(key, 0, BLACK, "", "", _LONG_MS, {})


def test_picture(cabinets: Cabinets, key: str) -> Item:
    """The item that draws cabinets, borders and ramps."""
    content = {name: value for name, value in asdict(cabinets).items() if value is not None}
    return Item(key, 0, TEST_PICTURE, "", "", _LONG_MS, content)
