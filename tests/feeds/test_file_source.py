"""Readings from a file in the site folder."""

import os
import time
from pathlib import Path, PurePosixPath
from zoneinfo import ZoneInfo

import pytest

from kiosk.feeds.file_source import FileSource
from kiosk.feeds.limits import MAX_BODY
from kiosk.feeds.outcome import Failed, Fresh, Outcome, Unchanged
from kiosk.model import FileFeed
from kiosk.store import open_below


def source(site: Path, path: str = "feeds/udara.json", decimal: str = ".") -> FileSource:
    feed = FileFeed.model_validate({"name": "udara", "kind": "file", "path": path, "decimal": decimal})
    return FileSource(feed, site, ZoneInfo("Asia/Jakarta"))


def now_ms() -> int:
    return time.time_ns() // 1_000_000


def write(site: Path, data: bytes, path: str = "feeds/udara.json", *, age: float = 60) -> None:
    file = site / path
    file.parent.mkdir(exist_ok=True)
    file.write_bytes(data)
    written = time.time() - age
    os.utime(file, (written, written))


def value(outcome: Outcome) -> object:
    assert isinstance(outcome, Fresh)
    return outcome.readings[0].value


def test_a_file_is_read_once_and_again_when_it_changes(tmp_path: Path) -> None:
    write(tmp_path, b'{"ispu": 87}')
    feed = source(tmp_path)
    assert value(feed.look(now_ms())) == 87.0
    assert feed.look(now_ms()) == Unchanged()
    write(tmp_path, b'{"ispu": 88}', age=30)
    assert value(feed.look(now_ms())) == 88.0


def test_its_time_is_the_file_s(tmp_path: Path) -> None:
    write(tmp_path, b'{"ispu": 87}', age=500)
    outcome = source(tmp_path).look(now_ms())
    assert isinstance(outcome, Fresh)
    assert 499_000 < now_ms() - outcome.readings[0].observed_at < 560_000


def test_a_file_from_the_future_is_from_now(tmp_path: Path) -> None:
    write(tmp_path, b'{"ispu": 87}', age=-500)
    feed = source(tmp_path)
    feed.look(now_ms())
    now = now_ms()
    outcome = feed.look(now)
    assert isinstance(outcome, Fresh)
    assert outcome.readings[0].observed_at == now


def test_a_file_being_written_is_not_read_until_it_rests(tmp_path: Path) -> None:
    feed = source(tmp_path)
    for part in (b'{"ispu": 8', b'{"ispu": 87, "pm25": 31', b'{"ispu": 87, "pm25": 31}'):
        write(tmp_path, part, age=0)
        assert feed.look(now_ms()) == Unchanged()
    assert value(feed.look(now_ms())) == 87.0


def test_who_knows_that_it_was_closed_need_not_wait(tmp_path: Path) -> None:
    write(tmp_path, b'{"ispu": 87}', age=0)
    feed = source(tmp_path)
    feed.closed = True
    assert value(feed.look(now_ms())) == 87.0


def test_a_csv_file_in_the_indonesian_way(tmp_path: Path) -> None:
    write(tmp_path, b"hari;masuk\nSen;1.204\nSel;987,5\n", "masuk.csv")
    outcome = source(tmp_path, "masuk.csv", ",").look(now_ms())
    assert isinstance(outcome, Fresh)
    assert {reading.key: reading.value for reading in outcome.readings} == {"udara.hari": "Sel", "udara.masuk": 987.5}


@pytest.mark.parametrize("data", [b"", b"<html>", b"[]", b'{"a": null}', b" " * (MAX_BODY + 1)])
def test_a_file_of_no_use_is_said_once_and_forgiven(tmp_path: Path, data: bytes) -> None:
    write(tmp_path, data)
    feed = source(tmp_path)
    first = feed.look(now_ms())
    assert isinstance(first, Failed)
    assert "feeds/udara.json" in first.reason
    assert feed.look(now_ms()) == first
    write(tmp_path, b'{"ispu": 87}', age=10)
    assert value(feed.look(now_ms())) == 87.0


def test_missing_then_there_then_gone(tmp_path: Path) -> None:
    feed = source(tmp_path)
    assert isinstance(feed.look(now_ms()), Failed)
    write(tmp_path, b'{"ispu": 87}')
    assert value(feed.look(now_ms())) == 87.0
    (tmp_path / "feeds/udara.json").unlink()
    assert isinstance(feed.look(now_ms()), Failed)


def test_nothing_outside_the_site_is_read(tmp_path: Path) -> None:
    site = tmp_path / "site"
    write(tmp_path, b'{"secret": 1}', "outside.json")
    site.mkdir()
    (site / "link.json").symlink_to(tmp_path / "outside.json")
    (site / "loop.json").symlink_to(site / "loop.json")
    (site / "folder.json").mkdir()
    os.mkfifo(site / "pipe.json")
    for path in ("link.json", "loop.json", "folder.json", "pipe.json"):
        assert isinstance(source(site, path).look(now_ms()), Failed), path


def test_a_link_inside_the_site_is_followed(tmp_path: Path) -> None:
    write(tmp_path, b'{"ispu": 87}', "real.json")
    (tmp_path / "link.json").symlink_to("real.json")
    assert value(source(tmp_path, "link.json").look(now_ms())) == 87.0


def test_a_folder_that_is_swapped_for_a_link_meanwhile_leads_nowhere(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    site = tmp_path / "site"
    site.mkdir()
    write(site, b'{"ispu": 87}')
    (tmp_path / "elsewhere").mkdir()
    write(tmp_path, b'{"secret": 1}', "elsewhere/udara.json")
    feed = source(site)

    def swap_and_open(root: Path, path: PurePosixPath) -> int:
        (site / "feeds").rename(tmp_path / "old")
        (site / "feeds").symlink_to(tmp_path / "elsewhere")
        return open_below(root, path)

    monkeypatch.setattr("kiosk.feeds.file_source.open_below", swap_and_open)
    assert isinstance(feed.look(now_ms()), Failed)
