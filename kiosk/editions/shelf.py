"""The objects that an edition needs, gathered while it is compiled."""

from dataclasses import dataclass, field

from kiosk.editions.asset import Clip, Picture, Stored
from kiosk.program import Object


@dataclass(slots=True)
class Shelf:
    objects: dict[str, Object] = field(default_factory=dict)
    thumbnails: dict[str, str] = field(default_factory=dict)

    def put(self, asset: Picture | Clip) -> None:
        """Note an asset that is shown, and its thumbnail."""
        self.thumbnails[asset.object.hash] = asset.thumbnail.hash
        self._need(asset.object)
        self._need(asset.thumbnail)
        if isinstance(asset, Clip):
            self._need(asset.poster)

    def add(self, other: "Shelf") -> None:
        """Note all that another one has."""
        self.objects.update(other.objects)
        self.thumbnails.update(other.thumbnails)

    def backdrop(self, asset: Picture | Clip, fit: str) -> str | None:
        """The blurred copy to show behind an asset, if it is shown so."""
        if fit != "blur" or asset.backdrop is None:
            return None
        self._need(asset.backdrop)
        return asset.backdrop.hash

    def _need(self, stored: Stored) -> None:
        self.objects[stored.hash] = Object(stored.length, stored.media_type)
