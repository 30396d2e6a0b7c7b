"""What earlier builds prepared of a site's files, without looking at them again."""

from dataclasses import dataclass, field, replace
from pathlib import Path

from kiosk.editions.asset import Asset, Refused, Wanted
from kiosk.editions.folder import Listing, scan
from kiosk.editions.memory import Inventory, Prepared, read_inventory
from kiosk.editions.wanted import Uses
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

    def relisted(self, site: Path) -> "Library":
        """With the files that the folder has now. Raise SourceError."""
        return replace(self, listing=scan(site))

    def known(self, site: SiteFiles, now_ms: int) -> Known:
        """What is known of the files that a site's items and poster show."""
        return Finder(self).known(site, now_ms)

    def has_of(self, path: str, other: "Library") -> bool:
        """Whether it knows the same of a file as another one."""
        one, old = self.inventory.files, other.inventory.files
        stamps = self.listing.files.get(path), other.listing.files.get(path)
        return one.get(path) == old.get(path) and stamps[0] == stamps[1]

    def find(self, one: Wanted, now_ms: int) -> Asset | None:
        """What became of a file, in the form that is wanted."""
        seen = self.inventory.files.get(one.path)
        if seen is None or seen.stamp != self.listing.files[one.path]:
            return None
        name = seen.hash or seen.good  # one that was young when it was read is good enough to look at
        return self.prepared.find(name, one, now_ms) if name else None


class Finder:
    """Asks the same library for sites again and again, and what has not changed only once. One thread.

    What was found counts as there from then on.
    """

    def __init__(self, library: Library, before: "Finder | None" = None) -> None:
        """What `before` found of files that are the same in this library is not looked up again."""
        self._library = library
        self._uses = Uses(library.listing.files)
        self._found: dict[str, tuple[Wanted, Asset]] = {}
        if before is not None:
            same = (path for path in before._found if library.has_of(path, before._library))  # noqa: SLF001 - its own kind
            self._found = {path: before._found[path] for path in same}  # noqa: SLF001 - as above

    def known(self, site: SiteFiles, now_ms: int) -> Known:
        """As `Library.known`."""
        assets: dict[str, Asset] = {path: Refused(reason) for path, reason in self._library.listing.refused.items()}
        unprepared: list[str] = []
        for one in self._uses.wanted(site):
            asset = self._find(one, now_ms)
            if asset is None:
                unprepared.append(one.path)
            else:
                assets[one.path] = asset
        return Known(assets, tuple(unprepared))

    def _find(self, one: Wanted, now_ms: int) -> Asset | None:
        kept = self._found.get(one.path)
        if kept is not None and kept[0] == one:
            return kept[1]
        asset = self._library.find(one, now_ms)
        if asset is not None and not isinstance(asset, Refused):  # a refusal may pass
            self._found[one.path] = one, asset
        return asset
