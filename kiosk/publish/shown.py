"""What one screen can show of an edition. Pure."""

from collections.abc import Iterable, Iterator

from kiosk.program import Edition, Item, Rule, Screen, is_for


def rules_on(edition: Edition, screen: Screen) -> Iterator[Rule]:
    """Those that are for the screen."""
    return (rule for rule in edition.rules if is_for(rule, screen))


def playlists_on(edition: Edition, screen: Screen) -> tuple[str, ...]:
    """Those that any rule for the screen can play, in the order of the rules."""
    return _playlists(edition, rules_on(edition, screen))


def items_on(edition: Edition, screen: Screen) -> Iterator[tuple[str, Item]]:
    """Each with its playlist's name, in the order of the rules."""
    return _items(edition, rules_on(edition, screen))


def objects_of(edition: Edition, item: Item) -> dict[str, int]:
    """Hash to bytes of all that is drawn for an item, also of what it can do without, as a film without its first
    picture; thumbnails are for people at other machines.
    """
    drawn = (*item.needs, *(value for value in item.content.values() if isinstance(value, str)))
    return {name: edition.objects[name].length for name in drawn if name in edition.objects}


def objects_on(edition: Edition, screen: Screen) -> dict[str, int]:
    """Hash to bytes of all that the screen can ever show: the site's poster, then the most pressing rules first."""
    poster = edition.site.poster
    found = {poster: edition.objects[poster].length} if poster in edition.objects else {}
    for _, item in _items(edition, sorted(rules_on(edition, screen), key=lambda rule: -rule.level)):
        found |= objects_of(edition, item)
    return found


def _items(edition: Edition, rules: Iterable[Rule]) -> Iterator[tuple[str, Item]]:
    for name in _playlists(edition, rules):
        for item in edition.playlists[name].items:
            yield name, item


def _playlists(edition: Edition, rules: Iterable[Rule]) -> tuple[str, ...]:
    zones = {layout.name: {zone.name for zone in layout.zones} for layout in edition.layouts}
    names = (
        name
        for rule in rules
        for zone, playlists in rule.zones.items()
        if zone in zones.get(rule.layout, ())
        for name in playlists
    )
    return tuple(name for name in dict.fromkeys(names) if name in edition.playlists)
