"""All figures there are now, and their copy on disk."""

import logging
import threading
from collections.abc import Collection, Iterable, Mapping
from dataclasses import replace
from pathlib import Path

import msgspec

from kiosk.feeds.history import extend
from kiosk.feeds.limits import MAX_READINGS
from kiosk.model import Figure, Reading, Sample
from kiosk.store import StoreError, replace_file

_log = logging.getLogger(__name__)
_decoder = msgspec.json.Decoder(tuple[Figure, ...])


class FigureBook:
    """Readings by key with what they were before; of a feed the latest ones, as many as a look may bring.

    Any thread may use it.
    """

    def __init__(self, path: Path) -> None:
        self._path = path
        self._lock = threading.Lock()
        self._figures = {figure.reading.key: figure for figure in _load(path)}
        self._saved = tuple(self._figures.values())
        self._troubled = False

    def figures(self) -> tuple[Figure, ...]:
        with self._lock:
            return tuple(self._figures.values())

    def readings(self) -> Mapping[str, Reading]:
        return {figure.reading.key: figure.reading for figure in self.figures()}

    def take(self, readings: Iterable[Reading]) -> tuple[Figure, ...]:
        """Enter new readings; return the figures that differ in more than the time of fetching."""
        taken = tuple(readings)
        with self._lock:
            known = len(self._figures)
            changed = tuple(figure for reading in taken if (figure := self._enter(reading)))
            if len(self._figures) > known:
                for feed in {reading.source for reading in taken}:
                    self._forget_beyond(feed)
            return changed

    def confirm(self, feed: str, now_ms: int) -> tuple[Figure, ...]:
        """The source says that nothing changed: what it gave without a time of its own is true now."""
        return self.take(
            replace(reading, fetched_at=now_ms, observed_at=now_ms)
            for reading in self.readings().values()
            if reading.source == feed and reading.observed_at == reading.fetched_at
        )

    def keep(self, feeds: Collection[str]) -> None:
        """Forget the figures of all other feeds."""
        with self._lock:
            self._figures = {key: one for key, one in self._figures.items() if one.reading.source in feeds}
            for feed in feeds:
                self._forget_beyond(feed)

    def clock_set_back(self, now_ms: int) -> tuple[Figure, ...]:
        """No reading may seem to come from the future, for it would not grow old."""
        return self.take(
            replace(reading, observed_at=now_ms, fetched_at=min(reading.fetched_at, now_ms))
            for reading in self.readings().values()
            if reading.observed_at > now_ms
        )

    def save(self) -> None:
        """Write figures.json if it would differ. A disk that refuses is reported once."""
        figures = self.figures()
        if figures == self._saved:
            return
        try:
            replace_file(self._path, msgspec.json.encode(figures))
        except StoreError as error:
            if not self._troubled:
                _log.warning("figures are not kept over a restart: %s", error)
            self._troubled = True
            return
        self._saved, self._troubled = figures, False

    def _enter(self, reading: Reading) -> Figure | None:
        before = self._figures.get(reading.key)
        history = before.history if before else ()
        if isinstance(reading.value, float):
            history = extend(history, Sample(reading.observed_at, reading.value))
        else:
            history = ()
        figure = Figure(reading, history)
        self._figures[reading.key] = figure
        same = before is not None and replace(before.reading, fetched_at=reading.fetched_at) == reading
        return None if same else figure

    def _forget_beyond(self, feed: str) -> None:
        """Where names change from look to look, such as dates or numbers of tickets, the oldest go."""
        entered = reversed(self._figures.values())
        readings = [figure.reading for figure in entered if figure.reading.source == feed]
        latest = sorted(readings, key=lambda reading: (reading.fetched_at, reading.observed_at), reverse=True)
        for reading in latest[MAX_READINGS:]:
            del self._figures[reading.key]


def _load(path: Path) -> tuple[Figure, ...]:
    try:
        return _decoder.decode(path.read_bytes())
    except FileNotFoundError:
        return ()
    except (OSError, ValueError) as error:
        _log.warning("the figures from before cannot be read: %s: %s; starting without them", path, error)
        return ()
