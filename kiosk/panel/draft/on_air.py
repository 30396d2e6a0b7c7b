"""The way of the draft onto the air: into the folder of the site."""

from collections.abc import Callable

from kiosk.model import SITE_FILE
from kiosk.panel.draft.files import Tell, copy_file, counted, mark_of, remove
from kiosk.panel.draft.merge import merge
from kiosk.panel.draft.mirror import Mirror
from kiosk.panel.draft.removals import removals
from kiosk.panel.draft.texts import Texts
from kiosk.store import replace_file


class OutrunError(Exception):
    """Somebody else changed texts of the site since the draft last saw them. Nothing was written."""

    def __init__(self, folder: Texts) -> None:
        super().__init__("somebody else changed the files of the site meanwhile")
        self.folder = folder
        """What the site has now."""


def check_unchanged(base: Texts, texts: Texts, folder: Texts) -> None:
    """Raise OutrunError where `folder` has what was neither seen before, in `base`, nor is of the draft's `texts`."""
    merged = merge(base, texts, folder)
    if merged.conflicts or merged.taken:
        raise OutrunError(folder)


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
        remove(mirror.site / path)
    mirror.forget(gone)


def _copy_new(mirror: Mirror, tell: Tell, stopped: Callable[[], bool]) -> None:
    """The files that only the draft has."""
    paths = mirror.own()
    moved = counted(sum((mirror.folder / path).stat().st_size for path in paths), tell, stopped)
    moved(0)
    for path in paths:
        copy_file(mirror.folder / path, mirror.site / path, moved)
