"""Where things are on this machine, and which site is played."""

from dataclasses import dataclass
from pathlib import Path

import platformdirs

from kiosk.app.demo import DEMO_SITE
from kiosk.store import PinnedError, Store, StoreError, replace_file


@dataclass(frozen=True, slots=True)
class Followed:
    """This screen plays only what is signed, as the root says that it is pinned to."""

    source: str | None
    """Where the repository is; None: editions come on sticks, or are pushed."""


@dataclass(frozen=True, slots=True)
class NoSite:
    """There is nothing to play; `why` says so to the person at the command line."""

    why: str


def default_state() -> Path:
    return platformdirs.user_state_path("layar", appauthor=False)


def default_config() -> Path:
    return platformdirs.user_config_path("layar", appauthor=False) / "player.toml"


def settle_site(store: Store, wanted: str | None, root: Path | None = None) -> Path | Followed | NoSite:
    """The site folder or the repository to play, recorded in STATE; `root` is what this screen is pinned to, if it is
    there and the screen is not pinned yet.

    Without a wish: what was played before; the demonstration only where nothing else ever was. A folder that is gone is
    no reason to go dark while there is an edition of it. Raise StoreError where STATE cannot be read.
    """
    if store.is_pinned or (wanted is not None and _is_repository(wanted)):
        return _settle_repository(store, wanted, root)
    if wanted is None:
        return _settle_unasked(store)
    folder = Path(wanted).resolve()
    if not folder.is_dir() and not (store.source() == folder and store.current() is not None):
        return NoSite(f"{wanted}: no such folder; give the folder of a site, or none for the demonstration")
    _record(store, folder, demonstration=folder == DEMO_SITE)
    return folder


def pin(store: Store, root: Path) -> NoSite | None:
    """From now on play only what this root leads to. What is wrong with it, where something is."""
    from kiosk.publish.trust import RefusedError, check_root  # noqa: PLC0415 - it loads much, and this is done once

    try:
        data = root.read_bytes()
        check_root(data)
        store.pin(data)
    except OSError as error:
        return NoSite(f"{root}: {error.strerror}; give the root.json that `layar keys init` wrote")
    except RefusedError as error:
        return NoSite(f"{root}: {error}")
    except PinnedError as error:
        return NoSite(str(error))
    return None


def _is_repository(wanted: str) -> bool:
    return "://" in wanted or (Path(wanted) / "metadata").is_dir()


def _settle_repository(store: Store, wanted: str | None, root: Path | None) -> Followed | NoSite:
    if not store.is_pinned:
        if root is None or not root.is_file():
            return NoSite(
                f"{wanted}: this is a signed repository, and this screen does not know yet whose signatures to trust;"
                f" once, give its root.json with --root{f', or put it at {root}' if root else ''}"
            )
        if refused := pin(store, root):
            return refused
    if wanted is None:
        return Followed(store.repository())
    source = wanted if "://" in wanted else str(Path(wanted).resolve())
    if _is_repository(wanted) or store.repository() == source:
        if store.repository() != source:
            store.set_repository(source)
        return Followed(source)
    return NoSite(
        f"{wanted}: this screen plays only what is signed, and this is no repository;"
        " publish the site to one, or play the folder with another --state"
    )


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
