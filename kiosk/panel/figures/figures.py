"""What is known of live figures in this window: from the player beside it, and from feeds that were tried."""

from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any, Self

import msgspec
from PySide6.QtCore import QObject, Signal

from kiosk.model import Figure, Reading, SiteFile
from kiosk.panel.desk import Desk
from kiosk.panel.figures.choices import Choice, choices
from kiosk.panel.figures.words import amount, kind_of
from kiosk.panel.times import age_words

_decoder: msgspec.json.Decoder[tuple[Figure, ...]] = msgspec.json.Decoder(tuple[Figure, ...])


class Figures(QObject):
    """GUI thread."""

    changed = Signal()
    """Something was learnt by trying."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self.desk = desk
        self._read: tuple[int, Mapping[str, Figure]] = (0, {})
        self._tried: dict[str, Reading] = {}

    @classmethod
    def of(cls, desk: Desk) -> Self:
        """The one of a desk, made when it is first asked for."""
        found = desk.findChild(cls)
        return found if isinstance(found, cls) else cls(desk)

    def learn(self, feed: str, readings: Iterable[Reading]) -> None:
        """What a feed gave when it was tried; what it gave before is forgotten."""
        rest = {key: one for key, one in self._tried.items() if one.source != feed}
        self._tried = rest | {one.key: one for one in readings}
        self.changed.emit()

    def figures(self) -> dict[str, Figure]:
        """By key, with what they were before; the younger one of the player's and of what was tried."""
        found = dict(self._of_player())
        for key, reading in self._tried.items():
            before = found.get(key)
            if before is None or before.reading.fetched_at < reading.fetched_at:
                found[key] = Figure(reading, before.history if before is not None else ())
        return found

    def choices(self, site: SiteFile) -> tuple[Choice, ...]:
        return choices(site, {key: figure.reading for key, figure in self.figures().items()})

    def offered(self, site: SiteFile) -> list[dict[str, Any]]:
        """For a list to pick from: `value`, `text`, `detail`, `now` and `kind`."""
        return [self._offer(one) for one in self.choices(site)]

    def _offer(self, one: Choice) -> dict[str, Any]:
        age = ""
        if one.reading is not None:
            age = age_words(max(0, self.desk.now_ms() - one.reading.observed_at))
        return {
            "value": one.key,
            "text": one.label,
            "detail": " · ".join(filter(None, (one.feed, age))),
            "now": amount(one.reading, one.unit or (one.reading.unit if one.reading is not None else "")),
            "kind": kind_of(one.reading),
        }

    def _of_player(self) -> Mapping[str, Figure]:
        stamp = _stamp(_path(self.desk.state))
        if stamp != self._read[0]:
            self._read = (stamp, {figure.reading.key: figure for figure in read_figures(self.desk.state)})
        return self._read[1]


def _path(state: Path) -> Path:
    return state / "figures.json"


def _stamp(path: Path) -> int:
    try:
        return path.stat().st_mtime_ns
    except OSError:
        return 0


def read_figures(state: Path) -> tuple[Figure, ...]:
    """What the player of that STATE knows; nothing where none has run."""
    try:
        return _decoder.decode(_path(state).read_bytes())
    except (OSError, ValueError):
        return ()
