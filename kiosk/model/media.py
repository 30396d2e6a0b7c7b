"""Items that play files: pictures, videos, PDFs and folders of them."""

from typing import Any, ClassVar, Literal

from typing_extensions import override

from kiosk.model.item import Fit, Item
from kiosk.model.part import SitePath, Text

MediaKind = Literal["picture", "video", "document"]


class MediaItem(Item):
    """An item that is a file or a folder of the site; what it shows is known when the file was looked at."""

    plays: ClassVar[MediaKind | None] = None
    """What its file must be; None: a folder of any."""

    src: SitePath
    """Path in the site, with `/`."""
    fit: Fit = "blur"

    @property
    @override
    def natural_ms(self) -> int:
        return 10_000

    @override
    def content(self) -> dict[str, Any]:
        return {"fit": self.fit, "zoom": False, "caption": ""}

    @override
    def files(self) -> dict[str, str]:
        return {"src": self.src}


class ImageItem(MediaItem):
    """A picture, for 10 seconds."""

    plays = "picture"

    type: Literal["image"]
    zoom: bool = False
    """A slow zoom while it is shown."""
    caption: Text = ""

    @override
    def content(self) -> dict[str, Any]:
        return {"fit": self.fit, "zoom": self.zoom, "caption": self.caption}


class VideoItem(MediaItem):
    """A video, for its own length; `seconds` cuts or repeats it."""

    plays = "video"

    type: Literal["video"]


class FolderItem(MediaItem):
    """The pictures, videos and PDFs of a folder and those within it, in name order; `seconds` is for each picture."""

    type: Literal["folder"]


class PdfItem(MediaItem):
    """A PDF, page by page; `seconds` is for each page."""

    plays = "document"

    type: Literal["pdf"]
