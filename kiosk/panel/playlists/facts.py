"""What an edition tells of the files and lengths of items. Pure."""

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import TypeVar

from kiosk.program import Edition, Item, LeftOut

_Kind = TypeVar("_Kind")
_PICTURES = ("object", "picture")
"""Keys of an item's content that hold what can be seen of it."""


@dataclass(frozen=True, slots=True)
class Facts:
    """Of one edition; what it does not know of is looked up in the one before."""

    items: dict[tuple[str, int], tuple[Item, ...]] = field(default_factory=dict)
    """By playlist and place in its file, what is played of an item: pages, files of a folder."""
    left_out: dict[tuple[str, int], tuple[LeftOut, ...]] = field(default_factory=dict)
    thumbnails: dict[str, str] = field(default_factory=dict)
    """Path in the site to the hash of a thumbnail."""
    lengths: dict[str, int] = field(default_factory=dict)
    """Path in the site of what plays for a length of its own, in milliseconds."""

    def learnt(self, edition: Edition) -> "Facts":
        """The facts of a newer edition."""
        items: defaultdict[tuple[str, int], list[Item]] = defaultdict(list)
        left_out: defaultdict[tuple[str, int], list[LeftOut]] = defaultdict(list)
        thumbnails: dict[str, str] = {}
        lengths = dict(self.lengths)
        for name, playlist in edition.playlists.items():
            for item in playlist.items:
                items[name, item.index].append(item)
                if item.src and (picture := picture_of(item)) in edition.thumbnails:
                    thumbnails.setdefault(item.src, edition.thumbnails[picture])
                if "length_ms" in item.content:
                    lengths[item.src] = item.content["length_ms"]
            for left in playlist.left_out:
                left_out[name, left.index].append(left)
        return Facts(_frozen(items), _frozen(left_out), self.thumbnails | thumbnails, lengths)


def picture_of(item: Item) -> str:
    """The hash of the picture or video that an item shows; empty where it is drawn."""
    return next((item.content[key] for key in _PICTURES if item.content.get(key)), "")


def _frozen(lists: Mapping[tuple[str, int], list[_Kind]]) -> dict[tuple[str, int], tuple[_Kind, ...]]:
    return {key: tuple(found) for key, found in lists.items()}
