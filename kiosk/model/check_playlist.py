"""Whether a playlist can be played."""

from collections.abc import Iterator

from kiosk.model.check_times import check_times
from kiosk.model.known import Known
from kiosk.model.mistake import Mistake
from kiosk.model.playlist import PlaylistFile


def check_playlist(playlist: PlaylistFile, known: Known) -> Iterator[Mistake]:
    if playlist.item and not any(item.enabled for item in playlist.item):
        yield Mistake(("item",), "no item is enabled", "the playlist shows nothing", "warning")
    for n, item in enumerate(playlist.item):
        for mistake in (*check_times(item), *item.mistakes()):
            yield mistake.below("item", n)
        for path, reading in item.readings():
            yield from (mistake.below("item", n, *path) for mistake in known.missing_reading(reading))
