"""site.toml: the site, its screens, layouts, rules and feeds."""

from typing import Annotated, Literal

from pydantic import Field

from kiosk.model.condition import Condition
from kiosk.model.feed import AnyFeed
from kiosk.model.part import Name, Part, SitePath, Text
from kiosk.model.shapes import Canvas, CanvasPart, DisplayPoint, ZoneRect
from kiosk.model.times import Times
from kiosk.model.timezones import TimeZone

BUILT_IN_LAYOUT = "full"
MAIN_ZONE = "main"


class SiteSettings(Part):
    title: Text = "Layar"
    timezone: TimeZone | None = None
    """IANA name, such as Asia/Jakarta. Default: the machine's."""
    language: Literal["id", "en"] = "id"
    """Of numbers, dates and words on screen."""
    poster: SitePath | None = None
    """Picture that is shown when nothing else can be. Default: a built-in one."""


class Audio(Part):
    muted: bool = True
    volume: Annotated[int, Field(ge=0, le=100)] = 80


class Output(Part):
    """Which part of the canvas goes where on a display."""

    display: Name
    """Connector, such as HDMI-1, or edid:…"""
    source: CanvasPart | None = None
    """x, y, width, height on the canvas. Default: all of it."""
    target: DisplayPoint = (0, 0)
    """Top left on the display, in physical pixels."""
    rotate: Literal[0, 90, 180, 270] = 0
    """Degrees clockwise."""


class Screen(Part):
    name: Name
    tags: tuple[Name, ...] = ()
    canvas: Canvas | None = None
    """Width and height that layouts are drawn on. Default: the display's size."""
    audio: Audio = Audio()
    output: tuple[Output, ...] = ()


class Zone(Part):
    name: Name
    rect: ZoneRect
    """x, y, width, height, in percent of the canvas or pixels."""
    sound: bool = False
    """At most one zone of a layout is heard."""


class Layout(Part):
    name: Name
    zone: tuple[Zone, ...] = ()
    """In the order they are drawn, the last on top."""


class Rule(Times):
    """Which playlists play where, and when."""

    name: Name
    screens: tuple[Name, ...] = ()
    """Names or tags; empty: all."""
    layout: Name = BUILT_IN_LAYOUT
    zones: dict[str, str]
    """Zone of the layout to the name of a playlist."""
    level: Literal["base", "campaign", "event", "emergency"] = "base"
    share: Annotated[int, Field(ge=1, le=1000)] = 1
    """Turns among rules of one level."""
    when: Condition | None = None
    """Holds only while this is true of a live reading."""

    def is_for(self, screen: Screen) -> bool:
        return not self.screens or not {screen.name, *screen.tags}.isdisjoint(self.screens)


class SiteFile(Part):
    """site.toml"""

    schema_version: Literal[1] = 1
    site: SiteSettings = SiteSettings()
    screen: tuple[Screen, ...] = ()
    layout: tuple[Layout, ...] = ()
    rule: tuple[Rule, ...] = ()
    feed: tuple[AnyFeed, ...] = ()
