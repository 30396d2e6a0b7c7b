"""Live figures for the views: from STATE/figures.json, and from the hub as they change."""

import logging
from collections.abc import Iterable
from pathlib import Path
from typing import Any

import msgspec

from kiosk.model import Figure
from kiosk.scene import figure_for_views
from kiosk.stage.process import wall_clock

_log = logging.getLogger(__name__)

_decoder = msgspec.json.Decoder(tuple[Figure, ...])


class FigureBoard:
    """The latest figure of every key, in the shape of `View.figures`."""

    def __init__(self) -> None:
        self._figures: dict[str, Figure] = {}

    def read(self, path: Path) -> None:
        """Take what the agent left on disk; a file that is not there or not whole changes nothing."""
        try:
            self.take(_decoder.decode(path.read_bytes()), all_of_them=True)
        except FileNotFoundError:
            return
        except (OSError, ValueError) as error:
            _log.warning("%s cannot be read: %s", path, error)

    def take(self, figures: Iterable[Figure], *, all_of_them: bool = False) -> None:
        known = {} if all_of_them else self._figures
        self._figures = {**known, **{figure.reading.key: figure for figure in figures}}

    def for_views(self) -> dict[str, Any]:
        now = wall_clock()
        return {key: figure_for_views(figure, now_ms=now) for key, figure in self._figures.items()}
