"""From a site folder to an edition in memory, its objects in a store."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from kiosk.editions.asset import Asset, Clip, Document, Picture, Refused
from kiosk.editions.collect import Collector, unread
from kiosk.editions.compile import compile_edition
from kiosk.editions.folder import Listing, scan
from kiosk.editions.memory import Inventory, Prepared
from kiosk.editions.report import Counts, LeftOutFile
from kiosk.editions.texts import read_texts
from kiosk.editions.wanted import wanted
from kiosk.editions.workers import Workers
from kiosk.model import Problem, check_files, load_site
from kiosk.program import Edition
from kiosk.store import Store


@dataclass(frozen=True, slots=True)
class Compiled:
    edition: Edition | None
    """None: the site has errors."""
    inventory: Inventory
    problems: tuple[Problem, ...] = ()
    left_out: tuple[LeftOutFile, ...] = ()
    waiting: tuple[str, ...] = ()
    counts: Counts = field(default_factory=Counts)
    again_at: int = 0
    """When some that are left out are worth another try, in epoch milliseconds; 0: none is."""


def compile_folder(site: Path, store: Store, *, now_ns: int, timezone: str) -> Compiled:
    """Compile a site; what it shows is prepared into `store`, where nothing of it plays yet.

    Call inside `store.writing()`. `now_ns` is since 1970-01-01T00:00Z; `timezone` is for a site that names none.
    Raise SourceError where the site cannot be read, StoreError where the store cannot be written.
    """
    with Workers(store.state) as workers:
        return compile_listing(Scanned(site, scan(site)), store, workers, now_ns=now_ns, timezone=timezone)


@dataclass(frozen=True, slots=True)
class Scanned:
    """A site folder that was listed."""

    site: Path
    listing: Listing
    held: Collection[str] = ()
    """Files that are being written: they stay what they were."""
    old: Inventory = field(default_factory=Inventory)
    """What the last build knew."""


def compile_listing(scanned: Scanned, store: Store, workers: Workers, *, now_ns: int, timezone: str) -> Compiled:
    """As `compile_folder`."""
    site, listing, old = scanned.site, scanned.listing, scanned.old
    texts, unreadable = read_texts(site, listing)
    loaded = load_site(texts)
    problems = (*unreadable, *loaded.problems, *check_files(loaded, listing.files))
    files = Counts(files=len(listing.files))
    if unreadable or not loaded.ok:
        return Compiled(None, unread(site, listing, old, now_ns), problems, counts=files)
    collector = Collector(site, store, listing, scanned.held, old, now_ns, Prepared(store), workers)
    collected = collector.collect(wanted(loaded.site, [*listing.files, *listing.refused]))
    refused: dict[str, Asset] = {path: Refused(reason) for path, reason in listing.refused.items()}
    assets = refused | dict(collected.assets)
    edition = compile_edition(loaded.site, assets, timezone=timezone)
    return Compiled(
        edition,
        collected.inventory,
        problems,
        _left_out(edition, assets),
        collected.waiting,
        _counts(files.files, assets, collected.prepared),
        collected.again_at,
    )


def _left_out(edition: Edition, assets: Mapping[str, Asset]) -> tuple[LeftOutFile, ...]:
    reasons = {path: asset.reason for path, asset in assets.items() if isinstance(asset, Refused)}
    for playlist in edition.playlists.values():
        for one in playlist.left_out:
            reasons.setdefault(one.src, one.reason)
    return tuple(LeftOutFile(src, reason) for src, reason in sorted(reasons.items()))


def _counts(files: int, assets: Mapping[str, Asset], prepared: int) -> Counts:
    kinds = [type(asset) for asset in assets.values()]
    return Counts(files, kinds.count(Picture), kinds.count(Clip), kinds.count(Document), prepared)
