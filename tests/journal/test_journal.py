"""Proof of play."""

import json
import sqlite3
from collections.abc import Callable, Iterator
from dataclasses import asdict, replace
from pathlib import Path
from typing import Any

import pytest

from kiosk.journal import KEPT_DAYS, Journal, JournalError, Play
from kiosk.journal.journal import DROPPED_EVERY_MS

DAY = 86_400_000
NOW = 1_795_489_200_000


PLAY = Play(
    *(NOW, NOW + 9, NOW, NOW + 10),
    *("s", "main", "Siang", "base", "siang", "k", "image", "Pasar", "a.jpg", "ab", "ed"),
    complete=True,
)


def play(presented: int = NOW, **values: Any) -> Play:
    return replace(PLAY, presented=presented, **values)


def write(state: Path, *plays: Play, name: str = "2026-11-24.jsonl", rest: str = "") -> None:
    (state / "plays").mkdir(exist_ok=True)
    with (state / "plays" / name).open("a", encoding="utf-8") as file:
        file.writelines(json.dumps(asdict(one)) + "\n" for one in plays)
        file.write(rest)


class Ran:
    """A clock that nobody sets, in milliseconds."""

    def __init__(self) -> None:
        self.ms = 0

    def __call__(self) -> int:
        return self.ms


@pytest.fixture
def ran() -> Ran:
    return Ran()


@pytest.fixture
def journal(state: Path, ran: Ran) -> Iterator[Journal]:
    opened = Journal(state, ran)
    yield opened
    opened.close()


def hours_pass(journal: Journal, ran: Ran, hours: int, now: int = NOW) -> int:
    """What the clock says then."""
    for _ in range(hours):
        ran.ms += DROPPED_EVERY_MS
        now += DROPPED_EVERY_MS
        journal.take(now)
    return now


def test_everything_is_taken_once(state: Path, journal: Journal) -> None:
    first, second = play(NOW), play(NOW + 10, title="Pasar “Malam”\n", complete=False)
    write(state, first)
    assert journal.take(NOW) == 1
    assert journal.take(NOW) == 0
    write(state, second)
    assert journal.take(NOW) == 1
    assert list(journal.plays()) == [first, second]
    assert list(journal.plays(NOW + 1, NOW + 11)) == [second]
    assert list(journal.plays(NOW + 1, NOW + 10)) == []


def test_a_line_being_written_waits(state: Path, journal: Journal) -> None:
    text = json.dumps(asdict(play()))
    write(state, rest=text[:40])
    assert journal.take(NOW) == 0
    write(state, rest=text[40:] + "\n")
    assert journal.take(NOW) == 1


@pytest.mark.expects_log("no play")
def test_a_line_that_a_crash_cut_costs_only_itself(state: Path, journal: Journal) -> None:
    write(state, play(NOW), rest='{"zone": "ma')
    write(state, play(NOW + 10))
    write(state, play(NOW + 20), rest="\xff\n")
    assert journal.take(NOW) == 2
    assert [one.presented for one in journal.plays()] == [NOW, NOW + 20]


def test_a_file_that_a_crash_made_shorter_is_taken_again_without_doubles(state: Path, journal: Journal) -> None:
    write(state, play(NOW), play(NOW + 10), play(NOW + 20))
    journal.take(NOW)
    (state / "plays/2026-11-24.jsonl").unlink()
    write(state, play(NOW))
    assert journal.take(NOW) == 0
    write(state, play(NOW + 30), play(NOW + 40), play(NOW + 50))
    assert journal.take(NOW) == 3
    assert [one.presented - NOW for one in journal.plays()] == [0, 10, 20, 30, 40, 50]


def test_a_journal_that_was_lost_is_made_anew(state: Path) -> None:
    write(state, play(NOW), play(NOW, zone="ticker"))
    for _ in range(2):
        journal = Journal(state)
        journal.take(NOW)
        assert len(list(journal.plays())) == 2
        journal.close()
        for path in state.glob("journal.db*"):
            path.unlink()


def test_what_is_old_is_dropped(state: Path, journal: Journal, ran: Ran) -> None:
    write(state, play(NOW - KEPT_DAYS * DAY - 1), play(NOW - DAY), name="2026-11-01.jsonl")
    write(state, play(NOW))
    journal.take(NOW)
    now = hours_pass(journal, ran, 1)
    assert [one.presented for one in journal.plays()] == [NOW - DAY, NOW]
    assert [path.name for path in (state / "plays").iterdir()] == ["2026-11-24.jsonl"]
    assert journal.take(now) == 0


def test_a_clock_far_ahead_costs_no_proof_of_play(state: Path, journal: Journal, ran: Ran) -> None:
    for day in (20, 21, 24):
        write(state, play(NOW - (24 - day) * DAY), name=f"2026-11-{day}.jsonl")
    journal.take(NOW)
    now = hours_pass(journal, ran, 3)
    plays = list(journal.plays())
    files = {path.name for path in (state / "plays").iterdir()}

    ahead = now + 2 * KEPT_DAYS * DAY
    journal.take(ahead)
    ran.ms += DROPPED_EVERY_MS // 2
    journal.take(ahead + DROPPED_EVERY_MS // 2)
    now = hours_pass(journal, ran, 2, now + DROPPED_EVERY_MS // 2)
    assert list(journal.plays()) == plays
    assert {path.name for path in (state / "plays").iterdir()} == files

    journal.take(now + 2 * KEPT_DAYS * DAY)
    hours_pass(journal, ran, 1, now + 2 * KEPT_DAYS * DAY)
    assert list(journal.plays()) == plays[1:], "what is wrong for an hour costs a day of 400"


def test_it_is_safe_from_a_power_cut(journal: Journal, state: Path) -> None:
    journal.take(NOW)
    with sqlite3.connect(state / "journal.db") as db:
        assert db.execute("PRAGMA journal_mode").fetchone() == ("wal",)
    db.close()


@pytest.mark.parametrize("make", [Path.mkdir, lambda path: path.write_bytes(b"no database" * 999)])
def test_what_is_no_journal_is_said(state: Path, make: Callable[[Path], None]) -> None:
    make(state / "journal.db")
    with pytest.raises(JournalError, match=r"journal\.db"):
        Journal(state)
