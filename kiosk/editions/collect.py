"""The files that a site uses, in their safe form: found in memory, or prepared now."""

import os
from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from kiosk.editions.asset import Asset, Refused, Wanted
from kiosk.editions.folder import Listing, Stamp, open_file
from kiosk.editions.magic import HEAD, Media, sniff
from kiosk.editions.memory import Inventory, Prepared, Seen, seen
from kiosk.editions.task import Changed, Task
from kiosk.editions.workers import Workers
from kiosk.store import Store, name_of

_ARRIVING = Refused("it is still being written; it is shown when it is complete")


@dataclass(frozen=True, slots=True)
class Collected:
    assets: Mapping[str, Asset]
    """By path; without the files that are not there."""
    inventory: Inventory
    waiting: tuple[str, ...]
    prepared: int
    """How many files had to be prepared."""
    again_at: int
    """When some that are refused are worth another try, in epoch milliseconds; 0: none is."""


@dataclass(slots=True)
class Collector:
    """One build's search."""

    site: Path
    store: Store
    listing: Listing
    held: Collection[str]
    """Files that are being written: they stay what they were."""
    old: Inventory
    now_ns: int
    """Since 1970-01-01T00:00Z."""
    prepared: Prepared
    workers: Workers
    _assets: dict[str, Asset] = field(default_factory=dict)
    _hashes: dict[str, str] = field(default_factory=dict)
    _waiting: list[str] = field(default_factory=list)
    _asked: defaultdict[tuple[str, Wanted], list[Wanted]] = field(default_factory=lambda: defaultdict(list))
    _count: int = 0

    def collect(self, wanted: Iterable[Wanted]) -> Collected:
        """Raise StoreError where STATE cannot take what was prepared."""
        unknown = [one for one in wanted if not self._is_known(one)]
        for task, answer in self.workers.run(self._tasks(unknown)):
            self._count += 1
            if not isinstance(answer, Changed):
                now_ms = self.now_ns // 1_000_000
                self.prepared.keep(task.hash, task.wanted, answer.asset, passing=answer.passing, now_ms=now_ms)
            for one in self._asked.pop(_recipe(task.hash, task.wanted)):
                self._take(one, None if isinstance(answer, Changed) else answer.asset)
        self.prepared.tidy()
        again_at = self.prepared.again_at(self.now_ns // 1_000_000)
        return Collected(self._assets, self._inventory(), tuple(sorted(self._waiting)), self._count, again_at)

    def _is_known(self, one: Wanted) -> bool:
        """Settle a file that is refused, missing, or unchanged since an earlier build."""
        if reason := self.listing.refused.get(one.path):
            self._assets[one.path] = Refused(reason)
            return True
        stamp = self.listing.files.get(one.path)
        if stamp is None:
            return True
        if one.path in self.held:
            self._take(one, None)
            return True
        name = self.old.hash_of(one.path, stamp)
        asset = self._find(name, one) if name else None
        if asset is None:
            return False
        self._hashes[one.path] = name
        self._assets[one.path] = asset
        return True

    def _tasks(self, unknown: Iterable[Wanted]) -> Iterator[Task]:
        for one in unknown:
            looked = self._look(one)
            if looked is None:
                continue
            media, name, size = looked
            self._hashes[one.path] = name
            asset = self._find(name, one)
            if asset is not None:
                self._take(one, asset)
                continue
            asked = self._asked[_recipe(name, one)]
            asked.append(one)
            if len(asked) == 1:
                yield Task(str(self.site), one, name, size, media.kind, media.media_type)

    def _look(self, one: Wanted) -> tuple[Media, str, int] | None:
        """Kind, hash and size of a file; None: settled otherwise."""
        try:
            with open_file(self.site, one.path) as file:
                media = sniff(file.read(HEAD))
                if isinstance(media, str):
                    self._take(one, Refused(media))
                    return None
                file.seek(0)
                name, size = name_of(file)
                status = os.fstat(file.fileno())
        except OSError as error:
            self._take(one, Refused(f"it cannot be read: {error.strerror}"))
            return None
        if Stamp.of(status) != self.listing.files[one.path]:
            self._take(one, None)
            return None
        return media, name, size

    def _find(self, name: str, one: Wanted) -> Asset | None:
        return self.prepared.find(name, one, self.now_ns // 1_000_000)

    def _take(self, one: Wanted, asset: Asset | None) -> None:
        """Settle a file; one that is still arriving (None) stays what it was before, if it was anything."""
        if asset is not None:
            self._assets[one.path] = asset
            return
        before = self.old.files.get(one.path)
        good = before.good if before else ""
        self._hashes[one.path] = ""
        self._waiting.append(one.path)
        self._assets[one.path] = (self._find(good, one) if good else None) or _ARRIVING

    def _inventory(self) -> Inventory:
        waiting = set(self._waiting)
        files = {}
        for path, stamp in self.listing.files.items():
            name = self._hashes.get(path, "")
            before = self.old.files.get(path)
            playable = not isinstance(self._assets.get(path), Refused | None)
            good = (before.good if before else "") if path in waiting else name if playable else ""
            files[path] = seen(stamp, name, good, self.now_ns)
        return Inventory(str(self.site), self.listing.device, files)


def unread(site: Path, listing: Listing, old: Inventory, now_ns: int) -> Inventory:
    """The inventory after a scan whose files were not looked into."""
    files = {}
    for path, stamp in listing.files.items():
        before = old.files.get(path, Seen(stamp))
        files[path] = seen(stamp, old.hash_of(path, stamp), before.good, now_ns)
    return Inventory(str(site), listing.device, files)


def _recipe(name: str, one: Wanted) -> tuple[str, Wanted]:
    return name, Wanted("", one.width, one.height, one.blur, one.cover)
