"""Joins, lost frames, pacing and cost of Layar and its peers, read off the screen.

    python -m bench.seamless [--rungs 640x360@30 …] [--players layar mpv …] [--pairs N] [--seconds N] [--json FILE]

Every player shows two clips of five seconds in turn, on an Xvfb of its own; players alternate, so that what else the
machine does falls on all. A record whose observer stalled is refused and the run repeated.
"""

import argparse
import json
import statistics
import sys
import tempfile
import time
from dataclasses import asdict, dataclass
from pathlib import Path

from bench.camera import score
from bench.camera.clips import CLIPS, ClipSpec, make_clip, read_rung
from bench.camera.players import play
from bench.camera.screen import xvfb
from bench.camera.watch import watching
from bench.machine import machine

RUNGS = ("640x360@30", "960x540@60", "1280x720@30", "1280x720@60", "1920x1080@30")
PLAYERS = ("layar", "mpv", "mpv-edl", "vlc")
SETTLING = 3.0
"""Seconds after the start that count for nothing but the time to the first picture."""


@dataclass(frozen=True, slots=True)
class Run:
    player: str
    rung: str
    first_ms: float
    """Process start to first whole picture."""
    missing: int
    cut: int
    repeated: int
    backwards: int
    dark_ms: float
    foreign_ms: float
    mixed_ms: float
    joins: int
    excess_ms: float
    """Median."""
    worst_ms: float
    """The longest excess."""
    pace_p99: float
    """Of a frame's duration."""
    cpu: float
    """Seconds a second, of the whole process tree, once it plays."""
    load: float


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--rungs", nargs="+", default=RUNGS)
    parser.add_argument("--players", nargs="+", default=PLAYERS)
    parser.add_argument("--pairs", type=int, default=5)
    parser.add_argument("--seconds", type=float, default=23)
    parser.add_argument("--json", type=Path)
    options = parser.parse_args()
    runs: list[Run] = []
    for rung in options.rungs:
        for _ in range(options.pairs):
            runs += [_trusted(player, rung, options.seconds) for player in options.players]
        _print(rung, options.players, [run for run in runs if run.rung == rung])
    if options.json:
        options.json.write_text(json.dumps({"machine": machine(), "runs": [asdict(run) for run in runs]}, indent=1))
    return 0


def _trusted(player: str, rung: str, seconds: float) -> Run:
    """Measure until the observer kept time; three times at most."""
    for _ in range(2):
        try:
            return _measure(player, rung, seconds)
        except score.UntrustworthyError as error:
            sys.stderr.write(f"{player} {rung}: refused, {error}\n")
    return _measure(player, rung, seconds)


def _measure(player: str, rung: str, seconds: float) -> Run:
    width, height, rate = read_rung(rung)
    frames = rate * 5
    specs = [ClipSpec(number, width, height, rate, frames) for number in (1, 2)]
    clips = [make_clip(spec, CLIPS) for spec in specs]
    with (
        tempfile.TemporaryDirectory(prefix="seamless-") as folder,
        xvfb(width, height) as screen,
        watching(screen, Path(folder), seconds + 30) as watch,
        play(player, clips, screen, Path(folder)) as playing,
    ):
        started = playing.started
        time.sleep(SETTLING)
        before, at = playing.cpu(), time.monotonic()
        time.sleep(seconds)
        cpu = (playing.cpu() - before) / (time.monotonic() - at)
        seen = watch.end()
    expected = [score.Expected(spec.number, frames, rate) for spec in specs]
    result = score.score(seen, expected, since=started + SETTLING)
    excess = sorted(join.excess * 1000 for join in result.joins)
    pace = sorted(result.intervals)
    return Run(
        player=player,
        rung=rung,
        first_ms=(score.score(seen, expected).first - started) * 1000,
        missing=result.missing,
        cut=result.cut,
        repeated=result.repeated,
        backwards=result.backwards,
        dark_ms=result.dark * 1000,
        foreign_ms=result.foreign * 1000,
        mixed_ms=result.mixed * 1000,
        joins=len(excess),
        excess_ms=statistics.median(excess) if excess else float("nan"),
        worst_ms=excess[-1] if excess else float("nan"),
        pace_p99=pace[int(0.99 * (len(pace) - 1))],
        cpu=cpu,
        load=seen.load,
    )


def _print(rung: str, players: list[str], runs: list[Run]) -> None:
    print(f"\n{rung}")
    print("player    first ms  excess ms  worst  missing cut repeated back  dark  foreign mixed  pace p99  CPU   load")
    for player in players:
        own = [run for run in runs if run.player == player]
        median = {name: statistics.median(getattr(run, name) for run in own) for name in ("first_ms", "excess_ms")}
        total = {name: sum(getattr(run, name) for run in own) for name in ("missing", "cut", "repeated", "backwards")}
        black = {name: sum(getattr(run, name) for run in own) for name in ("dark_ms", "foreign_ms", "mixed_ms")}
        print(
            f"{player:9} {median['first_ms']:8.0f} {median['excess_ms']:10.1f} {max(r.worst_ms for r in own):6.1f}"
            f" {total['missing']:8} {total['cut']:3} {total['repeated']:8} {total['backwards']:4}"
            f" {black['dark_ms']:5.0f} {black['foreign_ms']:8.0f} {black['mixed_ms']:5.0f}"
            f" {statistics.median(r.pace_p99 for r in own):9.2f} {statistics.median(r.cpu for r in own):5.2f}"
            f" {statistics.median(r.load for r in own):6.1f}"
        )


if __name__ == "__main__":
    sys.exit(main())
