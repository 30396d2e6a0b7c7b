"""The way of the draft onto the air: into the folder of the site."""

from collections.abc import Callable

from kiosk.model import SITE_FILE
from kiosk.panel.draft.files import Tell, copy_file, counted, mark_of
from kiosk.panel.draft.mirror import Mirror
from kiosk.panel.draft.removals import removals
from kiosk.panel.draft.texts import Texts
from kiosk.store import replace_file, store_error


def put_on_air(
    mirror: Mirror,
    texts: Texts,
    pending: frozenset[str],
    tell: Tell = lambda _done, _total: None,
    stopped: Callable[[], bool] = lambda: False,
) -> None:
    """Bring the site's folder to the draft's state: new files first, then playlists, then site.toml, last what goes.

    So that a player that looks meanwhile never reads a name that is not there yet. Raise StoreError; what was written
    by then stays, and the next call completes it. It can be stopped while new files are copied, which nothing names
    yet: then StoppedError is raised, and what is on air is as it was.
    """
    _copy_new(mirror, tell, stopped)
    for path in sorted(pending, key=lambda path: (path == SITE_FILE, path)):
        if path in texts:
            replace_file(mirror.site / path, texts[path].encode())
    gone = [path for path, mark in removals(texts).items() if mark_of(mirror.site / path) == mark]
    for path in sorted([*(pending - texts.keys()), *gone]):
        try:
            (mirror.site / path).unlink(missing_ok=True)
        except OSError as error:
            raise store_error("could not remove", mirror.site / path, error) from error


def _copy_new(mirror: Mirror, tell: Tell, stopped: Callable[[], bool]) -> None:
    """The files that only the draft has."""
    paths = mirror.own()
    moved = counted(sum((mirror.folder / path).stat().st_size for path in paths), tell, stopped)
    moved(0)
    for path in paths:
        copy_file(mirror.folder / path, mirror.site / path, moved)
