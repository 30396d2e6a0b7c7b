"""How large a playlist is shown. Pure."""

from kiosk.program import Edition


def largest_zone(edition: Edition | None, playlist: str) -> tuple[int, int] | None:
    """Width and height in pixels of the largest zone that shows it on a canvas whose size is known."""
    if edition is None:
        return None
    layouts = {layout.name: layout for layout in edition.layouts}
    found = [
        (round(zone.width.on(screen.canvas[0])), round(zone.height.on(screen.canvas[1])))
        for rule in edition.rules
        if rule.layout in layouts
        for zone in layouts[rule.layout].zones
        if playlist in rule.zones.get(zone.name, ())
        for screen in edition.screens
        if screen.canvas is not None
    ]
    return max(found, key=lambda size: size[0] * size[1], default=None)
