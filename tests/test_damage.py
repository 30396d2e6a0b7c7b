"""Bytes that a bad disk changed cost what they said, and nothing else."""

from collections.abc import Callable
from pathlib import Path

import pytest

from kiosk.editions import read_inventory, read_report
from kiosk.editions.memory import Prepared
from kiosk.feeds.book import FigureBook
from kiosk.panel.draft.book import DraftBook
from kiosk.panel.preferences import Preferences
from kiosk.publish.sync import read_sync
from kiosk.stage.figures import FigureBoard
from kiosk.store import Store

NO_TEXT = b"\xff"
FIGURES = b'[{"reading":{"key":"' + NO_TEXT + b'"}}]'

READERS: dict[str, tuple[bytes, Callable[[Path], object]]] = {
    "build.json": (b'{"site":"' + NO_TEXT + b'"}', read_report),
    "inventory.json": (b'{"site":"' + NO_TEXT + b'"}', read_inventory),
    "prepared.jsonl": (b'{"key":"' + NO_TEXT + b'"}', lambda state: Prepared(Store(state))),
    "panel/preferences.json": (b'{"language":"' + NO_TEXT + b'"}', Preferences.read),
    "book.jsonl": (b'{"type":"began","base":{"site.toml":"' + NO_TEXT + b'"}}', lambda state: DraftBook(state).load()),
    "sync.json": (b'{"roads":{"web":{"source":"' + NO_TEXT + b'"}}}', read_sync),
}


@pytest.mark.parametrize("name", READERS)
def test_what_is_no_text_any_more_is_read_as_if_it_were_not_there(state: Path, name: str) -> None:
    damaged, read = READERS[name]
    (state / name).parent.mkdir(parents=True, exist_ok=True)
    (state / name).write_bytes(damaged)
    read(state)


@pytest.mark.expects_log("cannot be read")
def test_figures_that_are_no_text_any_more_are_said_and_begun_anew(state: Path) -> None:
    state.mkdir(exist_ok=True)
    path = state / "figures.json"
    path.write_bytes(FIGURES)
    FigureBoard().read(path)
    assert FigureBook(path).figures() == ()
