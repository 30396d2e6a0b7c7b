"""Whether the tables of site.toml fit together."""

from collections.abc import Callable, Collection, Iterator, Sequence

from kiosk.model.check_times import check_times
from kiosk.model.feed import FeedSettings, FeedValue
from kiosk.model.known import Known
from kiosk.model.mistake import Mistake
from kiosk.model.positions import Path
from kiosk.model.shapes import Length
from kiosk.model.site import BUILT_IN_LAYOUT, Layout, Rule, Screen, SiteFile, Zone
from kiosk.model.words import did_you_mean, quoted

Canvas = tuple[int, int]
Named = Screen | Layout | Zone | Rule | FeedSettings | FeedValue

_SLACK = 0.01
"""Pixels, or percent, by which rounding may pass an edge."""


def check_site(site: SiteFile, known: Known) -> Iterator[Mistake]:
    named: dict[str, Sequence[Named]] = {
        "screen": site.screen,
        "layout": site.layout,
        "rule": site.rule,
        "feed": site.feed,
    }
    for key, tables in named.items():
        yield from _twice(key, tables)
    for n, screen in enumerate(site.screen):
        yield from (mistake.below("screen", n) for mistake in _check_screen(screen))
    canvases = _canvases(site)
    for n, layout in enumerate(site.layout):
        yield from (mistake.below("layout", n) for mistake in _check_layout(layout, canvases(layout)))
    for n, rule in enumerate(site.rule):
        yield from (mistake.below("rule", n) for mistake in _check_rule(rule, known))
    for n, feed in enumerate(site.feed):
        yield from (mistake.below("feed", n) for mistake in _twice("value", feed.value))


def _twice(key: str, tables: Sequence[Named]) -> Iterator[Mistake]:
    seen: set[str] = set()
    for n, table in enumerate(tables):
        if table.name in seen:
            said = f"a {key} named {quoted(table.name)} is there already"
            yield Mistake((key, n, "name"), said, "give it another name")
        seen.add(table.name)


def _canvases(site: SiteFile) -> Callable[[Layout], Collection[Canvas]]:
    """The canvases a layout is drawn on: of the screens that its rules are for; of all, where it has no rule."""
    every = {screen.canvas for screen in site.screen if screen.canvas}
    by_layout: dict[str, set[Canvas]] = {}
    for rule in site.rule:
        drawn = by_layout.setdefault(rule.layout, set())
        drawn.update(screen.canvas for screen in site.screen if screen.canvas and rule.is_for(screen))
    return lambda layout: sorted(by_layout.get(layout.name, every))


def _check_screen(screen: Screen) -> Iterator[Mistake]:
    for n, output in enumerate(screen.output):
        place: Path = ("output", n, "source")
        if output.source is None:
            if screen.canvas is None:
                yield Mistake(place, "the output does not say its part of the canvas", "give it source, or a canvas")
        elif screen.canvas is not None:
            x, y, width, height = output.source
            if x + width > screen.canvas[0] or y + height > screen.canvas[1]:
                said = f"source reaches outside of the canvas of {screen.canvas[0]} x {screen.canvas[1]}"
                yield Mistake(place, said, "write x, y, width, height within it")


def _check_layout(layout: Layout, canvases: Collection[Canvas]) -> Iterator[Mistake]:
    if layout.name == BUILT_IN_LAYOUT:
        yield Mistake(("name",), f"the layout {quoted(BUILT_IN_LAYOUT)} is built in", "give it another name")
    if not layout.zone:
        yield Mistake((), "the layout has no zone", "give it [[layout.zone]] with name and rect")
    yield from _twice("zone", layout.zone)
    heard = [n for n, zone in enumerate(layout.zone) if zone.sound]
    for n in heard[1:]:
        first = quoted(layout.zone[heard[0]].name)
        yield Mistake(("zone", n, "sound"), f"zone {first} has sound already", "at most one zone of a layout is heard")
    for n, zone in enumerate(layout.zone):
        if problem := _rect_problem(zone, canvases):
            yield Mistake(("zone", n, "rect"), *problem)


def _rect_problem(zone: Zone, canvases: Collection[Canvas]) -> tuple[str, str] | None:
    rect = zone.rect
    if rect.width.value <= 0 or rect.height.value <= 0:
        return f"zone {quoted(zone.name)} has no size", "width and height must be more than 0"
    if rect.x.value < 0 or rect.y.value < 0:
        return f"zone {quoted(zone.name)} begins outside of the canvas", "x and y must be at least 0"
    for start, length, side in ((rect.x, rect.width, 0), (rect.y, rect.height, 1)):
        for total in dict.fromkeys(canvas[side] for canvas in canvases) or (None,):
            over = _passes(start, length, total)
            if over:
                return f"zone {quoted(zone.name)} reaches outside of the canvas, {over}", "make it smaller"
    return None


def _passes(start: Length, length: Length, total: int | None) -> str:
    """How far a zone goes beyond a canvas side, in words."""
    if start.percent and length.percent:
        end = start.value + length.value
        return f"to {end:g}%" if end > 100 + _SLACK else ""
    if total is None:
        return ""
    end = start.on(total) + length.on(total)
    return f"to {end:g} of {total} pixels" if end > total + _SLACK else ""


def _check_rule(rule: Rule, known: Known) -> Iterator[Mistake]:
    yield from check_times(rule)
    for n, screen in enumerate(rule.screens):
        if screen not in known.screens:
            said = f"no screen has the name or tag {quoted(screen)}"
            hint = did_you_mean(screen, known.screens) or "write a [[screen]] with that name or tag"
            yield Mistake(("screens", n), said, hint)
    if rule.layout not in known.layouts:
        hint = did_you_mean(rule.layout, known.layouts)
        yield Mistake(("layout",), f"there is no layout {quoted(rule.layout)}", hint)
    if not rule.zones:
        yield Mistake(("zones",), "the rule fills no zone", 'write zones = { main = "NAME OF A PLAYLIST" }')
    for zone, playlist in rule.zones.items():
        zones = known.layouts.get(rule.layout)
        if zones is not None and zone not in zones:
            said = f"the layout {quoted(rule.layout)} has no zone {quoted(zone)}"
            yield Mistake(("zones", zone), said, did_you_mean(zone, zones))
        if playlist not in known.playlists:
            said = f"there is no playlist {quoted(playlist)}"
            hint = did_you_mean(playlist, known.playlists) or "a playlist is a file playlists/NAME.toml"
            yield Mistake(("zones", zone), said, hint)
    if rule.when:
        yield from (mistake.below("when") for mistake in known.missing_reading(rule.when.reading))
