"""Joins of clips that have nothing in common: sizes, rates, codecs, sound, B-frames at the end, open GOPs, odd lengths.

    python -m bench.joins --json FILE [--for SECONDS] [--until N] [--players layar mpv …]

25 clips of one to two seconds follow one another on a screen of 1280x720; every player shows the same, in alternation.
Each run adds rounds to FILE until its time is up, the player with the fewest first: run it again to go on, until every
player has N joins. A round whose observer stalled is refused and counts for nothing.
"""

import argparse
import json
import statistics
import sys
import tempfile
import time
from collections.abc import Sequence
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

from bench.camera import score
from bench.camera.clips import CLIPS, ClipSpec, make_clip
from bench.camera.observer import save
from bench.camera.players import play
from bench.camera.screen import xvfb
from bench.camera.watch import watching
from bench.machine import machine, versions

PLAYERS = ("layar", "mpv", "mpv-edl", "vlc")
SCREEN = (1280, 720)
SIZES = ((640, 360), (1280, 720), (854, 480), (1920, 1080), (960, 540))
RATES = (24, 60, 25, 50, 30)
CODECS = ("h264", "hevc", "h264-bframes", "vp9", "h264-opengop")
SETTLING = 3.0
"""Seconds after the start that do not count."""
MOST_MS, FRAME_MS = 8.0, 1000 / min(RATES)


def mix() -> list[ClipSpec]:
    """Every rate with every codec, sizes across; no length is a whole number of tenths of a second."""
    return [_clip(place) for place in range(len(RATES) * len(CODECS))]


def _clip(place: int) -> ClipSpec:
    row, column = divmod(place, len(RATES))
    rate = RATES[column]
    width, height = SIZES[(2 * column + row) % len(SIZES)]
    if height > 720 and rate > 30:
        width, height = 1280, 720  # more than two cores decode twice, as at a join
    return ClipSpec(
        number=place + 1,
        width=width,
        height=height,
        rate=rate,
        frames=rate + 7 + (place * 5) % (rate // 2),
        codec=CODECS[(column + row) % len(CODECS)],
        sound=place % 2 == 0,
        sound_longer=(0.0, 0.4, -0.3)[place // 2 % 3],
    )


@dataclass(frozen=True, slots=True)
class Round:
    """Once through all clips."""

    player: str
    joins: tuple[tuple[int, int, float], ...]
    """Clip, clip, and the excess in milliseconds."""
    missing: int
    cut: int
    repeated: int
    backwards: int
    dark_ms: float
    foreign_ms: float
    mixed_ms: float
    load: float


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--players", nargs="+", default=PLAYERS)
    parser.add_argument("--until", type=int, default=300, metavar="N", help="joins of each player")
    parser.add_argument("--for", type=float, default=150, metavar="SECONDS", dest="seconds")
    parser.add_argument("--json", type=Path, required=True)
    parser.add_argument("--records", type=Path, metavar="FOLDER", help="keep what the observer saw there")
    options = parser.parse_args()
    clips = mix()
    paths = [make_clip(clip, CLIPS) for clip in clips]
    rounds = _earlier(options.json)
    once = sum(clip.frames / clip.rate for clip in clips) + SETTLING + 5
    if options.records:
        options.records.mkdir(parents=True, exist_ok=True)
    ends = time.monotonic() + options.seconds
    tried = dict.fromkeys(options.players, 0)
    while time.monotonic() + once < ends:
        wanted = [name for name in options.players if _count(rounds, name) < options.until]
        if not wanted:
            break
        player = min(wanted, key=lambda name: (tried[name], _count(rounds, name)))
        tried[player] += 1
        try:
            rounds.append(_measure(player, clips, paths, options.records))
        except score.UntrustworthyError as error:
            sys.stderr.write(f"{player}: refused, {error}\n")
            continue
        _keep(rounds, options.json)
    _print(options.players, rounds)
    return 0


def _measure(player: str, clips: Sequence[ClipSpec], paths: Sequence[Path], records: Path | None) -> Round:
    seconds = sum(clip.frames / clip.rate for clip in clips) + 1
    with (
        tempfile.TemporaryDirectory(prefix="joins-") as folder,
        xvfb(*SCREEN) as screen,
        watching(screen, Path(folder), seconds + 60) as watch,
        play(player, paths, screen, Path(folder)) as playing,
    ):
        since = playing.started + SETTLING
        time.sleep(SETTLING + seconds)
        record = watch.end()
    if records:
        save(record, records / f"{player}-{since:.0f}.json")
    expected = [score.Expected(clip.number, clip.frames, clip.rate) for clip in clips]
    result = score.score(record, expected, since=since)
    return Round(
        player=player,
        joins=tuple((join.before, join.after, round(join.excess * 1000, 2)) for join in result.joins),
        missing=result.missing,
        cut=result.cut,
        repeated=result.repeated,
        backwards=result.backwards,
        dark_ms=round(result.dark * 1000, 1),
        foreign_ms=round(result.foreign * 1000, 1),
        mixed_ms=round(result.mixed * 1000, 1),
        load=record.load,
    )


def _count(rounds: Sequence[Round], player: str) -> int:
    return sum(len(one.joins) for one in rounds if one.player == player)


def _earlier(path: Path) -> list[Round]:
    if not path.exists():
        return []
    raw: list[dict[str, Any]] = json.loads(path.read_text())["rounds"]
    return [Round(**{**one, "joins": tuple(tuple(join) for join in one["joins"])}) for one in raw]


def _keep(rounds: Sequence[Round], path: Path) -> None:
    told = {"machine": machine(), "versions": versions("mpv", "vlc"), "rounds": [asdict(one) for one in rounds]}
    path.write_text(json.dumps(told) + "\n")


def _print(players: Sequence[str], rounds: Sequence[Round]) -> None:
    print("player   joins  median    p99  worst  least  over 8 ms  missing cut repeated back  dark foreign mixed  load")
    for player in players:
        own = [one for one in rounds if one.player == player]
        excess = sorted(join[2] for one in own for join in one.joins)
        if not excess:
            continue
        counts = [sum(getattr(one, name) for one in own) for name in ("missing", "cut", "repeated", "backwards")]
        times = [sum(getattr(one, name) for one in own) for name in ("dark_ms", "foreign_ms", "mixed_ms")]
        print(
            f"{player:8} {len(excess):5} {statistics.median(excess):7.1f} {excess[int(0.99 * (len(excess) - 1))]:6.1f}"
            f" {excess[-1]:6.1f} {excess[0]:6.1f} {sum(one > MOST_MS for one in excess):10}"
            f" {counts[0]:8} {counts[1]:3} {counts[2]:8} {counts[3]:4} {times[0]:5.0f} {times[1]:7.0f} {times[2]:5.0f}"
            f" {statistics.median(one.load for one in own):5.1f}"
        )


if __name__ == "__main__":
    sys.exit(main())
