"""What an edition tells of the files and lengths of items. Pure."""

from collections import defaultdict
from dataclasses import dataclass, field
from typing import TypeVar

from kiosk.program import Edition, Item, LeftOut, Playlist

_Kind = TypeVar("_Kind", Item, LeftOut)
_PICTURES = ("object", "picture")
"""Keys of an item's content that hold what can be seen of it."""


@dataclass(frozen=True, slots=True)
class PlaylistFacts:
    """Of one playlist, by the places of items in its file."""

    playlist: Playlist
    items: dict[int, tuple[Item, ...]]
    """What is played of an item: pages, files of a folder."""
    left_out: dict[int, tuple[LeftOut, ...]]
    pictures: dict[str, str]
    """Path in the site to the hash of what is seen of it."""
    lengths: dict[str, int]
    """Path in the site of what plays for a length of its own, in milliseconds."""

    @classmethod
    def of(cls, playlist: Playlist) -> "PlaylistFacts":
        items, left_out = _by_place(playlist.items), _by_place(playlist.left_out)
        pictures = {item.src: picture for item in playlist.items if item.src and (picture := picture_of(item))}
        lengths = {item.src: item.content["length_ms"] for item in playlist.items if "length_ms" in item.content}
        return cls(playlist, items, left_out, pictures, lengths)


@dataclass(frozen=True, slots=True)
class Facts:
    """Of one edition; what it does not know of is looked up in the one before."""

    playlists: dict[str, PlaylistFacts] = field(default_factory=dict)
    """By name."""
    thumbnails: dict[str, str] = field(default_factory=dict)
    """Path in the site to the hash of a thumbnail."""
    lengths: dict[str, int] = field(default_factory=dict)
    """Path in the site of what plays for a length of its own, in milliseconds."""

    def items(self, playlist: str, place: int) -> tuple[Item, ...]:
        """What is played of an item, by its place in the file."""
        known = self.playlists.get(playlist)
        return known.items.get(place, ()) if known else ()

    def left_out(self, playlist: str, place: int) -> tuple[LeftOut, ...]:
        known = self.playlists.get(playlist)
        return known.left_out.get(place, ()) if known else ()

    def learnt(self, edition: Edition) -> "Facts":
        """The facts of a newer edition. Playlists that are the same objects in both are not looked into again."""
        playlists, thumbnails, lengths = {}, dict(self.thumbnails), dict(self.lengths)
        for name, playlist in edition.playlists.items():
            known = self.playlists.get(name)
            if known is None or known.playlist is not playlist:
                known = PlaylistFacts.of(playlist)
                seen = ((path, edition.thumbnails.get(picture)) for path, picture in known.pictures.items())
                thumbnails.update((path, thumbnail) for path, thumbnail in seen if thumbnail is not None)
                lengths.update(known.lengths)
            playlists[name] = known
        return Facts(playlists, thumbnails, lengths)


def picture_of(item: Item) -> str:
    """The hash of the picture or video that an item shows; empty where it is drawn."""
    return next((item.content[key] for key in _PICTURES if item.content.get(key)), "")


def _by_place(found: tuple[_Kind, ...]) -> dict[int, tuple[_Kind, ...]]:
    places: defaultdict[int, list[_Kind]] = defaultdict(list)
    for one in found:
        places[one.index].append(one)
    return {place: tuple(some) for place, some in places.items()}
