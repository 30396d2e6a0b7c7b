"""What a scene knows of an edition and of the machine that it is drawn on."""

from typing import Any

import msgspec

from kiosk.program import BUILT_IN_LAYOUT, Audio, Edition, Instant, Item, Level, Screen, Showing, Slot
from kiosk.scene.cue import POSTER_KEY
from kiosk.scene.geometry import Place, Rect, places

_FOREVER = Instant(1 << 52)


class World(msgspec.Struct, frozen=True):
    """One edition on one screen."""

    edition: Edition
    screen: Screen
    canvas: tuple[int, int]
    """Pixels that layouts are written for."""
    scaling: float
    """Pixels drawn for one of the canvas."""
    objects: str
    """URL of the folder of objects, with a slash at the end."""
    site: dict[str, Any] = {}
    """What views are given as `site`."""

    @property
    def size(self) -> tuple[int, int]:
        """The canvas as it is drawn."""
        return round(self.canvas[0] * self.scaling), round(self.canvas[1] * self.scaling)

    @property
    def audio(self) -> Audio:
        return self.screen.audio

    def places(self, layout: str | None) -> tuple[Place, ...]:
        """The zones of a layout; one over all of the canvas for the poster (None)."""
        found = next((one for one in self.edition.layouts if one.name == layout), None)
        if found is None:
            return (Place("", Rect(0, 0, *self.size)),)
        return places(found, self.canvas, self.scaling)

    def poster(self) -> Slot:
        """The slot that is shown when there is nothing to show."""
        poster = self.edition.site.poster
        content = {"object": poster, "fit": "cover"} if poster else {}
        item = Item(POSTER_KEY, 0, "image" if poster else POSTER_KEY, "", "", 1_000, content)
        return Slot("", "", Level.BASE, "", item, Instant(0), _FOREVER)


def is_empty(showing: Showing) -> bool:
    """Whether the poster is all there is to show."""
    return showing.layout is None or all(zone.slot is None for zone in showing.zones)


def layout_shown(showing: Showing) -> str | None:
    """The layout to draw: None where the poster takes its place."""
    return None if is_empty(showing) else showing.layout or BUILT_IN_LAYOUT
