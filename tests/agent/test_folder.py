"""The watched folder, with real builds: what is dropped in is in the edition that plays."""

import os
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from kiosk.program import Edition, decode_edition
from kiosk.store import Store
from tests.agent.house import Running, running
from tests.support import Media, wait_until

PICTURES = {"a.png": "red", "b.png": "green", "c.png": "blue"}
SITE = b'[site]\ntitle = "Kota"\n'


class Folder:
    """A site folder that an agent watches."""

    def __init__(self, site: Path, agent: Running) -> None:
        self.site = site
        self.agent = agent
        self.store = Store(agent.state)

    def edition(self) -> Edition | None:
        current = self.store.current()
        return decode_edition(self.store.edition_bytes(current.edition)) if current else None

    def objects(self) -> dict[str, str]:
        """What plays: paths, and the hashes of what is shown of them."""
        edition = self.edition()
        items = [item for playlist in edition.playlists.values() for item in playlist.items] if edition else []
        return {item.src: str(item.content.get("object")) for item in items if item.src}

    def wait_for(self, *paths: str) -> None:
        wait_until(lambda: self.objects().keys() == set(paths), 20, f"{paths}, not {self.objects().keys()}")

    def problems(self, kind: str) -> dict[str, str]:
        found = self.agent.json("api/problems")
        return {problem["file"]: problem["message"] for problem in found if problem["kind"] == kind}


@pytest.fixture(scope="module")
def watched(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Folder]:
    base = tmp_path_factory.mktemp("watched")
    site, state = base / "site", base / "state"
    site.mkdir()
    state.mkdir()
    with running(state, site) as agent:
        yield Folder(site, agent)


@pytest.fixture
def folder(watched: Folder, media: Media) -> Folder:
    """The folder with three pictures in it, which play."""
    files = {name: media.picture(colour).read_bytes() for name, colour in PICTURES.items()} | {"site.toml": SITE}
    for path in watched.site.iterdir():
        if path.name not in files:
            shutil.rmtree(path) if path.is_dir() and not path.is_symlink() else path.unlink()
    for name, data in files.items():
        if not (watched.site / name).is_file() or (watched.site / name).read_bytes() != data:
            (watched.site / name).write_bytes(data)
    watched.wait_for(*PICTURES)
    return watched


def test_added_renamed_replaced_and_removed(folder: Folder, media: Media) -> None:
    shutil.copy(media.picture("teal"), folder.site / "new.png")
    folder.wait_for("a.png", "b.png", "c.png", "new.png")
    (folder.site / "new.png").rename(folder.site / "other name 🎉.png")
    folder.wait_for("a.png", "b.png", "c.png", "other name 🎉.png")
    before = folder.objects()["a.png"]
    shutil.copy(media.picture("olive"), folder.site / "a.png")
    wait_until(lambda: folder.objects()["a.png"] != before, 20)
    (folder.site / "other name 🎉.png").unlink()
    folder.wait_for("a.png", "b.png", "c.png")


def test_a_subfolder_that_is_moved_in(folder: Folder, media: Media, tmp_path: Path) -> None:
    (tmp_path / "sub/deeper").mkdir(parents=True)
    shutil.copy(media.picture("teal"), tmp_path / "sub/deeper/d.png")
    (tmp_path / "sub").rename(folder.site / "sub")
    folder.wait_for("a.png", "b.png", "c.png", "sub/deeper/d.png")
    (folder.site / "sub/e.png").write_bytes(media.picture("pink").read_bytes())
    folder.wait_for("a.png", "b.png", "c.png", "sub/deeper/d.png", "sub/e.png")


def test_a_file_that_is_still_written_does_not_show_and_holds_nobody_up(folder: Folder, media: Media) -> None:
    data, half = media.clip().read_bytes(), len(media.clip().read_bytes()) // 2
    with (
        (folder.site / "film.mp4").open("wb", buffering=0) as film,
        (folder.site / "a.png").open("r+b", buffering=0) as old,
    ):
        before = folder.objects()["a.png"]

        def is_done_shown() -> bool:
            for file, part in ((film, data[:half]), (old, media.picture("olive").read_bytes()[:100])):
                file.seek(0)
                file.write(part)  # again and again: what is quiet for a second counts as complete
            return "done.png" in folder.objects()

        is_done_shown()
        shutil.copy(media.picture("teal"), folder.site / "done.png")
        wait_until(is_done_shown, 20)
        assert "film.mp4" not in folder.objects()
        assert folder.objects()["a.png"] == before
        film.write(data[half:])
        old.seek(0)
        old.write(media.picture("olive").read_bytes())
    folder.wait_for("a.png", "b.png", "c.png", "done.png", "film.mp4")
    wait_until(lambda: folder.objects()["a.png"] != before, 20)


def test_temporary_names_never_show(folder: Folder, media: Media) -> None:
    for name in (".x.png.AbC123", "x.png.part", "~$x.png", ".syncthing.x.png.tmp"):
        shutil.copy(media.picture("teal"), folder.site / name)
    (folder.site / "x.png.part").rename(folder.site / "x.png")
    folder.wait_for("a.png", "b.png", "c.png", "x.png")


def test_what_cannot_be_shown_is_left_out_with_its_reason(folder: Folder) -> None:
    (folder.site / "broken.mp4").write_bytes(b"\x00\x00\x00\x18ftypmp42" + b"\x00" * 500)
    (folder.site / "page.png").write_bytes(b"<html>")
    (folder.site / "out.png").symlink_to("/etc/hostname")
    wait_until(lambda: folder.problems("left out").keys() >= {"broken.mp4", "page.png", "out.png"}, 20)
    folder.wait_for("a.png", "b.png", "c.png")


def test_a_broken_playlist_keeps_the_last_edition_and_is_named(folder: Folder) -> None:
    before = folder.store.current()
    (folder.site / "site.toml").write_text('[site]\ntitel = "x"\n')
    wait_until(lambda: "site.toml" in folder.problems("site"), 20)
    assert folder.store.current() == before
    (folder.site / "site.toml").write_bytes(SITE)
    wait_until(lambda: not folder.problems("site"), 20)


def test_a_folder_that_is_gone_changes_nothing_on_screen(folder: Folder) -> None:
    before = folder.store.current()
    away = folder.site.with_name("away")
    folder.site.rename(away)
    wait_until(lambda: folder.agent.json("api/status")["folder"]["trouble"], 20)
    assert any("plays on" in problem["message"] for problem in folder.agent.json("api/problems"))
    away.rename(folder.site)
    wait_until(lambda: not folder.agent.json("api/status")["folder"]["trouble"], 20)
    assert folder.store.current() == before
    assert not folder.agent.json("api/problems")


def test_a_mass_loss_changes_nothing_on_screen(folder: Folder, tmp_path: Path) -> None:
    for name in PICTURES:
        (folder.site / name).rename(tmp_path / name)
    wait_until(lambda: folder.agent.json("api/status")["build"]["outcome"] == "lost", 20)
    assert folder.objects().keys() == {"a.png", "b.png", "c.png"}
    for name in PICTURES:
        (tmp_path / name).rename(folder.site / name)
    wait_until(lambda: folder.agent.json("api/status")["build"]["outcome"] != "lost", 20)
    assert folder.objects().keys() == {"a.png", "b.png", "c.png"}


def test_a_share_that_is_not_mounted_at_the_start_is_said(tmp_path: Path, media: Media) -> None:
    site, state = tmp_path / "site", tmp_path / "state"
    site.mkdir()
    state.mkdir()
    shutil.copy(media.picture("red"), site / "a.png")
    with running(state, site) as agent:
        Folder(site, agent).wait_for("a.png")
    (site / "a.png").unlink()
    with running(state, site) as agent:
        wait_until(lambda: agent.json("api/status")["build"]["outcome"] == "lost", 20)
        assert Folder(site, agent).objects().keys() == {"a.png"}


def test_what_a_feed_writes_is_no_reason_to_build(folder: Folder) -> None:
    wait_until(lambda: not folder.agent.json("api/status")["build"]["running"], 20)
    before = folder.agent.json("api/status")["build"]["at"]
    (folder.site / "feeds").mkdir()
    for number in range(5):
        (folder.site / "feeds/x.json").write_text(str(number))
    files = folder.agent.json("api/status")["folder"]["since"]
    wait_until(lambda: folder.agent.json("api/status")["folder"]["since"] > files, 20)
    status = folder.agent.json("api/status")
    assert (status["build"]["at"], status["build"]["running"]) == (before, False)


@pytest.mark.skipif(os.name == "nt", reason="file descriptors of other processes are not to be seen")
def test_the_build_that_waits_is_no_burden(folder: Folder) -> None:
    children = Path(f"/proc/{folder.agent.process.pid}/task/{folder.agent.process.pid}/children").read_text().split()
    assert len(children) == 1
    assert os.getpriority(os.PRIO_PROCESS, int(children[0])) == 5
