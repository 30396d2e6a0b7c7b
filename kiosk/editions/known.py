"""What earlier builds prepared of a site's files, without looking at them again."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from pathlib import Path

from kiosk.editions.asset import Asset, Refused, Wanted
from kiosk.editions.folder import Listing, scan
from kiosk.editions.memory import Inventory, Prepared, read_inventory
from kiosk.editions.wanted import wanted
from kiosk.model import SiteFiles
from kiosk.store import Store


@dataclass(frozen=True, slots=True)
class Known:
    """The assets of a site, as far as they are known."""

    assets: dict[str, Asset]
    """By path, for `compile_edition`."""
    unprepared: tuple[str, ...]
    """Files that a build must look into first."""


@dataclass(frozen=True, slots=True)
class Library:
    """A folder's files and what its last build knew of them. Read it anew after a build."""

    listing: Listing
    inventory: Inventory
    prepared: Prepared = field(repr=False)

    @classmethod
    def read(cls, site: Path, store: Store) -> "Library":
        """Raise SourceError where the folder cannot be read."""
        return cls(scan(site), read_inventory(store.state), Prepared(store))

    def known(self, site: SiteFiles, now_ms: int) -> Known:
        """What is known of the files that a site's items and poster show."""
        assets: dict[str, Asset] = {path: Refused(reason) for path, reason in self.listing.refused.items()}
        unprepared: list[str] = []
        for one in self._wanted(site):
            asset = self._find(one, now_ms)
            if asset is None:
                unprepared.append(one.path)
            else:
                assets[one.path] = asset
        return Known(assets, tuple(unprepared))

    def _wanted(self, site: SiteFiles) -> Iterable[Wanted]:
        return (one for one in wanted(site, [*self.listing.files]) if one.path in self.listing.files)

    def _find(self, one: Wanted, now_ms: int) -> Asset | None:
        seen = self.inventory.files.get(one.path)
        if seen is None or seen.stamp != self.listing.files[one.path]:
            return None
        name = seen.hash or seen.good  # one that was young when it was read is good enough to look at
        return self.prepared.find(name, one, now_ms) if name else None
