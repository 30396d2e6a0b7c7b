"""From the items of a playlist file to what is ready to play."""

import hashlib
import json
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from msgspec.structs import replace

from kiosk.editions.asset import Asset, Clip, Document, Picture, Refused
from kiosk.editions.compile_windows import Calendars, compile_windows
from kiosk.editions.contents import media_in
from kiosk.editions.shelf import Shelf
from kiosk.model import FolderItem, MediaItem, MediaKind, PlaylistFile, SiteFiles, TransitionSettings
from kiosk.model import Item as ItemSettings
from kiosk.program import Item, LeftOut, Playlist, Transition

_canonical = json.JSONEncoder(sort_keys=True, separators=(",", ":")).encode

SHORTEST_MS = 1_000
LONGEST_MS = 86_400_000

_MISSING = "there is no such file in the site folder; put it there, or correct the path"
_EMPTY = "there are no pictures, videos or PDFs in this folder; put some into it"


@dataclass(frozen=True, slots=True)
class Workshop:
    """What compiling the items of a site takes, and what it gathers."""

    site: SiteFiles
    assets: Mapping[str, Asset]
    shelf: Shelf
    calendars: Calendars


def compile_playlist(name: str, playlist: PlaylistFile, workshop: Workshop) -> Playlist:
    items: list[Item] = []
    left_out: list[LeftOut] = []
    for index, item in enumerate(playlist.item):
        for made in _made(item, _base(item, index, playlist.transition, workshop), workshop) if item.enabled else ():
            if isinstance(made, Item):
                items.append(made)
            else:
                left_out.append(made)
    return Playlist(playlist.title or name, _with_keys(items), playlist.shuffle, tuple(left_out))


def _base(item: ItemSettings, index: int, transition: TransitionSettings, workshop: Workshop) -> Item:
    """The item without what its files add."""
    leaving = item.transition or transition
    return Item(
        key="",
        index=index,
        type=item.type,
        title=item.title,
        src="",
        slot_ms=item.slot_ms,
        content=item.content(),
        transition=Transition(leaving.kind, leaving.ms) if leaving.ms else Transition(),
        windows=None if item.always else compile_windows(item, workshop.calendars),
        fills=item.fills,
    )


def _made(item: ItemSettings, base: Item, workshop: Workshop) -> Iterator[Item | LeftOut]:
    if not isinstance(item, MediaItem):
        yield from _with_pictures(item, base, workshop)
        return
    paths = media_in(item.src, workshop.assets, workshop.site) if isinstance(item, FolderItem) else [item.src]
    if not paths:
        refused = workshop.assets.get(item.src)
        yield LeftOut(base.index, item.src, refused.reason if isinstance(refused, Refused) else _EMPTY)
    for path in paths:
        yield from _played(item, replace(base, src=path), workshop)


def _with_pictures(item: ItemSettings, base: Item, workshop: Workshop) -> Iterator[Item | LeftOut]:
    """An item that is drawn, with the pictures it names; it is shown without those that cannot be."""
    content, needs = dict(base.content), []
    for key, path in item.files().items():
        asset = workshop.assets.get(path)
        if isinstance(asset, Picture):
            workshop.shelf.put(asset)
            content[key] = asset.object.hash
            needs.append(asset.object.hash)
        else:
            yield LeftOut(base.index, path, _why_not(asset, "picture") or _MISSING)
    yield replace(base, content=content, needs=tuple(needs))


def _played(item: MediaItem, base: Item, workshop: Workshop) -> Iterator[Item | LeftOut]:
    """What a file plays: an item, or one for each page."""
    asset = workshop.assets.get(base.src)
    if why := _why_not(asset, item.plays):
        yield LeftOut(base.index, base.src, why)
    match asset:
        case _ if why:
            return
        case Picture():
            yield _picture(item, base, asset, workshop.shelf)
        case Clip():
            yield _clip(item, base, asset, workshop.shelf)
        case Document():
            for page in asset.pages:
                yield replace(_picture(item, base, page, workshop.shelf), type="pdf")


def _why_not(asset: Asset | None, wanted: MediaKind | None) -> str:
    """Why a file cannot be played by an item that wants this kind; empty where it can."""
    match asset:
        case None:
            return _MISSING
        case Refused(reason):
            return reason
        case Picture():
            kind, words, item_type = "picture", "a picture", "image"
        case Clip():
            kind, words, item_type = "video", "a video", "video"
        case Document():
            kind, words, item_type = "document", "a PDF", "pdf"
    return "" if wanted in {None, kind} else f'it is {words}; write type = "{item_type}"'


def _picture(item: MediaItem, base: Item, picture: Picture, shelf: Shelf) -> Item:
    shelf.put(picture)
    backdrop = shelf.backdrop(picture, item.fit)
    content = base.content | {
        "object": picture.object.hash,
        "backdrop": backdrop,
        "width": picture.width,
        "height": picture.height,
    }
    return replace(base, type="image", content=content, needs=_needs(picture.object.hash, backdrop))


def _clip(item: MediaItem, base: Item, clip: Clip, shelf: Shelf) -> Item:
    shelf.put(clip)
    backdrop = shelf.backdrop(clip, item.fit)
    content = {
        "object": clip.object.hash,
        "fit": item.fit,
        "start_ms": clip.start_ms,
        "length_ms": clip.length_ms,
        "width": clip.width,
        "height": clip.height,
        "has_audio": clip.has_audio,
        "poster": clip.poster.hash,
        "backdrop": backdrop,
    }
    made = replace(base, type="video", content=content, needs=_needs(clip.object.hash, backdrop))
    return made if _sets_length(item) else _at_its_length(made, clip.length_ms)


def _sets_length(item: MediaItem) -> bool:
    """Whether `seconds` is meant for a video."""
    return item.seconds is not None and not isinstance(item, FolderItem)


def _at_its_length(item: Item, length_ms: int) -> Item:
    """The video's slot is its length less its transition, so that both sides of it move."""
    leaving = min(item.transition.ms, length_ms // 3, max(0, length_ms - SHORTEST_MS))
    slot_ms = min(max(SHORTEST_MS, length_ms - leaving), LONGEST_MS)
    transition = Transition(item.transition.kind, leaving) if leaving else Transition()
    return replace(item, slot_ms=slot_ms, transition=transition)


def _needs(*hashes: str | None) -> tuple[str, ...]:
    return tuple(one for one in hashes if one is not None)


def _with_keys(items: list[Item]) -> tuple[Item, ...]:
    """Keys say what is shown and how; the same thing again in one playlist gets a number."""
    seen: Counter[str] = Counter()
    keyed = []
    for item in items:
        shown = [item.type, item.content, item.slot_ms, item.transition.kind, item.transition.ms, item.fills]
        key = hashlib.sha256(_canonical(shown).encode()).hexdigest()[:16]
        seen[key] += 1
        keyed.append(replace(item, key=key if seen[key] == 1 else f"{key}-{seen[key]}"))
    return tuple(keyed)
