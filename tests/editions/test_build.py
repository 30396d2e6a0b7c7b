import io
import os
import shutil
import subprocess
import threading
from pathlib import Path
from types import SimpleNamespace

import pytest
from PIL import Image

from kiosk.editions import LeftOutFile, Order, Outcome, Report, build, read_report
from kiosk.store import Current, Store, StoreError
from tests.editions.builder import Builder
from tests.support.media import Media

SITE = """
[site]
title = "Kota"
timezone = "Asia/Jakarta"
[[screen]]
name = "one"
canvas = [640, 360]
"""
PLAYLIST = """
[[item]]
type = "image"
src = "assets/red.png"
[[item]]
type = "video"
src = "assets/film.mp4"
[[item]]
type = "pdf"
src = "assets/paper.pdf"
"""


def forbid_work(monkeypatch: pytest.MonkeyPatch) -> None:
    """From here on no process may be started."""

    def refuse(*_: object, **__: object) -> None:
        raise AssertionError("a file was prepared again")

    monkeypatch.setattr(subprocess, "Popen", refuse)


def whole_site(builder: Builder, media: Media) -> None:
    builder.put("site.toml", SITE)
    builder.put("playlists/siang.toml", PLAYLIST)
    builder.put("assets/red.png", media.picture("red"))
    builder.put("assets/film.mp4", media.clip("green", sound=True))
    builder.put("assets/paper.pdf", media.document(2))


def test_a_site_in_a_folder_whose_name_is_no_text_is_reported(state: Path, tmp_path: Path, media: Media) -> None:
    builder = Builder(Path(os.fsdecode(os.fsencode(tmp_path) + b"/bad\xff")), state)
    builder.put("a.png", media.picture("red"))

    report = builder.build()

    assert report.outcome is Outcome.GONE
    assert "rename that" in report.message
    assert read_report(state) == report


def assert_complete(store: Store) -> None:
    current = store.current()
    assert current is not None
    store.check_edition(current.edition)


def test_a_site_becomes_the_edition_that_plays(builder: Builder, media: Media) -> None:
    whole_site(builder, media)

    report = builder.build()

    assert (report.outcome, report.message, report.problems, report.left_out) == (Outcome.ADOPTED, "", (), ())
    assert builder.store.current() == Current(report.edition or "", None, report.at)
    assert builder.plays() == ["assets/red.png", "assets/film.mp4", "assets/paper.pdf", "assets/paper.pdf"]
    assert builder.object_of("assets/film.mp4") == (builder.site / "assets/film.mp4").read_bytes()
    counts = report.counts
    assert (counts.files, counts.pictures, counts.videos, counts.documents, counts.prepared) == (5, 1, 1, 1, 3)
    for name, entry in builder.edition().objects.items():
        assert builder.store.length(name) == entry.length
        assert builder.store.verify(name)
    assert builder.store.source() == builder.site
    assert read_report(builder.state) == report


def test_a_folder_of_media_is_a_site(builder: Builder, media: Media) -> None:
    builder.put("b.png", media.picture("blue"))
    builder.put("a/1.mp4", media.clip())
    builder.put("notes.txt", "not shown")

    report = builder.build()

    assert builder.plays() == ["a/1.mp4", "b.png"]
    assert report.left_out == ()


def test_an_empty_folder_is_a_site(builder: Builder) -> None:
    assert builder.build().outcome is Outcome.ADOPTED
    assert builder.plays() == []


def test_building_an_unchanged_site_does_nothing(
    builder: Builder, media: Media, monkeypatch: pytest.MonkeyPatch
) -> None:
    whole_site(builder, media)
    first = builder.build()
    before = {path: path.stat().st_mtime_ns for path in builder.state.rglob("*") if path.name != "build.json"}
    monkeypatch.setattr("kiosk.editions.collect.open_file", None)
    forbid_work(monkeypatch)

    second = builder.build()

    assert (second.outcome, second.edition, second.counts.prepared) == (Outcome.UNCHANGED, first.edition, 0)
    after = {path: path.stat().st_mtime_ns for path in builder.state.rglob("*") if path.name != "build.json"}
    changed = {path for path in after if after[path] != before.get(path)}
    assert changed <= {builder.state, builder.state / "inventory.json"}


def test_a_file_that_is_added_replaced_renamed_or_removed(builder: Builder, media: Media) -> None:
    builder.put("a.png", media.picture("red"))
    builder.put("b.png", media.picture("blue"))
    builder.build()

    builder.put("c.png", media.picture("green"))
    assert builder.build().counts.prepared == 1
    assert builder.plays() == ["a.png", "b.png", "c.png"]

    builder.put("a.png", media.picture("yellow"))
    assert builder.build().counts.prepared == 1
    assert builder.object_of("a.png") == media.picture("yellow").read_bytes()

    (builder.site / "b.png").rename(builder.site / "z.png")
    assert builder.build().counts.prepared == 0
    assert builder.plays() == ["a.png", "c.png", "z.png"]

    (builder.site / "c.png").unlink()
    assert builder.build().outcome is Outcome.ADOPTED
    assert builder.plays() == ["a.png", "z.png"]


def test_a_file_that_changed_at_once_without_changing_size_or_times_is_seen(builder: Builder, media: Media) -> None:
    path = builder.put("a.bmp", media.picture("red", kind="bmp"))
    now = path.stat().st_mtime_ns
    order = Order(builder.site, "Asia/Jakarta")
    build(order, builder.store, now_ns=now + 1_000_000)
    other = media.picture("lime", kind="bmp").read_bytes()
    assert len(other) == path.stat().st_size
    path.write_bytes(other)
    os.utime(path, ns=(now, now))

    build(order, builder.store, now_ns=now + 2_000_000)

    with Image.open(io.BytesIO(builder.object_of("a.bmp"))) as image:
        assert image.convert("RGB").getpixel((0, 0)) == (0, 255, 0)


def test_the_same_bytes_are_prepared_once(builder: Builder, media: Media) -> None:
    for name in ("a.png", "b.png", "c/d.png"):
        builder.put(name, media.picture("red"))

    report = builder.build()

    assert (report.counts.prepared, report.counts.pictures) == (1, 3)
    assert builder.plays() == ["a.png", "b.png", "c/d.png"]


def test_a_file_that_cannot_be_shown_is_left_out_and_the_rest_plays(builder: Builder, media: Media) -> None:
    bad = {
        "empty.png": b"",
        "list.mp4": b"#EXTM3U\nhttp://127.0.0.1/x.ts\n",
        "web.png": b"<html><img src='http://127.0.0.1/x'>",
        "drawing.png": b"<svg xmlns='http://www.w3.org/2000/svg'/>",
        "cut.png": media.picture("red").read_bytes()[:200],
        "cut.mp4": media.clip().read_bytes()[:2000],
        "text.pdf": b"%PDF-1.7 nothing",
    }
    for name, data in bad.items():
        builder.put(name, data)
    builder.put("good.png", media.picture("red"))
    (builder.site / "link.png").symlink_to("/etc/passwd")

    report = builder.build()

    assert report.outcome is Outcome.ADOPTED
    assert builder.plays() == ["good.png"]
    assert {one.src for one in report.left_out} == {*bad, "link.png"}
    assert all(one.reason for one in report.left_out)
    playlist = builder.edition().playlists
    assert {one.src for found in playlist.values() for one in found.left_out} >= bad.keys()


def test_what_was_refused_is_not_tried_again(builder: Builder, media: Media, monkeypatch: pytest.MonkeyPatch) -> None:
    builder.put("cut.png", media.picture("red").read_bytes()[:200])
    first = builder.build()
    forbid_work(monkeypatch)

    assert builder.build().left_out == first.left_out


def test_nothing_outside_the_site_is_ever_read(builder: Builder, media: Media, tmp_path: Path) -> None:
    secret = shutil.copyfile(media.picture("purple", text="SECRET"), tmp_path / "secret.png")
    builder.put("site.toml", SITE)
    builder.put("playlists/a.toml", '[[item]]\ntype = "folder"\nsrc = "assets"\n')
    builder.put("assets/good.png", media.picture("red"))
    (builder.site / "assets" / "out.png").symlink_to(secret)
    (builder.site / "assets" / "up").symlink_to(tmp_path)
    before = secret.stat().st_atime_ns

    builder.build()

    assert builder.plays() == ["assets/good.png"]
    for path in builder.state.rglob("*"):
        assert not path.is_file() or secret.read_bytes() != path.read_bytes()
    assert before == secret.stat().st_atime_ns or os.statvfs(secret).f_flag & os.ST_NOATIME == 0


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("site.toml", "[site\n"),
        ("site.toml", '[site]\ntitel = "x"\n'),
        ("site.toml", '[site]\ntimezone = "Asia/Jkarta"\n'),
        ("playlists/siang.toml", '[[item]]\ntype = "imge"\n'),
        ("playlists/neu.toml", "\0"),
    ],
)
def test_a_site_with_errors_changes_nothing_on_screen(builder: Builder, media: Media, name: str, text: str) -> None:
    whole_site(builder, media)
    good = builder.build()
    before = (builder.site / name).read_text() if (builder.site / name).exists() else None
    builder.put(name, text)

    report = builder.build()

    assert (report.outcome, report.edition, report.ok) == (Outcome.PROBLEMS, good.edition, False)
    assert any(problem.file == name and problem.severity == "error" for problem in report.problems)
    assert builder.store.current() == Current(good.edition or "", None, good.at)
    assert read_report(builder.state) == report
    if before is None:
        (builder.site / name).unlink()
    else:
        builder.put(name, before)
    assert builder.build().outcome is Outcome.UNCHANGED


def test_a_first_build_with_errors_makes_no_edition(builder: Builder) -> None:
    builder.put("site.toml", "nonsense")

    report = builder.build()

    assert (report.outcome, report.edition, report.built) == (Outcome.PROBLEMS, None, None)
    assert builder.store.current() is None


def test_a_file_that_is_named_and_missing_is_left_out(builder: Builder, media: Media) -> None:
    whole_site(builder, media)
    (builder.site / "assets/film.mp4").unlink()

    report = builder.build()

    assert report.outcome is Outcome.ADOPTED
    assert "assets/film.mp4" not in builder.plays()
    assert [one.src for one in report.left_out] == ["assets/film.mp4"]


def test_what_was_rolled_back_is_not_adopted_again_until_the_site_changes(builder: Builder, media: Media) -> None:
    builder.put("a.png", media.picture("red"))
    one = builder.build().edition
    builder.put("b.png", media.picture("blue"))
    two = builder.build().edition
    builder.store.rollback(5)

    report = builder.build()

    assert (report.outcome, report.edition, report.built, report.ok) == (Outcome.ROLLED_BACK, one, two, True)
    builder.put("c.png", media.picture("green"))
    assert builder.build().outcome is Outcome.ADOPTED
    assert builder.plays() == ["a.png", "b.png", "c.png"]
    (builder.site / "c.png").unlink()
    assert builder.build().edition == two


def test_another_site_in_the_same_state_is_adopted(builder: Builder, media: Media, tmp_path: Path) -> None:
    builder.put("a.png", media.picture("red"))
    builder.put("b.png", media.picture("red"))
    builder.put("c.png", media.picture("red"))
    builder.build()
    other = Builder(tmp_path / "other", builder.state)
    other.put("x.png", media.picture("blue"))

    assert other.build().outcome is Outcome.ADOPTED
    assert other.plays() == ["x.png"]
    assert builder.store.source() == other.site


def test_an_object_that_was_lost_is_made_again(builder: Builder, media: Media) -> None:
    builder.put("a.png", media.picture("red"))
    edition = builder.build().edition
    name = next(iter(builder.edition().objects))
    builder.store.object_path(name).unlink()
    assert Store(builder.state).current() is None

    report = builder.build()

    assert (report.edition, report.counts.prepared) == (edition, 1)
    assert_complete(Store(builder.state))


def test_memory_that_was_lost_or_damaged_costs_only_time(builder: Builder, media: Media) -> None:
    builder.put("a.png", media.picture("red"))
    edition = builder.build().edition
    for name in ("inventory.json", "prepared.jsonl", "build.json"):
        (builder.state / name).write_bytes(b"\x00{broken\n\n[]\n")

    assert builder.build().edition == edition
    for name in ("inventory.json", "prepared.jsonl", "build.json"):
        (builder.state / name).unlink()
    assert builder.build().outcome is Outcome.UNCHANGED


def test_builds_at_the_same_time_wait_for_each_other(builder: Builder, media: Media) -> None:
    for i in range(6):
        builder.put(f"{i}.png", media.picture("red", text=str(i)))
    reports: list[Report] = []
    threads = [threading.Thread(target=lambda: reports.append(builder.build())) for _ in range(3)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()

    assert sorted(report.outcome.value for report in reports) == ["adopted", "unchanged", "unchanged"]
    assert len({report.edition for report in reports}) == 1
    assert sum(report.counts.prepared for report in reports) == 6
    assert_complete(builder.store)


def test_old_editions_and_their_objects_go(builder: Builder, media: Media) -> None:
    for colour in ("red", "blue", "green"):
        builder.put("a.png", media.picture(colour))
        builder.build()
    assert len(builder.store.kept()) == 3
    orphan = builder.store.add_bytes(b"of a build that was killed")

    builder.put("a.png", media.picture("white"))
    builder.build()

    assert builder.store.length(orphan) is None
    assert len(builder.store.kept()) == 4


def test_older_editions_take_a_share_of_the_disk_and_no_more(
    builder: Builder, media: Media, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(shutil, "disk_usage", lambda _: SimpleNamespace(total=4000))
    for colour in ("red", "blue", "green", "white"):
        builder.put("a.png", media.picture(colour))
        builder.build()

    assert len(builder.store.kept()) == 2
    builder.store.rollback(5)
    assert builder.object_of("a.png") == media.picture("green").read_bytes()


def test_a_state_that_cannot_be_written_is_said_and_the_last_edition_stays(
    builder: Builder, media: Media, monkeypatch: pytest.MonkeyPatch
) -> None:
    builder.put("a.png", media.picture("red"))
    good = builder.build()
    builder.put("a.png", media.picture("blue"))

    def refuse(*_: object) -> None:
        raise StoreError("could not write", "x", "Input/output error", "check the disk")

    monkeypatch.setattr(Store, "write_edition", refuse)
    with pytest.raises(StoreError, match="check the disk"):
        builder.build()

    assert builder.store.current() == Current(good.edition or "", None, good.at)
    report = read_report(builder.state)
    assert report is not None
    assert (report.outcome, report.edition) == (Outcome.FAILED, good.edition)
    assert "Input/output error" in report.message


@pytest.mark.parametrize(
    "name",
    ["a b.png", "😀.png", "ملف.png", "new\nline.png", "n" * 251 + ".png", "-rf.png", "%2e%2e.png", "a\u202egnp.png"],
)
def test_every_name_plays(builder: Builder, media: Media, name: str) -> None:
    builder.put(name, media.picture("red"))

    assert builder.build().left_out == ()
    assert builder.plays() == [name]


def test_a_name_that_is_no_text_is_left_out(builder: Builder) -> None:
    Path(os.fsdecode(os.fsencode(builder.site) + b"/bad\xff.png")).write_bytes(b"x")

    assert builder.build().left_out == (LeftOutFile("bad\\udcff.png", "its name is not valid UTF-8; rename it"),)


def test_during_a_hold_a_new_edition_waits(builder: Builder, media: Media) -> None:
    builder.put("a.png", media.picture("red"))
    one = builder.build().edition
    assert one is not None
    builder.store.hold(one, 5, by="dewi")
    builder.put("a.png", media.picture("blue"))
    report = builder.build()
    assert (report.outcome, report.edition, report.ok) == (Outcome.HELD, one, True)
    assert builder.build().outcome is Outcome.HELD
    current = builder.store.release(10**15)
    assert current is not None
    assert current.edition == report.built != one
