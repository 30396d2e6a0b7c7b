"""A new operator and a playlist: files dropped in, put in order, given a title; and what goes wrong on the way."""

import tomllib
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDragMoveEvent, QDropEvent, QGuiApplication
from PySide6.QtTest import QTest

from kiosk.panel.run import Panel
from tests.panel.desktop import Hands, panel
from tests.support.media import Media

ALT, CTRL, SHIFT = (
    Qt.KeyboardModifier.AltModifier,
    Qt.KeyboardModifier.ControlModifier,
    Qt.KeyboardModifier.ShiftModifier,
)
NONE, LEFT, COPY = Qt.KeyboardModifier.NoModifier, Qt.MouseButton.LeftButton, Qt.DropAction.CopyAction


@pytest.fixture
def desk(qapp: object, state: Path, tmp_path: Path) -> Iterator[Panel]:
    del qapp
    site = tmp_path / "kota"
    site.mkdir()
    (site / "site.toml").write_text('[site]\ntitle = "Kota"\ntimezone = "Asia/Jakarta"\n')
    with panel(state) as one:
        one.open(site)
        yield one


@pytest.fixture
def stick(tmp_path: Path, media: Media) -> Path:
    """Files as people bring them."""
    folder = tmp_path / "stick"
    folder.mkdir()
    for name, colour in (("satu", "navy"), ("dua", "teal"), ("tiga", "olive")):
        (folder / f"{name}.png").write_bytes(media.picture(colour).read_bytes())
    return folder


class Playlist:
    """The open playlist, as a person and as a file see it."""

    def __init__(self, desk: Panel) -> None:
        assert desk.session is not None
        self.hands = Hands(desk.session.window)
        self.bench = desk.session.workbench

    def items(self, name: str = "new-playlist") -> list[str]:
        """Title or file of each item, as the draft has them."""
        text = self.bench.texts.get(f"playlists/{name}.toml", "")
        tables = tomllib.loads(text).get("item", [])
        return [one.get("title") or Path(one.get("src", one["type"])).stem for one in tables]

    def has(self, *items: str) -> None:
        self.hands.until(lambda: self.items() == [*items], f"items {items}")

    def drop(self, *files: Path) -> None:
        mime = QMimeData()
        mime.setUrls([QUrl.fromLocalFile(str(file)) for file in files])
        area = self.hands.named("items")
        place = area.mapToScene(QPointF(area.width() / 2, area.height() / 2))
        window = self.hands.window
        entering = QDragEnterEvent(place, COPY, mime, LEFT, NONE)
        QGuiApplication.sendEvent(window, entering)
        QGuiApplication.sendEvent(window, QDragMoveEvent(place, COPY, mime, LEFT, NONE))
        QGuiApplication.sendEvent(window, QDropEvent(place, COPY, mime, LEFT, NONE))

    def drag(self, text: str, row: int) -> None:
        """Take the row that says this to the place of another."""
        rows = self.hands.named("items")
        item = self.hands.see(text)
        start = item.mapToScene(QPointF(4, 4)).toPoint()
        end = rows.mapToScene(QPointF(60, row * 80 + 6)).toPoint()
        QTest.mousePress(self.hands.window, LEFT, NONE, start)
        for step in range(1, 7):
            QTest.mouseMove(self.hands.window, start + (end - start) * step / 6)
        QTest.mouseRelease(self.hands.window, LEFT, NONE, end)

    def write(self, key: str, text: str) -> None:
        """Into a field of the inspector."""
        self.hands.touch(key)
        self.hands.press(Qt.Key.Key_A, CTRL)
        for letter in text:
            QTest.keyClick(self.hands.window, ord(letter))
        self.hands.press(Qt.Key.Key_Return)


@pytest.fixture
def playlist(desk: Panel) -> Playlist:
    one = Playlist(desk)
    one.hands.click("Playlists")
    one.hands.see("No playlists yet")
    one.hands.click("New playlist")
    one.hands.see("Drop pictures, videos or PDFs here")
    return one


def test_three_files_become_a_playlist_in_the_right_order(playlist: Playlist, stick: Path) -> None:
    hands = playlist.hands
    playlist.drop(stick / "satu.png", stick / "dua.png", stick / "tiga.png")
    playlist.has("satu", "dua", "tiga")
    hands.until(lambda: hands.texts().count("10 s") == 3, "real lengths")

    hands.click("satu")
    hands.press(Qt.Key.Key_Down, ALT)
    playlist.has("dua", "satu", "tiga")
    playlist.drag("tiga", 0)
    playlist.has("tiga", "dua", "satu")

    hands.click("dua")
    playlist.write("title", "Pasar")
    playlist.has("tiga", "Pasar", "satu")
    hands.press(Qt.Key.Key_Z, CTRL)
    playlist.has("tiga", "dua", "satu")
    hands.click("Undo: Move “tiga”")
    playlist.has("dua", "satu", "tiga")


def test_several_items_are_copied_cut_switched_off_and_removed_by_keys(playlist: Playlist, stick: Path) -> None:
    hands = playlist.hands
    playlist.drop(stick)
    playlist.has("dua", "satu", "tiga")
    hands.click("dua")
    hands.press(Qt.Key.Key_Down, SHIFT)
    hands.press(Qt.Key.Key_D, CTRL)
    playlist.has("dua", "satu", "dua", "satu", "tiga")
    hands.press(Qt.Key.Key_X, CTRL)
    playlist.has("dua", "satu", "tiga")
    hands.press(Qt.Key.Key_End)
    hands.press(Qt.Key.Key_V, CTRL)
    playlist.has("dua", "satu", "tiga", "dua", "satu")
    hands.press(Qt.Key.Key_E, CTRL)
    hands.see("Picture · switched off")
    hands.press(Qt.Key.Key_Delete)
    playlist.has("dua", "satu", "tiga")


def test_what_cannot_be_shown_is_refused_in_words_and_the_rest_comes_in(playlist: Playlist, stick: Path) -> None:
    (stick / "undangan.docx").write_bytes(b"PK\x03\x04 an office document")
    (stick / ".hidden").write_bytes(b"x")
    playlist.drop(stick)
    hands = playlist.hands
    hands.see("undangan.docx")
    hands.see("Office documents and archives cannot be shown. Save it as PDF.")
    hands.click("Close")
    playlist.has("dua", "satu", "tiga")


def test_a_length_that_cannot_be_is_refused_beside_its_field(playlist: Playlist) -> None:
    hands = playlist.hands
    hands.click("Write a text")
    playlist.has("New announcement")
    playlist.write("seconds", "sebentar")
    hands.see("Write a number, such as 12.")
    playlist.bench.changed.emit()  # such as when files were looked into
    hands.see("Write a number, such as 12.")
    playlist.write("seconds", "20")
    hands.see("20 s")


def test_a_deleted_playlist_comes_back(playlist: Playlist) -> None:
    hands = playlist.hands
    hands.click("Write a text")
    playlist.has("New announcement")
    hands.click("More for this playlist")
    hands.see("Delete playlist")
    hands.press(Qt.Key.Key_Down)
    hands.press(Qt.Key.Key_Down)
    hands.press(Qt.Key.Key_Return)
    hands.see("No playlists yet")
    hands.press(Qt.Key.Key_Z, CTRL)
    hands.see("New announcement")


def test_leaving_a_field_changes_nothing(desk: Panel, tmp_path: Path) -> None:
    texts = {
        "alike": '[[item]]\ntype = "announcement"\ntitle = "Satu"\n[[item]]\ntype = "announcement"\ntitle = "Dua"\n',
        "exact": (
            '[[item]]\ntype = "ticker"\ntexts = ["Pagi\\nSiang", "Sore"]\nfrom = "08:00:30"\n'
            "starts = 2026-11-24T10:00:30\nexcept = [2026-12-25]\nseconds = 12.5\n"
        ),
    }
    site = tmp_path / "lain"
    (site / "playlists").mkdir(parents=True)
    for name, text in texts.items():
        (site / "playlists" / f"{name}.toml").write_text(text)
    desk.open(site)
    page = Playlist(desk)
    hands = page.hands
    hands.click("Satu")
    hands.press(Qt.Key.Key_A, CTRL)
    hands.see("2 items")
    for key in ("title", "body", "seconds"):
        hands.named(key).forceActiveFocus()
        hands.press(Qt.Key.Key_Tab)
    hands.click("exact")
    hands.click("Pagi")
    for key in ("texts", "seconds", "from", "starts", "except"):
        hands.named(key).forceActiveFocus()
        hands.press(Qt.Key.Key_Tab)
    page.write("to", "12:00")
    hands.until(lambda: 'to = "12:00"' in page.bench.texts["playlists/exact.toml"], "what was typed")
    hands.press(Qt.Key.Key_Z, CTRL)
    hands.until(lambda: not page.bench.draft.pending, "nothing else to be other")
    assert page.bench.draft.history.undo_label == ""


def test_a_title_that_is_being_typed_outlasts_what_comes_from_elsewhere(playlist: Playlist) -> None:
    hands = playlist.hands
    hands.touch("playlistTitle")
    hands.press(Qt.Key.Key_A, CTRL)
    for letter in "Pagi":
        QTest.keyClick(hands.window, ord(letter))
    playlist.bench.changed.emit()  # such as when files were looked into
    hands.press(Qt.Key.Key_Return)
    hands.until(lambda: 'title = "Pagi"' in playlist.bench.texts["playlists/new-playlist.toml"], "the title")
