"""playlists/NAME.toml. A type of item is one class and one line in `ITEM_TYPES`."""

import operator
from functools import reduce
from typing import TYPE_CHECKING, Annotated, Literal

from pydantic import Field

from kiosk.model.item import Item, TransitionSettings
from kiosk.model.media import FolderItem, ImageItem, PdfItem, VideoItem
from kiosk.model.part import Part, Text
from kiosk.model.stat import StatItem
from kiosk.model.texts import AnnouncementItem, ClockItem, TickerItem

ITEM_TYPES: dict[str, type[Item]] = {
    "image": ImageItem,
    "video": VideoItem,
    "announcement": AnnouncementItem,
    "stat": StatItem,
    "ticker": TickerItem,
    "clock": ClockItem,
    "folder": FolderItem,
    "pdf": PdfItem,
}

if TYPE_CHECKING:
    AnyItem = Item
else:
    AnyItem = Annotated[reduce(operator.or_, ITEM_TYPES.values()), Field(discriminator="type")]


class PlaylistFile(Part):
    """What is shown, one after the other, again and again."""

    schema_version: Literal[1] = 1
    title: Text = ""
    """Default: the name of the file."""
    transition: TransitionSettings = TransitionSettings(kind="cut", seconds=0)
    """How its items leave, where they do not say themselves. Default: cut."""
    shuffle: bool = False
    """Another order each time."""
    item: tuple[AnyItem, ...] = ()
