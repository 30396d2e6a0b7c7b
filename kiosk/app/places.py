"""Where things are on this machine, and which site is played."""

from dataclasses import dataclass
from pathlib import Path

import platformdirs

from kiosk.app.demo import DEMO_SITE
from kiosk.store import Store, StoreError, replace_file


@dataclass(frozen=True, slots=True)
class NoSite:
    """There is nothing to play; `why` says so to the person at the command line."""

    why: str


def default_state() -> Path:
    return platformdirs.user_state_path("layar", appauthor=False)


def default_config() -> Path:
    return platformdirs.user_config_path("layar", appauthor=False) / "player.toml"


def settle_site(store: Store, wanted: str | None) -> Path | NoSite:
    """The site folder to play, recorded in STATE.

    Without a wish: what was played before; the demonstration only where nothing else ever was. A folder that is gone is
    no reason to go dark while there is an edition of it. Raise StoreError where STATE cannot be read.
    """
    if wanted is None:
        return _settle_unasked(store)
    if "://" in wanted:
        return NoSite(f"{wanted}: only folders can be played so far; copy the site into a folder")
    folder = Path(wanted).resolve()
    played = store.source() == folder and store.current() is not None
    if not folder.is_dir() and not played:
        return NoSite(f"{wanted}: no such folder; give the folder of a site, or none for the demonstration")
    _record(store, folder, demonstration=folder == DEMO_SITE)
    return folder


def _settle_unasked(store: Store) -> Path | NoSite:
    recorded = store.source()
    never_played = recorded is None and store.current() is None
    if (never_played or _mark(store).exists()) and (DEMO_SITE / "site.toml").is_file():
        # Also where another copy of Layar played its demonstration: each shows its own.
        _record(store, DEMO_SITE, demonstration=True)
        return DEMO_SITE
    if recorded is None:
        return NoSite(f"nothing to play: give the folder of a site, as in `layar SITE` (state: {store.state})")
    return recorded


def _mark(store: Store) -> Path:
    """A file that says: what this STATE plays is only the demonstration."""
    return store.state / "demonstration"


def _record(store: Store, folder: Path, *, demonstration: bool) -> None:
    if store.source() != folder:
        store.set_source(folder)
    if demonstration:
        if not _mark(store).exists():
            replace_file(_mark(store), b"")
        return
    if not _mark(store).exists():
        return
    try:
        _mark(store).unlink(missing_ok=True)
    except OSError as error:
        raise StoreError("could not remove", _mark(store), error.strerror or "", "remove it") from error
