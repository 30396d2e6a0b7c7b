"""How far long work is, in words; and from when something is to be on air."""

from datetime import datetime
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest
from pytestqt.qtbot import QtBot

from kiosk.panel.draft import Mirror, StoppedError, put_on_air
from kiosk.panel.publishing import Pace
from kiosk.panel.publishing.start_time import days, picked

NOW = round(datetime(2026, 11, 22, 17, 30, tzinfo=ZoneInfo("Asia/Jakarta")).timestamp() * 1000)


class Clock:
    now = 100.0

    def __call__(self) -> float:
        return self.now


def _read(pace: Pace) -> tuple[object, object]:
    return pace.property("share"), pace.property("words")


def test_the_time_left_comes_from_what_was_moved(qtbot: QtBot) -> None:
    clock = Clock()
    pace = Pace(clock=clock)
    going = pace.begin("send")
    assert (pace.property("running"), pace.property("phase"), *_read(pace)) == (True, "Sending…", -1.0, "")
    for passed, done, words in (
        (0, 0, "0 bytes of 400.0 MB"),
        (10, 100, "100.0 MB of 400.0 MB, less than a minute left"),
        (300, 200, "200.0 MB of 400.0 MB, about 5 minutes left"),
        (18_000, 300, "300.0 MB of 400.0 MB, about 1.7 hours left"),
        (20_000, 400, "400.0 MB of 400.0 MB"),
    ):
        clock.now = 100.0 + passed
        with qtbot.waitSignal(pace.changed):
            going.tell(done * 1_000_000, 400_000_000)
        assert _read(pace) == (done / 400, words)
    with qtbot.waitSignal(pace.changed):
        going.phase("write")
    assert _read(pace) == (-1.0, "")
    pace.end()
    assert not pace.property("running")


def test_it_is_stopped_by_the_operator_or_with_the_panel() -> None:
    ending = [False]
    pace = Pace(lambda: ending[0])
    pace.cancel()
    assert not pace.stopped()
    going = pace.begin("send")
    pace.cancel()
    assert going.stopped()
    going = pace.begin("send")
    assert not going.stopped()
    ending[0] = True
    assert going.stopped()


@pytest.mark.parametrize(
    ("day", "text", "at"),
    [
        (0, "19:00", (22, 19, 0)),
        (1, "6.05", (23, 6, 5)),
        (0, "17:30", None),
        (0, "24:00", None),
        (0, "12:60", None),
        (3, "pagi", None),
        (3, "", None),
    ],
)
def test_a_time_is_one_of_the_sites_day_to_come(day: int, text: str, at: tuple[int, int, int] | None) -> None:
    found = picked(day, text, "Asia/Jakarta", NOW)
    wanted = at and round(datetime(2026, 11, *at, tzinfo=ZoneInfo("Asia/Jakarta")).timestamp() * 1000)
    assert found == wanted


def test_days_begin_with_today_at_the_site() -> None:
    assert days("Asia/Jakarta", NOW)[:2] == ["Sunday, 22 November", "Monday, 23 November"]
    assert days("Pacific/Kiritimati", NOW)[0] == "Monday, 23 November"


def test_copying_into_the_folder_tells_how_far_it_is_and_can_be_stopped(tmp_path: Path) -> None:
    site = tmp_path / "site"
    site.mkdir()
    (site / "site.toml").write_text("a = 1\n")
    mirror = Mirror(tmp_path / "draft", site)
    mirror.refresh()
    texts = {"site.toml": "a = 2\n"}
    mirror.write(texts)
    for name in ("a.mp4", "b.mp4"):
        (mirror.folder / name).write_bytes(b"x" * 1_500_000)
    told: list[tuple[int, int]] = []
    with pytest.raises(StoppedError):
        put_on_air(mirror, texts, frozenset(texts), lambda *one: told.append(one), lambda: told[-1][0] > 2_000_000)
    assert told[-1] == (2_548_576, 3_000_000)
    assert {path.name for path in site.iterdir()} == {"site.toml", "a.mp4"}
    assert (site / "site.toml").read_text() == "a = 1\n"
    told.clear()
    put_on_air(mirror, texts, frozenset(texts), lambda *one: told.append(one))
    assert told[-1] == (1_500_000, 1_500_000)
    assert (site / "site.toml").read_text() == "a = 2\n"
