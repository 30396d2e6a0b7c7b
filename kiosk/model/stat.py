"""The item that shows live figures."""

from collections.abc import Iterator
from itertools import pairwise
from typing import Annotated, Any, Literal

from pydantic import Field
from typing_extensions import override

from kiosk.model.bands import Bands, bands_for_view
from kiosk.model.condition import ReadingKey
from kiosk.model.item import Item, Theme
from kiosk.model.mistake import Mistake
from kiosk.model.part import Part, Text
from kiosk.model.positions import Path


class FigureSettings(Part):
    """One live figure."""

    reading: ReadingKey
    """FEED.NAME"""
    label: Text = ""
    """Default: the reading's own."""
    show: Literal["figure", "gauge", "bar", "line"] = "figure"
    unit: Text = ""
    """Default: the reading's own."""
    decimals: Annotated[int, Field(ge=0, le=6)] | None = None
    """Default: as many as the value has, up to two."""
    min: float | None = None
    max: float | None = None
    bands: Bands = ()
    """"ispu", or a list of { to, label, color } from low to high."""
    compare: Literal["yesterday", "none"] = "yesterday"

    def content(self) -> dict[str, Any]:
        """As JSON for the view; `decimals` is -1 where it is not said."""
        return self.model_dump() | {
            "decimals": -1 if self.decimals is None else self.decimals,
            "bands": bands_for_view(self.bands),
        }

    def mistakes(self) -> Iterator[Mistake]:
        if self.min is not None and self.max is not None and self.min >= self.max:
            yield Mistake(("max",), f"max = {self.max:g} is not above min = {self.min:g}", "exchange them")
        if any(low.to >= high.to for low, high in pairwise(self.bands)):
            yield Mistake(("bands",), "the bands do not rise", "write them from low to high")
        if self.show == "gauge" and self.max is None and not self.bands:
            yield Mistake(("show",), "a gauge without an end", "give it max, or bands")


class StatItem(Item):
    """Figures, gauges and charts bound to readings."""

    type: Literal["stat"]
    theme: Theme = "night"
    source: Text = ""
    figure: tuple[FigureSettings, ...] = ()

    @override
    def content(self) -> dict[str, Any]:
        figures = [figure.content() for figure in self.figure]
        return {"title": self.title, "theme": self.theme, "source": self.source, "figures": figures}

    @override
    def readings(self) -> Iterator[tuple[Path, str]]:
        yield from ((("figure", n, "reading"), figure.reading) for n, figure in enumerate(self.figure))

    @override
    def mistakes(self) -> Iterator[Mistake]:
        if not self.figure:
            yield Mistake((), "the stat shows nothing", "give it [[item.figure]] with a reading")
        for n, figure in enumerate(self.figure):
            yield from (mistake.below("figure", n) for mistake in figure.mistakes())
