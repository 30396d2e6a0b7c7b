"""What the workbench does beside the window, told in any order."""

import shutil
from collections.abc import Callable, Iterator
from concurrent.futures import Executor, Future
from functools import partial
from pathlib import Path
from typing import Any

import pytest
from PIL import Image
from PySide6.QtCore import QCoreApplication
from typing_extensions import override

from kiosk.editions import SourceError
from kiosk.panel.draft import DraftBook, Mirror, OutrunError, Texts, with_text
from kiosk.panel.work import Jobs, Studio, Workbench, workbench

PATH = "playlists/siang.toml"
PLAYLIST = '[[item]]\ntype = "announcement"\ntitle = "Satu"\n'
PICTURE = '[[item]]\ntype = "image"\nsrc = "foto.png"\n'


class Later(Executor):
    """Works when it is told to, and tells what came of it when it is told to."""

    def __init__(self) -> None:
        self._asked: list[tuple[Future[Any], Callable[[], Any]]] = []

    @override
    def submit(self, fn: Callable[..., Any], /, *args: Any, **kwargs: Any) -> Future[Any]:
        future: Future[Any] = Future()
        self._asked.append((future, partial(fn, *args, **kwargs)))
        return future

    def work(self) -> Callable[[], None]:
        """Do what was asked for first; what is returned tells of it."""
        future, work = self._asked.pop(0)
        answer, error = None, None
        try:
            answer = work()
        except (OutrunError, SourceError) as raised:
            error = raised

        def tell() -> None:
            if error is None:
                future.set_result(answer)
            else:
                future.set_exception(error)
            QCoreApplication.processEvents()

        return tell

    @property
    def waiting(self) -> int:
        return len(self._asked)


@pytest.fixture
def site(tmp_path: Path) -> Path:
    folder = tmp_path / "kota"
    (folder / "playlists").mkdir(parents=True)
    (folder / PATH).write_text(PLAYLIST)
    return folder


@pytest.fixture
def later() -> Later:
    return Later()


@pytest.fixture
def bench(qapp: object, site: Path, tmp_path: Path, later: Later) -> Iterator[Workbench]:
    del qapp
    (tmp_path / "draft").mkdir()
    jobs = Jobs(later)
    with DraftBook(tmp_path / "draft").held():
        yield Workbench(site, tmp_path / "draft", Studio("Asia/Jakarta"), jobs)
    jobs.close()


def said(title: str) -> Callable[[Texts], Texts]:
    return lambda texts: with_text(texts, PATH, PLAYLIST.replace("Satu", title))


def test_what_others_changed_comes_in_when_it_was_read_and_can_be_undone(
    bench: Workbench, later: Later, site: Path
) -> None:
    (site / PATH).write_text(PLAYLIST.replace("Satu", "Punya orang"))
    bench.meet()
    tell = later.work()
    assert "Satu" in bench.texts[PATH]
    tell()
    assert "Punya orang" in bench.texts[PATH]
    bench.undo()
    assert "Satu" in bench.texts[PATH]


def test_what_was_read_before_the_draft_went_on_air_is_read_again(bench: Workbench, later: Later, site: Path) -> None:
    bench.do("Ubah", said("Punyaku"))
    bench.meet()
    tell_of_reading = later.work()
    bench.air()
    later.work()()
    assert "Punyaku" in (site / PATH).read_text()
    tell_of_reading()
    assert "Punyaku" in bench.texts[PATH]
    later.work()()
    assert "Punyaku" in bench.texts[PATH]
    assert (bench.draft.pending, len(bench.draft.history.steps), later.waiting) == (frozenset(), 1, 0)


@pytest.mark.expects_log("somebody else changed")
def test_what_others_wrote_since_is_not_written_over_unseen(bench: Workbench, later: Later, site: Path) -> None:
    refused: list[object] = []
    conflicts: list[object] = []
    bench.refused.connect(refused.append)
    bench.conflicted.connect(conflicts.append)
    theirs = PLAYLIST.replace("Satu", "Punya orang")
    bench.do("Ubah", said("Punyaku"))
    (site / PATH).write_text(theirs)
    for _ in range(2):  # as long as nobody has decided
        bench.air()
        later.work()()
        assert (site / PATH).read_text() == theirs
    assert [type(error) for error in refused] == [OutrunError, OutrunError]
    assert conflicts == [{PATH: theirs}, {PATH: theirs}]
    assert bench.settle(PATH, theirs)
    bench.air()
    later.work()()
    assert "Punyaku" in (site / PATH).read_text()
    assert bench.draft.pending == frozenset()


@pytest.mark.expects_log("somebody else changed")
def test_what_others_added_since_is_seen_before_it_goes_on_air_beside_mine(
    bench: Workbench, later: Later, site: Path
) -> None:
    bench.do("Ubah", said("Punyaku"))
    (site / "playlists/malam.toml").write_text(PLAYLIST)
    bench.air()
    later.work()()
    assert "Punyaku" not in (site / PATH).read_text()
    assert "playlists/malam.toml" in bench.texts
    bench.air()
    later.work()()
    assert "Punyaku" in (site / PATH).read_text()
    assert (site / "playlists/malam.toml").read_text() == PLAYLIST


def test_what_is_taken_back_while_it_goes_on_air_stays_taken_back(bench: Workbench, later: Later, site: Path) -> None:
    bench.do("Ubah", said("Punyaku"))
    bench.air()
    tell = later.work()
    bench.undo()
    tell()
    assert "Punyaku" in (site / PATH).read_text()
    assert "Satu" in bench.texts[PATH]
    assert bench.draft.pending == {PATH}
    assert (bench.draft.history.undo_label, bench.draft.history.redo_label) == ("", "Ubah")


def test_files_that_come_and_go_in_the_folder_are_followed(
    bench: Workbench, later: Later, site: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(workbench, "build", lambda *_: b"")
    Image.new("RGB", (8, 8)).save(site / "foto.png")
    (site / PATH).write_text(PLAYLIST + PICTURE)
    bench.meet()
    later.work()()
    assert "foto.png" in bench.library.listing.files
    assert bench.take.loaded.ok
    (site / "foto.png").unlink()
    assert bench.mirror.own() == ()
    later.work()()  # preparing it
    bench.meet()
    later.work()()
    assert "foto.png" not in bench.library.listing.files


@pytest.mark.expects_log("is empty")
def test_a_share_that_went_away_takes_nothing_with_it(bench: Workbench, later: Later, site: Path) -> None:
    said_to: list[str] = []
    bench.said.connect(said_to.append)
    shutil.rmtree(site / "playlists")
    bench.meet()
    later.work()()
    assert "Satu" in bench.texts[PATH]
    assert said_to == ["The folder of the site cannot be read. Check that it is there, then try again."]


@pytest.mark.expects_log("No such file")
def test_a_share_that_goes_away_while_it_is_looked_at_takes_nothing_with_it(
    bench: Workbench, later: Later, site: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    follow = Mirror.follow

    def unplugged(*args: Any, **named: Any) -> bool:
        try:
            return follow(*args, **named)
        finally:
            site.rename(site.with_name("elsewhere"))

    monkeypatch.setattr(Mirror, "follow", unplugged)
    bench.meet()
    later.work()()
    assert "Satu" in bench.texts[PATH]


def test_a_file_that_came_in_during_a_build_is_still_there_after_it(
    bench: Workbench, later: Later, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(workbench, "build", lambda *_: b"")
    Image.new("RGB", (8, 8)).save(tmp_path / "foto.png")
    bench.mirror.add(tmp_path / "foto.png", "foto.png")
    bench.relist()
    bench.do("Tambah", lambda texts: with_text(texts, PATH, PICTURE))
    assert bench.take.unprepared == ("foto.png",)
    tell = later.work()
    bench.mirror.add(tmp_path / "foto.png", "lain.png")
    bench.relist()
    tell()
    assert "lain.png" in bench.library.listing.files


def test_a_draft_with_mistakes_has_remains(bench: Workbench) -> None:
    whole = bench.remains()
    bench.do("Rusak", lambda texts: {**texts, "playlists/malam.toml": PLAYLIST + "seconds = 0\n"})
    assert not bench.take.loaded.ok
    assert bench.remains().playlists["siang"] == whole.playlists["siang"]
