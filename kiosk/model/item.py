"""What every item of a playlist has in common."""

from collections.abc import Iterator
from typing import Annotated, Any, ClassVar, Literal

from pydantic import Field

from kiosk.model.mistake import Mistake
from kiosk.model.part import Part, Seconds, Text, milliseconds
from kiosk.model.positions import Path
from kiosk.model.times import Times

Fit = Literal["cover", "contain", "blur", "stretch"]
"""How a picture or video lies in its zone; `blur` is whole over a blurred copy of itself."""
Theme = Literal["night", "paper", "sea", "gold", "alarm"]


class TransitionSettings(Part):
    """How an item leaves, over the one that follows."""

    kind: Literal["cut", "crossfade", "slide", "wipe", "zoom"] = "crossfade"
    seconds: Annotated[float, Field(ge=0, le=60)] = 0.6

    @property
    def ms(self) -> int:
        return 0 if self.kind == "cut" else milliseconds(self.seconds)


class Item(Times):
    """One `[[item]]`. Its times narrow those of the rule that plays its playlist."""

    fills: ClassVar[bool] = False
    """Alone in its playlist it fills the window instead of taking slots."""

    holds_readings: ClassVar[frozenset[str]] = frozenset()
    """Keys of texts in which `{feed.name}` stands for a reading."""

    type: str
    title: Text = ""
    seconds: Seconds | None = None
    """How long it is shown; each type has its own default."""
    transition: TransitionSettings | None = None
    """Default: the playlist's."""
    enabled: bool = True
    """false: kept in the file, not shown."""

    @property
    def slot_ms(self) -> int:
        """How long it is shown, its file aside."""
        return self.natural_ms if self.seconds is None else milliseconds(self.seconds)

    @property
    def natural_ms(self) -> int:
        """How long it is shown where `seconds` is not said."""
        return 12_000

    def content(self) -> dict[str, Any]:
        """What its view draws, as JSON, without its files."""
        return {}

    def files(self) -> dict[str, str]:
        """The files it names, or the folder, by their keys."""
        return {}

    def readings(self) -> Iterator[tuple[Path, str]]:
        """Where it names live readings, and which, FEED.NAME."""
        yield from ()

    def mistakes(self) -> Iterator[Mistake]:
        """What no single value shows."""
        yield from ()
