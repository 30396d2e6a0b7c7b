"""From a site folder to an edition in memory, its objects in a store."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from kiosk.editions.asset import Asset, Clip, Document, Picture, Refused
from kiosk.editions.collect import Collector, unread
from kiosk.editions.compile import compile_edition
from kiosk.editions.folder import Listing, open_file, scan
from kiosk.editions.memory import Inventory, Prepared
from kiosk.editions.report import Counts, LeftOutFile
from kiosk.editions.wanted import wanted
from kiosk.model import SITE_FILE, Problem, check_files, is_playlist_file, load_site
from kiosk.program import Edition
from kiosk.store import Store

_MOST_TEXT = 16_000_000
"""Bytes that are read of one file; the model refuses fewer than that."""


@dataclass(frozen=True, slots=True)
class Compiled:
    edition: Edition | None
    """None: the site has errors."""
    inventory: Inventory
    problems: tuple[Problem, ...] = ()
    left_out: tuple[LeftOutFile, ...] = ()
    waiting: tuple[str, ...] = ()
    counts: Counts = field(default_factory=Counts)


def compile_folder(site: Path, store: Store, *, now_ns: int, timezone: str) -> Compiled:
    """Compile a site; what it shows is prepared into `store`, where nothing of it plays yet.

    Call inside `store.writing()`. `timezone` is for a site that names none. Raise SourceError where the site cannot
    be read, StoreError where the store cannot be written.
    """
    return compile_listing(site, scan(site), store, Inventory(), now_ns=now_ns, timezone=timezone)


def compile_listing(
    site: Path, listing: Listing, store: Store, old: Inventory, *, now_ns: int, timezone: str
) -> Compiled:
    """As `compile_folder`, of a folder that was listed, with what is remembered of it."""
    texts, unreadable = _texts(site, listing)
    loaded = load_site(texts)
    problems = (*unreadable, *loaded.problems, *check_files(loaded, listing.files))
    files = Counts(files=len(listing.files))
    if unreadable or not loaded.ok:
        return Compiled(None, unread(site, listing, old, now_ns), problems, counts=files)
    collector = Collector(site, store, listing, old, now_ns, Prepared(store))
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
    )


def _texts(site: Path, listing: Listing) -> tuple[dict[str, bytes], list[Problem]]:
    texts: dict[str, bytes] = {}
    problems = []
    for path in listing.files:
        if path == SITE_FILE or is_playlist_file(path):
            try:
                with open_file(site, path) as file:
                    texts[path] = file.read(_MOST_TEXT)
            except OSError as error:
                problems.append(Problem(path, 0, f"it cannot be read: {error.strerror}", "check its permissions"))
    for path, reason in listing.refused.items():
        if path == SITE_FILE or is_playlist_file(path):
            problems.append(Problem(path, 0, reason))
    return texts, problems


def _left_out(edition: Edition, assets: Mapping[str, Asset]) -> tuple[LeftOutFile, ...]:
    reasons = {path: asset.reason for path, asset in assets.items() if isinstance(asset, Refused)}
    for playlist in edition.playlists.values():
        for one in playlist.left_out:
            reasons.setdefault(one.src, one.reason)
    return tuple(LeftOutFile(src, reason) for src, reason in sorted(reasons.items()))


def _counts(files: int, assets: Mapping[str, Asset], prepared: int) -> Counts:
    kinds = [type(asset) for asset in assets.values()]
    return Counts(files, kinds.count(Picture), kinds.count(Clip), kinds.count(Document), prepared)
