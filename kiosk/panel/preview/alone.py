"""A playlist, or an item of it, that is looked at by itself. Pure but for the language of the window."""

from msgspec import structs
from PySide6.QtCore import QCoreApplication

from kiosk.panel.desk import Place
from kiosk.panel.preview.why import is_awaited
from kiosk.panel.preview.words import item_words
from kiosk.panel.terms import list_name
from kiosk.program import Edition, Instant, Item, ItemReason, Override, Playlist


def override_for(edition: Edition, place: Place, t: Instant) -> Override | None:
    """It and nothing else from `t` on. None: there is nothing of it to see."""
    name = _name(place)
    playlist = edition.playlists.get(name)
    items = () if playlist is None else _at(playlist, place.index)
    if not items:
        return None
    keys = () if place.index < 0 else tuple(item.key for item in items)
    return titled(edition, Override("", {"main": name}, t, items=keys))


def followed(edition: Edition, alone: Override, index: int) -> tuple[Override | None, int]:
    """The same in another edition, and the place of its item there; what was edited is known by its `index`."""
    playlist = edition.playlists.get(_list_of(alone))
    if playlist is None or not playlist.items:
        return None, -1
    if not alone.items:
        return titled(edition, alone), -1
    items = tuple(item for item in playlist.items if item.key in alone.items) or _at(playlist, index)
    if not items:
        return None, -1
    return titled(edition, structs.replace(alone, items=tuple(item.key for item in items))), items[0].index


def titled(edition: Edition, alone: Override) -> Override:
    """Called as people call it: the playlist, and which item."""
    name = _list_of(alone)
    playlist = edition.playlists[name]
    title = list_name(playlist.title or name)
    index = next((item.index for item in playlist.items if item.key in alone.items), -1)
    if index >= 0:
        words = QCoreApplication.translate("why", "%1, item %2")
        title = words.replace("%1", title).replace("%2", str(index + 1))
    return structs.replace(alone, id=title)


def why_not(edition: Edition, place: Place, unprepared: tuple[str, ...]) -> str:
    """Why there is nothing of it to see, and what to do."""
    playlist = edition.playlists.get(_name(place))
    left_out = [one for one in playlist.left_out if place.index in {-1, one.index}] if playlist is not None else []
    if any(is_awaited(one.src, unprepared) for one in left_out):
        return QCoreApplication.translate(
            "why", "Its file is still being prepared. Look at it again when its picture is in the list."
        )
    if left_out:
        return item_words(ItemReason.LEFT_OUT, "", left_out[0].reason)
    if place.index >= 0:
        return QCoreApplication.translate("why", "It is switched off. Switch it on to see it here.")
    return QCoreApplication.translate("why", "There is nothing in it to see. Add an item, or switch one on.")


def _name(place: Place) -> str:
    return place.file.rpartition("/")[2].removesuffix(".toml")


def _list_of(alone: Override) -> str:
    return next(iter(alone.zones.values()))


def _at(playlist: Playlist, index: int) -> tuple[Item, ...]:
    """All items of a folder stand at one place; -1: all of the playlist."""
    return tuple(item for item in playlist.items if index in {-1, item.index})
