"""What the player is asked for when somebody takes the screen into their own hands. Pure.

A wish is a body for POST /api/overrides.
"""

from dataclasses import dataclass
from typing import Any

from kiosk.panel.screens.known import Held, Known
from kiosk.program import Layout, Screen

CANVAS = (1280, 720)
"""Pixels of a canvas that nobody knows."""
Wish = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Spot:
    """One item in its playlist, and where it is shown."""

    layout: str
    zone: str
    playlist: str
    key: str
    since: int | None = None
    """When its first frame was on; None: it is not on yet."""

    def wish(self) -> Wish:
        wish: Wish = {"layout": self.layout, "zones": {self.zone: self.playlist}, "items": [self.key]}
        return wish if self.since is None else {**wish, "since": self.since}


BLACK: Wish = {"black": True}


def layout_of(known: Known) -> Layout | None:
    """The layout that is on."""
    name = known.status.get("layout")
    layouts = known.held.edition.layouts if known.held else ()
    return next((one for one in layouts if one.name == name), None)


def main_zone(layout: Layout, canvas: tuple[int, int] = CANVAS) -> str:
    """The largest zone: what a presenter turns the pages of."""
    return max(layout.zones, key=lambda zone: zone.width.on(canvas[0]) * zone.height.on(canvas[1])).name


def spot_on(known: Known) -> Spot | None:
    """What is on in the largest zone, where it is of the edition."""
    layout = layout_of(known)
    if layout is None or not layout.zones:
        return None
    zone = main_zone(layout, canvas_of(known))
    slot = next((one["now"] for one in known.status.get("zones") or () if one["zone"] == zone), None)
    if not slot or known.held is None or slot["playlist"] not in known.held.edition.playlists:
        return None
    return Spot(layout.name, zone, str(slot["playlist"]), str(slot["key"]), int(slot["start"]))


def beside(spot: Spot, held: Held, step: int) -> Spot | None:
    """The item so many places further in the playlist, round and round; None: the playlist is not there any more."""
    if step == 0:
        return spot if held.playlist(spot.playlist) else None
    playlist = held.playlist(spot.playlist)
    keys = list(dict.fromkeys(item.key for item in playlist.items)) if playlist else []
    if not keys:
        return None
    place = keys.index(spot.key) if spot.key in keys else -step
    return Spot(spot.layout, spot.zone, spot.playlist, keys[(place + step) % len(keys)])


def show_now(held: Held, playlist: str, key: str, seconds: float) -> Wish:
    """A playlist, or one item of it, over the whole canvas; no seconds: until it is ended."""
    full = next((one for one in held.edition.layouts if one.name == "full"), held.edition.layouts[0])
    wish: Wish = {"layout": full.name, "zones": {main_zone(full): playlist}}
    if key:
        wish["items"] = [key]
    if seconds:
        wish["seconds"] = seconds
    return wish


def canvas_of(known: Known) -> tuple[int, int]:
    """Pixels of the screen's canvas, as far as it is known."""
    screen = screen_of(known)
    return (screen.canvas if screen else None) or CANVAS


def screen_of(known: Known) -> Screen | None:
    name = (known.status.get("stage") or {}).get("screen")
    screens = known.held.edition.screens if known.held else ()
    return next((one for one in screens if one.name == name), screens[0] if screens else None)
