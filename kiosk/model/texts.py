"""Items that are text, or the time."""

import re
from collections.abc import Iterator
from typing import Annotated, Any, Literal

from pydantic import Field
from typing_extensions import override

from kiosk.model.condition import READING
from kiosk.model.item import Item, Theme
from kiosk.model.mistake import Mistake
from kiosk.model.moments import DAY_MS
from kiosk.model.part import SitePath, Text, milliseconds
from kiosk.model.positions import Path

WORDS_A_SECOND = 3
READING_STARTS_MS = 2_000
READABLE = 1_000
"""Characters of an announcement beyond which nobody reads it."""
TICKER_READABLE = 10_000
QR_READABLE = 300

_PLACEHOLDER = re.compile(rf"\{{({READING})\}}")


class AnnouncementItem(Item):
    """A title, a text, a picture and a QR code; any of them may be left out."""

    type: Literal["announcement"]
    body: Text = ""
    picture: SitePath | None = None
    qr: Annotated[str, Field(max_length=1000)] = ""
    """What the QR code says, such as a web address."""
    theme: Theme = "night"
    source: Text = ""
    """Small line at the foot: who says so."""

    @property
    def reading_ms(self) -> int:
        """How long it takes to read."""
        words = len(f"{self.title} {self.body}".split())
        return READING_STARTS_MS + milliseconds(words / WORDS_A_SECOND)

    @property
    @override
    def natural_ms(self) -> int:
        return min(max(super().natural_ms, self.reading_ms), DAY_MS)

    @override
    def content(self) -> dict[str, Any]:
        return {
            "title": self.title,
            "body": self.body,
            "picture": None,
            "qr": self.qr,
            "theme": self.theme,
            "source": self.source,
        }

    @override
    def files(self) -> dict[str, str]:
        return {} if self.picture is None else {"picture": self.picture}

    @override
    def mistakes(self) -> Iterator[Mistake]:
        if not (self.title.strip() or self.body.strip() or self.qr or self.picture):
            yield Mistake((), "the announcement says nothing", "give it a title, body, picture or qr")
        if self.slot_ms < self.reading_ms:
            needed = -(-self.reading_ms // 1000)
            yield Mistake(("seconds",), "too short to be read", f"{needed} seconds are needed", "warning")
        if len(self.title) + len(self.body) > READABLE:
            said = f"{len(self.title) + len(self.body):,} characters cannot be read on a screen"
            yield Mistake(("body",), said, "a title of seven words and a body of 25 read well", "warning")
        if len(self.qr) > QR_READABLE:
            said = f"a QR code of {len(self.qr)} characters is too fine to be read from afar"
            yield Mistake(("qr",), said, "use a shorter address", "warning")


class TickerItem(Item):
    """Texts that run through a zone; `{feed.name}` in them is replaced by the reading."""

    fills = True
    holds_readings = frozenset({"text", "texts"})

    type: Literal["ticker"]
    texts: tuple[Text, ...] = ()
    text: Text = ""
    """In place of `texts`, where there is only one."""
    label: Text = ""
    """The plate at the left."""
    separator: Annotated[str, Field(max_length=20)] = " • "
    speed: Annotated[float, Field(ge=0.01, le=1)] = 0.1
    """Widths of the canvas a second."""
    theme: Theme = "night"

    @property
    @override
    def natural_ms(self) -> int:
        return 60_000

    @override
    def content(self) -> dict[str, Any]:
        return {
            "texts": [text for text in (*self.texts, self.text) if text.strip()],
            "label": self.label,
            "separator": self.separator,
            "speed": self.speed,
            "theme": self.theme,
        }

    @override
    def readings(self) -> Iterator[tuple[Path, str]]:
        texts: list[tuple[Path, str]] = [(("text",), self.text), *((("texts", n), t) for n, t in enumerate(self.texts))]
        yield from ((path, reading) for path, text in texts for reading in _PLACEHOLDER.findall(text))

    @override
    def mistakes(self) -> Iterator[Mistake]:
        if not self.content()["texts"]:
            yield Mistake(("texts",), "the ticker says nothing", 'give it texts = ["…"]')
        if self.texts and self.text:
            yield Mistake(("text",), "text and texts are both there", "put all into texts", "warning")
        if (length := sum(map(len, (*self.texts, self.text)))) > TICKER_READABLE:
            yield Mistake(("texts",), f"a ticker of {length:,} characters is never read", "shorten it", "warning")


class ClockItem(Item):
    """The time of day, and the date."""

    type: Literal["clock"]
    style: Literal["digital", "analog"] = "digital"
    date: bool = True
    theme: Theme = "night"

    @override
    def content(self) -> dict[str, Any]:
        return {"style": self.style, "date": self.date, "title": self.title, "theme": self.theme}
