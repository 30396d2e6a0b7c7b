"""What the page says of the player, in the operator's words."""

from PySide6.QtCore import QCoreApplication

from kiosk.panel.playlists.wording import type_word
from kiosk.panel.screens.known import Held, Json, Known
from kiosk.program import Item

translate = QCoreApplication.translate

_FRAME_OLD_MS = 10_000


def health_words(known: Known) -> tuple[str, str]:
    """`good`, `warning` or `error`, and a few words."""
    stage = known.status.get("stage") or {}
    if not known.reached:
        return "error", translate("screens", "The player does not answer")
    if not stage.get("connected"):
        return "error", translate("screens", "The screen is not connected")
    frame_at = stage.get("frame_at") or 0
    if frame_at and known.contact_ms - frame_at > _FRAME_OLD_MS:
        return "error", translate("screens", "The picture stands still")
    if not known.edition:
        return "warning", translate("screens", "Nothing can be shown yet")
    if known.status.get("problems"):
        return "warning", translate("screens", "On air; something needs a look")
    return "good", translate("screens", "On air")


def title_of(held: Held | None, playlist: str) -> str:
    """A playlist's title, or the name of its file."""
    found = held.playlist(playlist) if held else None
    return (found.title if found else "") or playlist


def item_title(slot: Json) -> str:
    """What is on, in words, however little is known of it."""
    if slot.get("type") == "black":
        return translate("screens", "Black screen")
    if slot.get("type") == "test-picture":
        return translate("screens", "Test picture")
    name = str(slot.get("src") or "").rpartition("/")[2]
    return str(slot.get("title") or name) or type_word(str(slot.get("type") or "")) or translate("screens", "Untitled")


def title_of_item(item: Item) -> str:
    """The same of an item of an edition."""
    return item_title({"type": item.type, "title": item.title, "src": item.src})


def override_title(one: Json, held: Held | None) -> str:
    """What somebody wants shown besides the schedule."""
    if one.get("black"):
        return translate("screens", "Black screen")
    if one.get("test"):
        return translate("screens", "Test picture")
    if one.get("title"):
        return str(one["title"])
    names = list(dict.fromkeys((one.get("zones") or {}).values()))
    keys = set(one.get("items") or ())
    items = [
        item
        for name in names
        for item in (held.edition.playlists[name].items if held and name in held.edition.playlists else ())
        if item.key in keys
    ]
    if items:
        return ", ".join(map(title_of_item, items[:2]))
    return ", ".join(title_of(held, name) for name in names)


def person(by: str) -> str:
    """Who wanted it; the panel and the command line of this machine share one name."""
    return translate("screens", "this computer") if by == "local" else by


def problem_title(kind: str) -> str:
    """What kind of thing is wrong."""
    return {
        "left out": translate("screens", "A file is not shown"),
        "shown": translate("screens", "An item could not be shown"),
        "edition": translate("screens", "What should play is damaged"),
        "state": translate("screens", "The player's disk has a problem"),
        "build": translate("screens", "The latest changes were not applied"),
        "folder": translate("screens", "The site's folder cannot be read"),
        "feed": translate("screens", "No live data arrive"),
        "sync": translate("screens", "Nothing new comes from the source"),
        "listen": translate("screens", "The player cannot be reached from the network"),
    }.get(kind, translate("screens", "Something in the playlists or the schedule is wrong"))


def problem_step(kind: str) -> str:
    """What to do about it."""
    return {
        "left out": translate("screens", "Replace the file, or take it out of its playlist."),
        "shown": translate("screens", "The poster is shown in its place. Replace its file."),
        "edition": translate("screens", "Go back to the edition before, then publish again."),
        "state": translate("screens", "Make room on the disk, or have it looked at."),
        "build": translate("screens", "The edition before stays on. Mend what the problems page lists."),
        "folder": translate("screens", "The screen goes on. See that the disk or the network drive is there."),
        "feed": translate("screens", "Figures keep their last value and say how old it is. See Live data."),
        "sync": translate("screens", "What is here goes on playing. Check the network and the address."),
        "listen": translate("screens", "The screen goes on; only other machines cannot reach it."),
    }.get(kind, translate("screens", "What was on stays on until it is mended."))
