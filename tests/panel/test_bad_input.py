"""What goes wrong around the draft: hundreds of files at once, names in any script, folders that refuse or go away."""

import errno
import shutil
import threading
import tomllib
import unicodedata
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QGuiApplication
from PySide6.QtQuick import QQuickItem
from PySide6.QtTest import QTest

from kiosk.editions import SourceError, scan
from kiosk.model import load_site
from kiosk.panel.draft import Mirror, with_text
from kiosk.panel.playlists.intake import take
from kiosk.panel.run import Panel
from kiosk.panel.work.workbench import Workbench
from kiosk.store import store_error
from tests.panel.desktop import Hands, full, panel
from tests.support.media import Media

CTRL, NONE, LEFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.NoModifier, Qt.MouseButton.LeftButton
COPY = Qt.DropAction.CopyAction
MANY = 300
NAMES = {
    "arabic": "ساحة المدينة",
    "chinese": "城市广场",
    "emoji": "Pesta 🎉🏮 👩‍👩‍👧",
    "combining": unicodedata.normalize("NFD", "Café Tōkyō ñandú"),
    "right-to-left override": "laporan\u202egnp",
    "quotes": "Kata \"Ibu\" & 'Ayah' <b>\\n",
}


class Desk:
    """The open window, and what its draft says."""

    def __init__(self, one: Panel) -> None:
        assert one.session is not None
        self.hands = Hands(one.session.window)
        self.shell = one.session.shell
        self.bench: Workbench = one.session.workbench

    def items(self, name: str = "kabar") -> list[dict[str, Any]]:
        found: list[dict[str, Any]] = tomllib.loads(self.bench.texts[f"playlists/{name}.toml"]).get("item", [])
        return found

    def pictures(self) -> list[str]:
        """Those that are in the draft's folder."""
        return [path for path in scan(self.bench.mirror.folder).files if path.endswith(".png")]

    def drop(self, *files: Path) -> None:
        mime = QMimeData()
        mime.setUrls([QUrl.fromLocalFile(str(file)) for file in files])
        area = self.named("items")
        place = area.mapToScene(QPointF(area.width() / 2, area.height() / 2))
        QGuiApplication.sendEvent(self.hands.window, QDragEnterEvent(place, COPY, mime, LEFT, NONE))
        QGuiApplication.sendEvent(self.hands.window, QDropEvent(place, COPY, mime, LEFT, NONE))

    def paste(self, field: QQuickItem, text: str) -> None:
        """As somebody does who has it elsewhere."""
        centre = field.mapToScene(QPointF(field.width() / 2, field.height() / 2)).toPoint()
        QTest.mouseClick(self.hands.window, LEFT, NONE, centre)
        self.hands.until(field.hasActiveFocus, "the keyboard")
        QGuiApplication.clipboard().setText(text)
        self.hands.press(Qt.Key.Key_A, CTRL)
        self.hands.press(Qt.Key.Key_V, CTRL)
        self.hands.press(Qt.Key.Key_Return)

    def named(self, name: str) -> QQuickItem:
        found: list[QQuickItem] = []

        def look() -> bool:
            found[:] = [item for item in self.hands._seen() if item.objectName() == name]
            return bool(found)

        self.hands.until(look, name)
        return found[0]

    def put_on_air(self) -> None:
        """By the button, and by the one in the dialog."""
        self.hands.click("Put on air")
        self.hands.rest("Not yet")
        self.hands.click("Put on air")


@pytest.fixture
def site(tmp_path: Path) -> Path:
    folder = tmp_path / "kota"
    (folder / "playlists").mkdir(parents=True)
    (folder / "site.toml").write_text('[site]\ntitle = "Kota"\ntimezone = "Asia/Jakarta"\n')
    (folder / "playlists" / "kabar.toml").write_text('[[item]]\ntype = "announcement"\ntitle = "Halo"\n')
    return folder


@pytest.fixture
def desk(qapp: object, state: Path, site: Path) -> Iterator[Desk]:
    del qapp
    with panel(state) as one:
        one.open(site)
        yield Desk(one)


@pytest.fixture
def stick(tmp_path: Path, media: Media) -> Path:
    """More pictures than anybody looks at."""
    folder = tmp_path / "stick"
    folder.mkdir()
    data = media.picture("navy").read_bytes()
    for number in range(MANY):
        (folder / f"{number:04}.png").write_bytes(data)
    return folder


def held_at(count: int, gate: threading.Event) -> Callable[..., Any]:
    """Taking files in, that waits before one of them."""

    def taking(files: Any, mirror: Mirror, zone: Any, step: Callable[[int], bool]) -> Any:
        def gated(done: int) -> bool:
            return (done != count or gate.wait(20)) and step(done)

        return take(files, mirror, zone, gated)

    return taking


def test_hundreds_of_pictures_come_in_as_one_step(desk: Desk, stick: Path) -> None:
    desk.drop(stick)
    desk.hands.until(lambda: len(desk.items()) == MANY + 1, "all files")
    assert [Path(one["src"]).stem for one in desk.items()[1:]] == [f"{number:04}" for number in range(MANY)]
    desk.hands.click(f"Undo: Add {MANY} files")
    desk.hands.until(lambda: len(desk.items()) == 1, "all to be taken back")


def test_a_cancelled_import_leaves_nothing(desk: Desk, stick: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    gate = threading.Event()
    monkeypatch.setattr("kiosk.panel.playlists.importer.take", held_at(200, gate))
    desk.drop(stick)
    desk.hands.see(f"Copying file 196 of {MANY}")
    desk.hands.click("Cancel")
    gate.set()
    desk.hands.see("Cancelled. Nothing was added.")
    assert len(desk.items()) == 1
    assert desk.pictures() == []


def test_files_come_into_the_playlist_they_were_dropped_on_though_another_is_open_by_then(
    desk: Desk, stick: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    gate = threading.Event()
    monkeypatch.setattr("kiosk.panel.playlists.importer.take", held_at(200, gate))
    desk.drop(stick)
    desk.hands.see(f"Copying file 196 of {MANY}")
    desk.hands.click("New playlist")
    desk.hands.until(lambda: "playlists/new-playlist.toml" in desk.bench.texts, "the other playlist")
    gate.set()
    desk.hands.until(lambda: len(desk.items()) == MANY + 1, "all files")
    assert desk.items("new-playlist") == []


def test_files_for_a_playlist_that_was_deleted_meanwhile_do_not_stay(
    desk: Desk, stick: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    gate = threading.Event()
    monkeypatch.setattr("kiosk.panel.playlists.importer.take", held_at(200, gate))
    desk.drop(stick)
    desk.hands.see(f"Copying file 196 of {MANY}")
    desk.bench.do("Delete", lambda texts: with_text(texts, "playlists/kabar.toml", None))
    gate.set()
    desk.hands.see("Cancelled. Nothing was added.")
    assert desk.pictures() == []


def test_a_picture_for_an_item_does_not_stay_when_another_is_chosen_by_then(
    desk: Desk, stick: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    gate, taken = threading.Event(), threading.Event()

    def taking(*arguments: Any) -> Any:
        judged = held_at(0, gate)(*arguments)
        taken.set()
        return judged

    monkeypatch.setattr("kiosk.panel.playlists.inspector.take", taking)
    desk.hands.click("Halo")
    page = desk.shell.property("pages")[0]["model"]
    page._inspector.takeFile("picture", QUrl.fromLocalFile(str(stick / "0000.png")))
    page._items.choose(-1)
    gate.set()
    desk.hands.until(lambda: taken.is_set() and not desk.pictures(), "the picture to go")
    assert "picture" not in desk.items()[0]


def test_a_picture_for_an_item_does_not_stay_where_the_folder_cannot_be_read(
    desk: Desk, stick: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def gone(*_: object) -> None:
        raise SourceError("the folder is gone")

    monkeypatch.setattr(Workbench, "relist", gone)
    desk.hands.click("Halo")
    page = desk.shell.property("pages")[0]["model"]
    page._inspector.takeFile("picture", QUrl.fromLocalFile(str(stick / "0000.png")))
    desk.hands.see("The folder of the site cannot be read. Check that it is there, then try again.")
    assert desk.pictures() == []
    assert "picture" not in desk.items()[0]


@pytest.mark.parametrize("name", NAMES.values(), ids=NAMES)
def test_names_in_any_script_come_whole_onto_the_air(
    desk: Desk, site: Path, tmp_path: Path, media: Media, name: str
) -> None:
    hands = desk.hands
    hands.click("Halo")
    desk.paste(desk.named("title"), name)
    hands.until(lambda: desk.items()[0]["title"] == name, "the title")
    desk.paste(desk.named("playlistTitle"), name)
    hands.until(lambda: tomllib.loads(desk.bench.texts["playlists/kabar.toml"]).get("title") == name, "its title")
    picture = tmp_path / f"{name.replace('/', '-')}.png"
    picture.write_bytes(media.picture("teal").read_bytes())
    desk.drop(picture)
    hands.until(lambda: len(desk.items()) == 2, "the picture")
    hands.see("2 changes not on air")
    desk.bench.air()
    hands.see("Everything is on air")
    loaded = load_site({path: (site / path).read_bytes() for path in ("site.toml", "playlists/kabar.toml")})
    assert loaded.ok
    assert loaded.site.playlists["kabar"].title == name
    assert (site / desk.items()[1]["src"]).read_bytes() == picture.read_bytes()


def test_a_new_playlist_may_be_called_anything(desk: Desk) -> None:
    for name in NAMES.values():
        desk.hands.click("New playlist")
        desk.hands.see("Drop pictures, videos or PDFs here")
        desk.paste(desk.named("playlistTitle"), name)
        desk.hands.until(lambda name=name: name in desk.hands.texts(), "its title")  # type: ignore[misc]  # bound now


@pytest.mark.expects_log(r"could not write")
def test_a_folder_that_may_not_be_written_is_said_and_the_draft_stays(
    desk: Desk, site: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(path: Path, _data: bytes) -> None:
        raise store_error("could not write", path, OSError(errno.EROFS, "Read-only file system"))

    desk.hands.click("Halo")
    desk.paste(desk.named("title"), "Selamat pagi")
    desk.hands.see("1 change not on air")
    with monkeypatch.context() as patched:
        patched.setattr("kiosk.panel.draft.on_air.replace_file", refuse)
        desk.put_on_air()
        desk.hands.see(
            f"Nothing could be saved: you may not write in “{site / 'playlists'}”. Ask who owns that folder."
        )
    assert "Halo" in (site / "playlists" / "kabar.toml").read_text()
    assert desk.items()[0]["title"] == "Selamat pagi"
    desk.bench.air()
    desk.hands.see("Everything is on air")
    assert "Selamat pagi" in (site / "playlists" / "kabar.toml").read_text()


@pytest.mark.expects_log(r"no room")
def test_a_disk_that_fills_once_it_is_on_air_is_said_and_the_next_try_ends_it(
    desk: Desk, site: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    desk.hands.click("Halo")
    desk.paste(desk.named("title"), "Selamat pagi")
    desk.hands.see("1 change not on air")
    with monkeypatch.context() as patched:
        patched.setattr("kiosk.panel.draft.book.DraftBook.add", full)
        desk.put_on_air()
        desk.hands.see("The disk is full, so nothing was saved. Free some space, then try again.")
    assert "Selamat pagi" in (site / "playlists" / "kabar.toml").read_text()
    desk.bench.air()
    desk.hands.see("Everything is on air")


@pytest.mark.expects_log(r"no room")
def test_a_disk_that_fills_beside_the_draft_hides_nothing_that_is_saved(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    desk.hands.click("Halo")
    with monkeypatch.context() as patched:
        patched.setattr("kiosk.panel.draft.mirror.put", full)
        desk.paste(desk.named("title"), "Selamat pagi")
        desk.hands.see("Your step is saved, but the disk is full or refuses. Free some space before you go on.")
        desk.hands.see("1 change not on air")
    desk.hands.click("Undo: Title of “Halo”")
    desk.hands.see("Everything is on air")


def test_a_file_that_is_no_text_is_a_problem_and_is_never_written_over(qapp: object, state: Path, site: Path) -> None:
    del qapp
    data = 'title = "Kafé"\n[[item]]\ntype = "announcement"\ntitle = "Menu"\n'.encode("latin-1")
    (site / "playlists" / "kafe.toml").write_bytes(data)
    with panel(state) as one:
        one.open(site)
        desk = Desk(one)
        desk.hands.click("1 problem")
        desk.hands.click("Playlist kafe")
        desk.hands.see("This playlist is damaged")
        desk.bench.air()
        desk.hands.until(lambda: not desk.bench.draft.pending, "it to be on air")
        assert (site / "playlists" / "kafe.toml").read_bytes() == data
        (site / "playlists" / "kafe.toml").write_bytes(data.decode("latin-1").encode())
        desk.shell.meet()
        desk.hands.see("Kafé")
        desk.hands.see("Everything is on air")


@pytest.mark.expects_log(r"No such file")
def test_a_folder_that_goes_away_is_said_and_the_draft_goes_on(desk: Desk, site: Path, tmp_path: Path) -> None:
    hands = desk.hands
    shutil.move(site, tmp_path / "dicabut")
    desk.shell.meet()
    hands.see("The folder of the site cannot be read. Check that it is there, then try again.")
    hands.click("Halo")
    desk.paste(desk.named("title"), "Selamat pagi")
    hands.until(lambda: desk.items()[0]["title"] == "Selamat pagi", "the edit")
    refused: list[Exception] = []
    desk.bench.refused.connect(refused.append)
    desk.bench.air()
    hands.until(lambda: bool(refused), "it to be refused")
    hands.see("1 change not on air")
    shutil.move(tmp_path / "dicabut", site)
    desk.bench.air()
    hands.see("Everything is on air")
    assert "Selamat pagi" in (site / "playlists" / "kabar.toml").read_text()
