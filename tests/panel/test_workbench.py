"""What the workbench does beside the window, told in any order."""

from collections.abc import Callable, Iterator
from concurrent.futures import Executor, Future
from functools import partial
from pathlib import Path
from typing import Any

import pytest
from PIL import Image
from PySide6.QtCore import QCoreApplication
from typing_extensions import override

from kiosk.panel.draft import DraftBook, Texts, with_text
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
        answer = work()

        def tell() -> None:
            future.set_result(answer)
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


def test_a_file_that_came_in_during_a_build_is_still_there_after_it(
    bench: Workbench, later: Later, site: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(workbench, "build", lambda *_: b"")
    Image.new("RGB", (8, 8)).save(site / "foto.png")
    bench.mirror.add(site / "foto.png", "foto.png")
    bench.relist()
    bench.do("Tambah", lambda texts: with_text(texts, PATH, PICTURE))
    assert bench.take.unprepared == ("foto.png",)
    tell = later.work()
    bench.mirror.add(site / "foto.png", "lain.png")
    bench.relist()
    tell()
    assert "lain.png" in bench.library.listing.files


def test_a_draft_with_mistakes_has_remains(bench: Workbench) -> None:
    whole = bench.remains()
    bench.do("Rusak", lambda texts: {**texts, "playlists/malam.toml": PLAYLIST + "seconds = 0\n"})
    assert not bench.take.loaded.ok
    assert bench.remains().playlists["siang"] == whole.playlists["siang"]
