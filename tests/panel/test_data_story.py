"""Live data in the window: a source is added, tried, put on screen, renamed and removed; and what goes wrong."""

import contextlib
import json
import threading
import tomllib
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QPointF, Qt
from PySide6.QtQuick import QQuickItem
from PySide6.QtTest import QTest

from kiosk.panel.options import Machine
from kiosk.panel.run import Panel
from tests.feeds import server as web
from tests.panel.desktop import Hands, panel

CTRL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def desk(qapp: object, state: Path, tmp_path: Path) -> Iterator[Panel]:
    del qapp
    site = tmp_path / "kota"
    (site / "playlists").mkdir(parents=True)
    (site / "feeds").mkdir()
    (site / "site.toml").write_text('[site]\ntitle = "Kota"\ntimezone = "Asia/Jakarta"\n')
    (site / "playlists" / "kabar.toml").write_text('title = "Kabar"\n[[item]]\ntype = "clock"\n')
    (site / "feeds" / "udara.json").write_text(json.dumps({"ispu": 87, "keadaan": "Sedang"}))
    with panel(state) as one:
        one.open(site)
        yield one


class Data:
    """The page, and what the draft says."""

    def __init__(self, desk: Panel) -> None:
        assert desk.session is not None
        self.hands = Hands(desk.session.window)
        self._bench = desk.session.workbench
        self.hands.click("Live data")

    @property
    def feeds(self) -> list[dict[str, Any]]:
        found: list[dict[str, Any]] = tomllib.loads(self._bench.texts["site.toml"]).get("feed", [])
        return found

    def items(self, name: str = "kabar") -> list[dict[str, Any]]:
        found: list[dict[str, Any]] = tomllib.loads(self._bench.texts[f"playlists/{name}.toml"])["item"]
        return found

    def write(self, name: str, text: str) -> None:
        """Into a field, and leave it."""
        found: list[QQuickItem] = []

        def look() -> bool:
            found[:] = [item for item in self.hands._seen() if item.objectName() == name]
            return bool(found)

        self.hands.until(look, name)
        centre = found[0].mapToScene(QPointF(found[0].width() / 2, found[0].height() / 2)).toPoint()
        QTest.mouseClick(self.hands.window, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, centre)
        self.hands.until(found[0].hasActiveFocus, f"{name} to have the keyboard")
        self.hands.press(Qt.Key.Key_A, CTRL)
        for letter in text:
            QTest.keyClick(self.hands.window, ord(letter))

    def add(self, kind: str, name: str, where: str = "") -> None:
        self.hands.click("Add a source")
        self.hands.click(kind)
        self.hands.rest("Cancel")
        self.write("sourceName", name)
        if where:
            self.write("sourceWhere", where)
        self.hands.press(Qt.Key.Key_Return)


@pytest.fixture
def data(desk: Panel) -> Data:
    one = Data(desk)
    one.hands.see("No live data yet")
    return one


def test_a_source_is_added_tried_and_put_on_screen(data: Data) -> None:
    hands = data.hands
    data.add("From a file", "udara", "feeds/udara.json")
    hands.until(lambda: [feed["path"] for feed in data.feeds] == ["feeds/udara.json"], "the source")
    hands.click("Test “Udara” now")
    hands.see("Ispu")
    hands.see("87")
    hands.see("Sedang")
    hands.click("Show “Ispu” on screen")
    hands.rest("At the end of the playlist")
    hands.click("Add to the playlist")
    hands.until(lambda: len(data.items()) == 2, "the item")
    assert data.items()[1]["figure"] == [{"reading": "udara.ispu"}]
    hands.see("Figure 1")
    hands.press(Qt.Key.Key_Z, CTRL)
    hands.until(lambda: len(data.items()) == 1, "it to be taken back")


def test_a_figure_is_picked_by_what_people_call_it(data: Data) -> None:
    hands = data.hands
    data.add("From a file", "udara", "feeds/udara.json")
    hands.click("Test “Udara” now")
    hands.see("87")
    hands.click("Playlists")
    hands.click("Add")
    hands.click("Live figures")
    hands.until(lambda: len(data.items()) == 2, "the item")
    hands.click("Ispu")
    hands.click("Keadaan")
    hands.until(lambda: data.items()[1]["figure"] == [{"reading": "udara.keadaan"}], "the other figure")


def test_a_figure_is_put_into_a_running_text_by_its_name(data: Data) -> None:
    hands = data.hands
    data.add("From a file", "udara", "feeds/udara.json")
    hands.click("Test “Udara” now")
    hands.see("87")
    hands.click("Playlists")
    hands.click("Add")
    hands.click("Running text")
    hands.until(lambda: len(data.items()) == 2, "the item")
    hands.click("Insert a live figure")
    hands.click("Ispu  ·  87")
    hands.until(lambda: "{udara.ispu}" in data.items()[1]["texts"][0], "the figure")
    hands.until(lambda: any("{Ispu}" in text for text in hands.texts()), "its name")


def test_a_source_that_cannot_be_read_says_why_and_what_to_do(data: Data) -> None:
    data.add("From a file", "sungai", "feeds/sungai.json")
    data.hands.click("Test “Sungai” now")
    data.hands.see("The file is not there yet. See that it is written, or choose another one.")


def test_an_address_in_a_private_network_is_not_asked(data: Data) -> None:
    with web.serving() as server:
        data.add("From the web", "parkir", server.url("/a", web.says(b'{"a": 1}')))
        data.hands.click("Test “Parkir” now")
        data.hands.until(lambda: any("private network" in text for text in data.hands.texts()), "the refusal")
        assert server.requests == []


def test_a_test_can_be_cancelled(data: Data, desk: Panel, monkeypatch: pytest.MonkeyPatch) -> None:
    assert desk.session is not None

    gate = threading.Event()

    def slow(handler: web.Handler) -> None:
        gate.wait(60)
        with contextlib.suppress(OSError):  # nobody listens any more
            handler.answer(b'{"a": 1}')

    with web.serving() as server:
        page = next(one.model for one in desk.session.shell._open if one.page.name == "data")
        monkeypatch.setattr(page._desk, "machine", Machine(allow=("127.0.0.1",)))  # type: ignore[attr-defined]  # that page has one
        data.add("From the web", "parkir", server.url("/a", slow))
        data.hands.click("Test “Parkir” now")
        data.hands.click("Cancel the test of “Parkir”")
        data.hands.see("Test “Parkir” now")
        gate.set()
        assert not any("The test brought" in text for text in data.hands.texts())


def test_what_cannot_be_is_refused_before_it_is_written(data: Data) -> None:
    hands = data.hands
    data.add("From the web", "udara kota", "data.example.id")
    hands.see("Use letters, digits, _ and - only, without spaces.")
    data.write("sourceName", "udara")
    hands.press(Qt.Key.Key_Return)
    hands.see("Write the whole address, such as https://data.example.id/air.json.")
    assert data.feeds == []
    data.write("sourceWhere", "https://data.example.id/air.json")
    hands.press(Qt.Key.Key_Return)
    hands.until(lambda: len(data.feeds) == 1, "the source")
    data.write("url", "ftp://data.example.id")
    hands.press(Qt.Key.Key_Return)
    hands.see("Write the whole address, such as https://data.example.id/air.json.")
    assert data.feeds[0]["url"] == "https://data.example.id/air.json"
    data.write("every", "30")
    hands.press(Qt.Key.Key_Return)
    hands.until(lambda: data.feeds[0].get("every") == 30, "the pause")


def test_how_to_send_is_told(data: Data) -> None:
    data.add("Sent to the player", "gerbang")
    data.hands.see("http://127.0.0.1:8787/api/readings/gerbang")
    assert "Test “Gerbang” now" not in data.hands.texts()


def test_a_removed_source_comes_back(data: Data) -> None:
    hands = data.hands
    data.add("Sent to the player", "gerbang")
    hands.click("Remove source")
    hands.see("No live data yet")
    hands.press(Qt.Key.Key_Z, CTRL)
    hands.see("http://127.0.0.1:8787/api/readings/gerbang")
