"""The window's frame, used with mouse and keyboard."""

import errno
import gc
import threading
import weakref
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QObject, Qt, QUrl

from kiosk.panel.draft import DraftBook, Texts, inserted, with_removed, with_text, written
from kiosk.panel.language import FOLDER, read_catalogue
from kiosk.panel.opening import is_copied
from kiosk.panel.pages import PAGES
from kiosk.panel.playlists import intake
from kiosk.panel.run import Panel
from kiosk.panel.session import draft_folder
from kiosk.panel.start import recent_row
from kiosk.panel.work import Workbench
from kiosk.store import NotWritableError
from tests.panel.desktop import Hands, full, panel
from tests.support.waiting import wait_until

PLAYLIST = 'title = "Siang"\n\n[[item]]\ntype = "announcement"\ntitle = "Satu"\n'
CTRL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier


@pytest.fixture
def site(tmp_path: Path) -> Path:
    folder = tmp_path / "kota"
    (folder / "playlists").mkdir(parents=True)
    (folder / "site.toml").write_text('[site]\ntitle = "Kota"\ntimezone = "Asia/Jakarta"\n')
    (folder / "playlists" / "siang.toml").write_text(PLAYLIST)
    return folder


@pytest.fixture
def desk(qapp: object, state: Path) -> Iterator[Panel]:
    del qapp
    with panel(state) as one:
        yield one


def _hands(desk: Panel) -> Hands:
    assert desk.session is not None
    return Hands(desk.session.window)


def _bench(desk: Panel) -> Workbench:
    assert desk.session is not None
    return desk.session.workbench


def _page(desk: Panel, name: str) -> QObject:
    assert desk.session is not None
    return next(one.model for one in desk.session.shell._open if one.page.name == name)


def _pictures(bench: Workbench) -> list[Path]:
    return list(bench.mirror.folder.rglob("*.png"))


def _add(title: str) -> Callable[[Texts], Texts]:
    def edit(texts: Texts) -> Texts:
        table = written("item", {"type": "announcement", "title": title})
        return with_text(texts, "playlists/siang.toml", inserted(texts["playlists/siang.toml"], "item", 0, [table]))

    return edit


def test_what_is_changed_goes_on_air_by_a_deliberate_step(desk: Panel, site: Path) -> None:
    desk.open(site)
    hands, bench = _hands(desk), _bench(desk)
    hands.see("Everything is on air")
    bench.do("Add an item", _add("Dua"))
    hands.see("1 change not on air")
    hands.press(Qt.Key.Key_Z, CTRL)
    hands.see("Everything is on air")
    hands.press(Qt.Key.Key_Z, CTRL | SHIFT)
    hands.click("Put on air")
    hands.see("Dua")
    hands.click("Not yet")
    hands.until(lambda: "Not yet" not in hands.texts(), "the dialog to be closed")
    assert "Dua" not in (site / "playlists" / "siang.toml").read_text()
    hands.press(Qt.Key.Key_Return, CTRL)
    hands.see("Not yet")
    hands.until(lambda: "Dua" in hands.texts(), "what changes")
    hands.click("Put on air")
    hands.see("Everything is on air")
    assert "Dua" in (site / "playlists" / "siang.toml").read_text()


def test_a_file_that_somebody_put_back_is_not_counted_as_going(desk: Panel, site: Path) -> None:
    (site / "foto.png").write_bytes(b"picture")
    desk.open(site)
    hands, bench = _hands(desk), _bench(desk)
    stamp = bench.library.listing.files["foto.png"]
    bench.do("Delete", lambda texts: with_removed(texts, {"foto.png": (stamp.size, stamp.mtime_ns)}))
    hands.see("1 change not on air")
    (site / "foto.png").write_bytes(b"another picture")
    assert desk.session is not None
    desk.session.shell.meet()
    hands.see("Everything is on air")


def test_a_site_with_mistakes_says_where_they_are(desk: Panel, site: Path) -> None:
    (site / "playlists" / "siang.toml").write_text(PLAYLIST + '[[item]]\ntype = "image"\nsrc = "tiada.png"\n')
    desk.open(site)
    hands = _hands(desk)
    hands.click("1 problem")
    hands.see("Playlist Siang, item 2")
    hands.press(Qt.Key.Key_Escape)
    hands.until(lambda: "Close" not in hands.texts(), "the list to be closed")


@pytest.mark.parametrize(("button", "left"), [("Keep mine", "Punyaku"), ("Take the other", "Punya orang")])
def test_two_versions_are_shown_and_one_is_chosen(desk: Panel, site: Path, button: str, left: str) -> None:
    desk.open(site)
    hands, bench = _hands(desk), _bench(desk)
    hands.see("Everything is on air")
    bench.do("Add an item", _add("Punyaku"))
    (site / "playlists" / "siang.toml").write_text(PLAYLIST.replace("Satu", "Punya orang"))
    bench.meet()
    hands.see("Announcement: Punyaku")
    hands.see("Announcement: Punya orang")
    hands.click(button)
    hands.until(lambda: button not in hands.texts(), "the dialog to be closed")
    assert left in bench.texts["playlists/siang.toml"]


def test_the_language_changes_with_everything_in_it(desk: Panel, site: Path) -> None:
    desk.open(site)
    hands = _hands(desk)
    hands.see("Everything is on air")
    hands.click("Language and colours")
    hands.click("Bahasa Indonesia")
    hands.see("Semua sudah tayang")
    hands.see("Tayangkan")
    assert "Put on air" not in hands.texts()


def test_a_new_site_is_made_and_opened(desk: Panel, tmp_path: Path) -> None:
    desk.choose()
    assert desk.chooser is not None
    hands = Hands(desk.chooser)
    hands.until(lambda: any("A site is a folder" in text for text in hands.texts()), "what a site is")
    desk.start.createIn(1, "Balai Kota", tmp_path)
    assert desk.session is not None
    assert (tmp_path / "balai-kota" / "site.toml").is_file()
    _hands(desk).see("Balai Kota")
    assert not desk.chooser.isVisible()


@pytest.mark.expects_log("the state folder is in use")
def test_a_site_that_another_panel_has_stays_with_it(desk: Panel, site: Path, state: Path) -> None:
    desk.choose()
    assert desk.chooser is not None
    with DraftBook(draft_folder(state, site)).held():
        desk.start.open(site)
        Hands(desk.chooser).see("This site is open in another window. Go on there, or close it first.")
    assert desk.session is None


def test_a_repository_is_not_taken_for_a_site(desk: Panel, tmp_path: Path) -> None:
    (tmp_path / "layar" / "metadata").mkdir(parents=True)
    desk.choose()
    assert desk.chooser is not None
    desk.start.open(tmp_path / "layar")
    Hands(desk.chooser).see("Screens fetch from this folder: it is a repository. Choose “Open a repository…” for it.")
    assert desk.session is None


def test_a_site_on_another_disk_is_copied_beside_the_window_and_may_be_given_up(
    desk: Panel, site: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    gate = threading.Event()

    def no_link(*_: object, **__: object) -> None:
        gate.wait(20)
        raise OSError(errno.EXDEV, "another disk")

    monkeypatch.setattr("kiosk.panel.run.is_copied", lambda *_: True)
    monkeypatch.setattr("kiosk.panel.draft.mirror.os.link", no_link)
    (site / "foto.png").write_bytes(b"picture")
    desk.start.open(site)
    assert desk.chooser is not None
    hands = Hands(desk.chooser)
    hands.see("Copying the files of the site…")
    hands.click("Cancel")
    gate.set()
    hands.until(lambda: "Cancel" not in hands.texts(), "the dialog to be closed")
    assert desk.session is None
    desk.start.open(site)
    hands.until(lambda: desk.session is not None, "the site")
    assert (_bench(desk).mirror.folder / "foto.png").read_bytes() == b"picture"


def test_a_site_of_late_that_may_not_be_looked_at_is_only_gone() -> None:
    assert not recent_row(f"/{'x' * 300}").there


def test_files_of_somebody_else_are_copied_beside_the_window(
    tmp_path: Path, site: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_: object) -> None:
        raise PermissionError(errno.EPERM, "hard links are protected")

    (site / "foto.png").write_bytes(b"picture")
    assert not is_copied(site, tmp_path / "drafts" / "kota")
    assert [path.name for path in tmp_path.iterdir()] == ["kota"]
    monkeypatch.setattr("kiosk.panel.opening.os.link", refuse)
    assert is_copied(site, tmp_path / "drafts" / "kota")


@pytest.mark.expects_log("read-only")
def test_a_site_that_cannot_be_made_is_said_and_what_was_typed_stays(
    desk: Panel, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_: object) -> None:
        raise NotWritableError("could not write", "/media/stick/balai-kota/site.toml", "read-only", "unlock it")

    monkeypatch.setattr("kiosk.panel.start.make_site", refuse)
    desk.choose()
    assert desk.chooser is not None
    hands = Hands(desk.chooser)
    hands.click("New site…")
    hands.click("Such as: Town square")
    for key in (Qt.Key.Key_A, Qt.Key.Key_B):
        hands.press(key)
    hands.click("Make the site")
    hands.see("Nothing could be saved: you may not write in “/media/stick/balai-kota”. Ask who owns that folder.")
    hands.see("ab")


def test_a_site_whose_window_is_closed_is_let_go_and_opened_anew(desk: Panel, site: Path, state: Path) -> None:
    desk.open(site)
    hands = _hands(desk)
    hands.see("Everything is on air")
    hands.click("Another site")
    assert desk.session is not None
    desk.session.window.close()
    desk.start.open(site)  # at once
    assert desk.session.window.isVisible()
    desk.choose()
    desk.session.window.close()
    hands.until(lambda: desk.session is None, "the site to be let go")
    with DraftBook(draft_folder(state, site)).held():
        pass
    desk.start.open(site)
    _hands(desk).see("Everything is on air")


def test_what_was_behind_a_window_goes_with_it_and_on_no_other_thread(desk: Panel, site: Path, tmp_path: Path) -> None:
    """Timers of what goes on another thread go off when it is gone."""
    other = tmp_path / "other"
    other.mkdir()
    desk.open(site)
    assert desk.session is not None
    behind = [weakref.ref(one) for one in (desk.session.shell, desk.session.workbench)]
    desk.open(other)
    assert not gc.isenabled()
    Hands(desk.session.window).until(lambda: [one() for one in behind] == [None, None], "the other site to go")


@pytest.mark.parametrize("leave", ["close", "another"])
def test_whoever_leaves_while_files_come_in_is_asked_and_nothing_of_them_stays(
    desk: Panel, site: Path, state: Path, monkeypatch: pytest.MonkeyPatch, leave: str
) -> None:
    stick, other = site.with_name("stick"), site.with_name("lain")
    book = draft_folder(state, site) / "book.jsonl"
    stick.mkdir()
    for number in range(3):
        (stick / f"{number}.png").write_bytes(b"\x89PNG\r\n\x1a\n" + bytes(100))
    desk.open(site)
    hands, bench, page = _hands(desk), _bench(desk), _page(desk, "playlists")
    closed, sniff = page._desk.jobs.closed, intake.sniff_file  # type: ignore[attr-defined]  # that page has one

    def until_nobody_waits(path: Path) -> object:
        if path.name == "2.png":
            wait_until(closed, 30)
        return sniff(path)

    monkeypatch.setattr(intake, "sniff_file", until_nobody_waits)
    hands.see("Everything is on air")
    before = book.read_bytes()
    page.property("importer").take([QUrl.fromLocalFile(str(stick))], -1)
    hands.until(lambda: len(_pictures(bench)) == 2, "two files in the draft")
    desk.choose()
    for answer in ("Stay here", "Leave all the same"):
        if leave == "close":
            hands.window.close()
        else:
            hands.click("Another site")
        hands.rest(answer)
        assert hands.window.isVisible()
        hands.click(answer)
    if leave == "close":
        hands.until(lambda: desk.session is None, "the site to be let go")
    else:
        other.mkdir()
        desk.start.open(other)
        assert _bench(desk).site == other
    assert _pictures(bench) == []
    assert book.read_bytes() == before


def test_whoever_leaves_while_the_site_goes_on_air_is_asked(
    desk: Panel, site: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    gate = threading.Event()
    monkeypatch.setattr("kiosk.panel.work.workbench.put_on_air", lambda *_: gate.wait(20))
    desk.open(site)
    hands, bench = _hands(desk), _bench(desk)
    bench.do("Add an item", _add("Dua"))
    hands.click("Put on air")
    hands.until(lambda: "Dua" in hands.texts(), "what changes")
    hands.click("Put on air")
    hands.see("Go on working")
    hands.window.close()
    hands.click("Stay here")
    assert hands.window.isVisible()
    gate.set()
    hands.see("Everything is on air")


def test_the_site_that_is_open_is_gone_back_to(desk: Panel, site: Path) -> None:
    desk.open(site)
    before = desk.session
    desk.choose()
    assert desk.chooser is not None
    desk.start.open(site)
    assert desk.session is before
    assert not desk.chooser.isVisible()


@pytest.mark.expects_log("no room")
def test_a_disk_that_is_full_is_told_where_it_happens(desk: Panel, site: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    desk.open(site)
    hands, bench = _hands(desk), _bench(desk)
    bench.do("Add an item", _add("Dua"))
    monkeypatch.setattr("kiosk.panel.work.workbench.put_on_air", full)
    hands.click("Put on air")
    hands.until(lambda: "Dua" in hands.texts(), "what changes")
    hands.click("Put on air")
    hands.see("The disk is full, so nothing was saved. Free some space, then try again.")
    hands.see("1 change not on air")
    monkeypatch.undo()
    hands.click("Put on air")
    hands.see("Everything is on air")


@pytest.mark.parametrize("place", range(len(PAGES)), ids=[page.name for page in PAGES])
def test_no_text_of_a_page_is_left_in_english(qapp: object, state: Path, site: Path, place: int) -> None:
    del qapp
    words = read_catalogue(FOLDER / "layar_id.ts")
    english = {source for (_, source, _), forms in words.items()} - {form for forms in words.values() for form in forms}
    with panel(state, "id") as desk:
        desk.open(site)
        assert desk.session is not None
        desk.session.shell.setProperty("current", place)
        hands = _hands(desk)
        hands.see("Semua sudah tayang")
        hands.until(lambda: hands.has(PAGES[place].qml.removesuffix(".qml")), "the page")
        assert english.isdisjoint(hands.texts())
