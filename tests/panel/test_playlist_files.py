"""The files of a site: what they are used for, how they come into a playlist, and how unused ones go and come back."""

import tomllib
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QPointF, Qt
from PySide6.QtQuick import QQuickItem
from PySide6.QtTest import QTest

from kiosk.editions import Stamp, scan
from kiosk.model import load_site
from kiosk.panel.draft import Mirror, put_on_air, removals, with_removed
from kiosk.panel.playlists.assets import shelf_of
from kiosk.panel.run import Panel
from tests.panel.desktop import Hands, panel
from tests.support.media import Media

NONE, LEFT, CTRL = Qt.KeyboardModifier.NoModifier, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.ControlModifier
SITE = '[site]\ntitle = "Kota"\ntimezone = "Asia/Jakarta"\nposter = "assets/poster.png"\n'
PAGI = """\
title = "Pagi"
[[item]]
type = "image"
src = "assets/satu.png"
[[item]]
type = "folder"
src = "assets/galeri"
enabled = false
"""
FILES = ("poster.png", "satu.png", "dua.png", "galeri/tiga.png", "lama/empat.mp4", "catatan.txt")
TEXTS = {"site.toml": SITE, "playlists/pagi.toml": PAGI}


def stamps(*names: str) -> dict[str, Stamp]:
    return {f"assets/{name}": Stamp(1, 1, 1, 1) for name in names}


def test_files_know_where_they_are_used() -> None:
    shelf = shelf_of(stamps(*FILES), load_site(TEXTS), TEXTS)
    assert {one.path: one.uses for one in shelf.assets} == {
        "assets": (),
        "assets/galeri": ("Pagi",),
        "assets/lama": (),
        "assets/dua.png": (),
        "assets/galeri/tiga.png": ("Pagi",),
        "assets/lama/empat.mp4": (),
        "assets/poster.png": ("the site",),
        "assets/satu.png": ("Pagi",),
    }
    assert [one.path for one in shelf.unused] == ["assets/dua.png", "assets/lama/empat.mp4"]


def test_files_are_found_by_words_and_kinds() -> None:
    shelf = shelf_of(stamps(*FILES), load_site(TEXTS), TEXTS)
    assert [one.name for one in shelf.found("LAMA mp4", "all")] == ["empat.mp4"]
    assert [one.name for one in shelf.found("", "video")] == ["empat.mp4"]
    assert [one.name for one in shelf.found("a", "unused")] == ["dua.png", "empat.mp4"]
    assert [one.path for one in shelf.found("", "folder")] == ["assets", "assets/galeri", "assets/lama"]


def test_what_a_damaged_playlist_mentions_is_used() -> None:
    texts = {**TEXTS, "playlists/rusak.toml": '[[item]\nsrc = "assets/dua.png"'}
    shelf = shelf_of(stamps(*FILES), load_site(texts), texts)
    assert [one.path for one in shelf.unused] == ["assets/lama/empat.mp4"]


def test_a_path_is_used_however_it_is_written() -> None:
    item = '[[item]]\ntype = "image"\nsrc = "./assets/dua.png"\n[[item]]\ntype = "folder"\nsrc = "assets//lama/"\n'
    texts = {**TEXTS, "playlists/sore.toml": item}
    shelf = shelf_of(stamps(*FILES), load_site(texts), texts)
    assert shelf.unused == ()
    assert next(one.uses for one in shelf.assets if one.path == "assets/lama") == ("sore",)


def test_without_playlists_everything_plays_and_is_used() -> None:
    assert shelf_of(stamps(*FILES), load_site({}), {}).unused == ()


@pytest.fixture
def site(tmp_path: Path, media: Media) -> Path:
    folder = tmp_path / "kota"
    (folder / "playlists").mkdir(parents=True)
    for number, name in enumerate(("poster.png", "satu.png", "dua.png", "galeri/tiga.png")):
        (folder / "assets" / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / "assets" / name).write_bytes(media.picture(("navy", "teal", "olive", "gold")[number]).read_bytes())
    for path, text in TEXTS.items():
        (folder / path).write_text(text)
    return folder


@pytest.fixture
def mirror(tmp_path: Path, site: Path) -> Mirror:
    mirror = Mirror(tmp_path / "draft" / "site", site)
    mirror.refresh()
    mirror.write(TEXTS)
    return mirror


def marked(folder: Path, *paths: str) -> dict[str, tuple[int, int]]:
    files = scan(folder).files
    return {path: (files[path].size, files[path].mtime_ns) for path in paths}


def test_a_file_that_is_done_without_is_aside_and_comes_back(mirror: Mirror, site: Path) -> None:
    before = scan(mirror.folder).files.keys()
    texts = with_removed(TEXTS, marked(site, "assets/dua.png"))
    mirror.write(texts)
    assert before - scan(mirror.folder).files.keys() == {"assets/dua.png"}
    again = Mirror(mirror.folder, site)  # after a restart
    again.refresh()
    again.write(texts)
    assert "assets/dua.png" not in scan(mirror.folder).files
    again.write(TEXTS)
    assert scan(mirror.folder).files.keys() == before


def test_a_file_aside_stays_aside_when_the_site_is_followed(mirror: Mirror, site: Path) -> None:
    texts = with_removed(TEXTS, marked(site, "assets/dua.png"))
    mirror.write(texts)
    mirror.refresh()
    assert "assets/dua.png" not in scan(mirror.folder).files
    mirror.write(TEXTS)
    assert "assets/dua.png" in scan(mirror.folder).files


def test_it_goes_from_the_site_when_the_draft_goes_on_air_and_can_still_come_back(mirror: Mirror, site: Path) -> None:
    data = (site / "assets/dua.png").read_bytes()
    texts = with_removed(TEXTS, marked(site, "assets/dua.png"))
    mirror.write(texts)
    assert mirror.going(texts) == 1
    put_on_air(mirror, texts, frozenset())
    assert not (site / "assets/dua.png").exists()
    assert mirror.going(texts) == 0
    mirror.write(TEXTS)
    put_on_air(mirror, TEXTS, frozenset())
    assert (site / "assets/dua.png").read_bytes() == data


def test_a_file_that_somebody_put_there_since_is_another_one(mirror: Mirror, site: Path) -> None:
    texts = with_removed(TEXTS, marked(site, "assets/dua.png"))
    mirror.write(texts)
    (site / "assets/dua.png").write_bytes(b"another")
    put_on_air(mirror, texts, frozenset())
    assert (site / "assets/dua.png").read_bytes() == b"another"


def test_names_of_removed_files_may_be_anything() -> None:
    names = ["assets/a b.png", "assets/صورة.png", "assets/🎉.png"]
    assert set(removals(with_removed({}, dict.fromkeys(names, (1, 2))))) == set(names)


class Playlists:
    """The page with files beside it."""

    def __init__(self, desk: Panel) -> None:
        assert desk.session is not None
        self.hands = Hands(desk.session.window)
        self.bench = desk.session.workbench
        self.hands.click("Files")

    def items(self) -> list[str]:
        return [Path(one["src"]).name for one in tomllib.loads(self.bench.texts["playlists/pagi.toml"])["item"]]

    def has(self, *names: str) -> None:
        self.hands.until(lambda: self.items() == [*names], f"items {names}")

    def drag(self, name: str, row: int) -> None:
        """From the files to before the `row`-th item."""
        rows = self._named("items")
        start = self.hands.rest(name)
        end = rows.mapToScene(QPointF(120, row * 80 + 6)).toPoint()
        QTest.mousePress(self.hands.window, LEFT, NONE, start)
        for step in range(1, 9):
            QTest.mouseMove(self.hands.window, start + (end - start) * step / 8)
        QTest.mouseRelease(self.hands.window, LEFT, NONE, end)

    def _named(self, name: str) -> QQuickItem:
        return next(item for item in self.hands._seen() if item.objectName() == name)


@pytest.fixture
def playlists(qapp: object, state: Path, site: Path) -> Iterator[Playlists]:
    del qapp
    with panel(state) as one:
        one.open(site)
        yield Playlists(one)


def test_a_file_is_dragged_to_any_place(playlists: Playlists) -> None:
    playlists.drag("dua.png", 1)
    playlists.has("satu.png", "dua.png", "galeri")
    playlists.hands.press(Qt.Key.Key_Z, CTRL)
    playlists.has("satu.png", "galeri")


def test_files_are_found_and_added_by_keyboard(playlists: Playlists) -> None:
    hands = playlists.hands
    field = playlists._named("fileSearch")
    field.forceActiveFocus()
    for letter in "tiga":
        QTest.keyClick(hands.window, ord(letter))
    hands.until(lambda: "dua.png" not in hands.texts(), "the search")
    hands.press(Qt.Key.Key_Down)
    hands.press(Qt.Key.Key_Down)
    hands.press(Qt.Key.Key_Return)
    playlists.has("satu.png", "galeri", "tiga.png")


def test_an_unused_file_is_deleted_goes_from_the_air_and_comes_back(playlists: Playlists, site: Path) -> None:
    hands = playlists.hands
    hands.click("satu.png")
    hands.press(Qt.Key.Key_Delete)  # it is used
    hands.click("dua.png")
    hands.click("Delete (Del)")
    hands.until(lambda: "dua.png" not in hands.texts(), "the file to be gone")
    assert (site / "assets" / "dua.png").exists()
    hands.see("1 change not on air")
    playlists.bench.air()
    hands.until(lambda: not (site / "assets" / "dua.png").exists(), "the site to be without it")
    hands.see("Everything is on air")
    assert (site / "assets" / "satu.png").exists()
    hands.press(Qt.Key.Key_Z, CTRL)
    hands.see("dua.png")
    hands.see("1 change not on air")


def test_the_chosen_file_stays_the_same_where_others_come(playlists: Playlists, media: Media) -> None:
    hands, bench = playlists.hands, playlists.bench
    hands.click("dua.png")
    (bench.mirror.folder / "assets" / "baru.png").write_bytes(media.picture("navy").read_bytes())
    bench.relist()
    bench.changed.emit()
    hands.see("baru.png")
    hands.press(Qt.Key.Key_Delete)
    hands.until(lambda: "dua.png" not in hands.texts(), "the file to be gone")
    assert removals(bench.texts).keys() == {"assets/dua.png"}


def test_a_folder_becomes_an_item_that_follows_it(playlists: Playlists) -> None:
    hands = playlists.hands
    hands.click("Add")
    hands.click("Folder of the site…")
    hands.rest("Add folder")
    hands.click("Add folder")
    playlists.has("satu.png", "galeri", "assets")
    assert tomllib.loads(playlists.bench.texts["playlists/pagi.toml"])["item"][2]["type"] == "folder"
