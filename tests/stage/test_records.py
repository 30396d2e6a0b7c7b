"""Proof of play and heartbeats."""

import json
import os
from pathlib import Path

from kiosk.program import Instant, Item, Level, Slot
from kiosk.scene import Cue, Presented
from kiosk.stage.beats import Beats
from kiosk.stage.diary import Diary
from kiosk.stage.plays import PlayLog, play
from tests.support.logguard import LogGuard

DAY = 1_770_000_000_000 // 86_400_000 * 86_400_000


def slot(key: str, start: int, end: int) -> Slot:
    item = Item(key, 0, "image", f"Judul {key}", "a.png", end - start, {"object": "ab"})
    return Slot("main", "always", Level.EVENT, "list", item, Instant(start), Instant(end))


def test_a_play_lasts_from_its_first_frame_to_the_first_of_the_next() -> None:
    told: list[tuple[str, str, int, int]] = []
    diary = Diary(lambda slot, edition, presented, gone: told.append((slot.item.key, edition, presented, gone)))
    diary.put_on(Presented("main", Cue(slot("a", 0, 10))), "e1")
    diary.frame(3, {"main"})
    diary.frame(5, {"main"})
    diary.put_on(Presented("main", Cue(slot("b", 10, 20))), "e2")
    assert told == []
    diary.frame(11, {"main"})
    assert told == [("a", "e1", 3, 11)]
    diary.close(15)
    assert told[1:] == [("b", "e2", 11, 15)]


def test_the_poster_is_no_play() -> None:
    told: list[Slot] = []
    diary = Diary(lambda slot, *_: told.append(slot))
    diary.put_on(Presented("main", Cue(slot("a", 0, 10), faulty="broken")), "e1")
    diary.frame(3, {"main"})
    diary.close(9)
    assert told == []


def test_a_zone_that_is_gone_ends_its_play() -> None:
    told: list[int] = []
    diary = Diary(lambda _slot, _edition, _presented, gone: told.append(gone))
    diary.put_on(Presented("strip", Cue(slot("a", 0, 10))), "e1")
    diary.frame(3, {"strip"})
    diary.frame(7, {"main"})
    assert told == [7]


def test_plays_are_appended_to_the_day_they_ended_on(tmp_path: Path) -> None:
    log = PlayLog(tmp_path / "plays")
    for key, gone in (("a", DAY - 1), ("b", DAY), ("c", DAY + 10)):
        log.add(play(slot(key, DAY - 5, DAY), edition="e", screen="s", presented=DAY - 4, gone=gone))
    log.close()
    lines = [path.read_text().splitlines() for path in sorted((tmp_path / "plays").iterdir())]
    assert [[json.loads(line)["item"] for line in day] for day in lines] == [["a"], ["b", "c"]]
    assert [json.loads(line)["complete"] for day in lines for line in day] == [False, True, True]


def test_a_play_log_that_cannot_be_written_is_reported_once(tmp_path: Path, log_guard: LogGuard) -> None:
    log_guard.expect("what was played cannot be recorded")
    (tmp_path / "plays").write_text("not a folder")
    log = PlayLog(tmp_path / "plays")
    for key in "abc":
        log.add(play(slot(key, 0, 10), edition="e", screen="s", presented=1, gone=10))
    log.close()
    assert len(log_guard.records) == 1


def test_heartbeats_are_lines_of_json() -> None:
    reader, writer = os.pipe()
    beats = Beats(writer)
    beats.report((), ("a",))
    beats.presented(("a",), ())
    os.close(writer)
    with os.fdopen(reader) as file:
        assert [json.loads(line) for line in file] == [
            {"frames": 0, "shown": [], "loading": ["a"]},
            {"frames": 1, "shown": ["a"], "loading": []},
        ]


def test_a_reader_who_does_not_read_holds_up_nobody() -> None:
    reader, writer = os.pipe()
    beats = Beats(writer)
    for _ in range(20_000):
        beats.report(("a",), ())
    assert not beats.alone()
    os.close(reader)
    assert beats.alone()
    beats.report(("a",), ())
    os.close(writer)


def test_without_a_pipe_nothing_is_told() -> None:
    beats = Beats(None)
    beats.presented((), ())
    assert not beats.alone()
