"""What one screen can show of an edition."""

from collections.abc import Iterator

from kiosk.program import Edition, Item, Rule, Screen, is_for


def rules_on(edition: Edition, screen: Screen) -> Iterator[Rule]:
    """Those that are for the screen."""
    return (rule for rule in edition.rules if is_for(rule, screen))


def playlists_on(edition: Edition, screen: Screen) -> tuple[str, ...]:
    """Those that any rule for the screen can play, in the order of the rules."""
    rules = rules_on(edition, screen)
    names = (name for rule in rules for playlists in rule.zones.values() for name in playlists)
    return tuple(name for name in dict.fromkeys(names) if name in edition.playlists)


def items_on(edition: Edition, screen: Screen) -> Iterator[tuple[str, Item]]:
    """Each with its playlist's name."""
    for name in playlists_on(edition, screen):
        for item in edition.playlists[name].items:
            yield name, item


def objects_on(edition: Edition, screen: Screen) -> dict[str, int]:
    """Hash to bytes of all that the screen can ever need; thumbnails are for people at other machines."""
    named = [edition.site.poster]
    for _, item in items_on(edition, screen):
        named.extend((*item.needs, *(value for value in item.content.values() if isinstance(value, str))))
    return {name: edition.objects[name].length for name in named if name in edition.objects}
