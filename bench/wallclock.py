"""How well players on screens of their own keep step by the wall clock alone, and how soon they are back in step.

    python -m bench.wallclock [--players N …] [--clips N …] [--seconds N] [--disturb kill step …] [--json FILE]

Every player has an Xvfb, a STATE and an edition of its own, built from the same files; nothing passes between them. One
observer samples all screens in turn. Without `--disturb` the table tells how far apart the same frame is on all of
them, from 3 s after all were started. With it, something happens to the second player:

    kill     its stage is killed (SIGKILL)
    suspend  all its processes stop for ten seconds (SIGSTOP, SIGCONT)
    step     its clock, which was 42.4 s wrong, is put right
    nudge    its clock, which was 0.4 s wrong, is put right

and the table tells how long after its next picture it is back in step: from then on, for three seconds, all frames but
one in a hundred are less than 5 ms apart. Its clock is libfaketime's; the monotonic clock stays as it is.
"""

import argparse
import contextlib
import json
import os
import signal
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator, Sequence
from contextlib import ExitStack
from dataclasses import asdict, dataclass
from pathlib import Path

from bench.camera import observer
from bench.camera.clips import CLIPS, ClipSpec, make_clip, read_rung
from bench.camera.players import Playing, play
from bench.camera.score import Expected, Picture, UntrustworthyError, pictures_of, score
from bench.camera.screen import xvfb
from bench.camera.step import Apart, apart, back_in_step, percentile
from bench.machine import machine, versions

ROOT = Path(__file__).parents[1]
SETTLING = 3.0
SECONDS = (5, 7, 3)
"""Lengths of the clips."""
BEFORE, AFTER = 6.0, 9.0
"""Seconds observed before and after something happens."""
STOPPED = 10.0
WRONG = {"step": 42.4, "nudge": 0.4}
"""Seconds by which a clock is wrong."""
FAKETIME = Path("/usr/lib/x86_64-linux-gnu/faketime/libfaketime.so.1")


@dataclass(frozen=True, slots=True)
class Setting:
    players: int
    clips: int
    rung: str
    seconds: float
    disturbed: str
    """What happens to the second player; empty: nothing."""


@dataclass(frozen=True, slots=True)
class Run:
    setting: Setting
    frames: int
    median_ms: float
    p99_ms: float
    worst_ms: float
    missing: int
    repeated: int
    dark_ms: float
    """These three of all screens together, all the time."""
    silent_ms: float
    """From the disturbance to the next picture of the second player."""
    back_ms: float
    """From there until it is back in step."""
    cpu: float
    """Cores, of all players."""
    load: float


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--players", nargs="+", type=int, default=[2, 4])
    parser.add_argument("--clips", nargs="+", type=int, default=[1, 3], choices=range(1, len(SECONDS) + 1))
    parser.add_argument("--rung", default="640x360@30")
    parser.add_argument("--seconds", type=float, default=60)
    parser.add_argument("--disturb", nargs="+", default=[""], choices=("kill", "suspend", *WRONG))
    parser.add_argument("--json", type=Path)
    parser.add_argument("--records", type=Path, help="folder to keep what the observer saw in")
    options = parser.parse_args()
    runs = []
    print(
        "players clips  disturbed  median ms    p99  worst  frames missing repeated dark  silent ms  back ms  CPU  load"
    )
    for disturbed in options.disturb:
        for players in options.players:
            for clips in options.clips:
                setting = Setting(players, clips, options.rung, options.seconds, disturbed)
                runs.append(_trusted(setting, options.records))
                _print(runs[-1])
    if options.json:
        options.json.write_text(
            json.dumps({"machine": machine(), "versions": versions(), "runs": [asdict(run) for run in runs]}, indent=1)
        )
    return 0


def _trusted(setting: Setting, keep: Path | None) -> Run:
    """Measure until the observer kept time; three times at most."""
    for _ in range(2):
        try:
            return _measure(setting, keep)
        except UntrustworthyError as error:
            sys.stderr.write(f"{setting}: refused, {error}\n")
    return _measure(setting, keep)


def _measure(setting: Setting, keep: Path | None) -> Run:
    width, height, _ = read_rung(setting.rung)
    clips = [make_clip(spec, CLIPS) for spec in _specs(setting)]
    with ExitStack() as stack:
        folder = Path(stack.enter_context(tempfile.TemporaryDirectory(prefix="wallclock-")))
        screens = [stack.enter_context(xvfb(width, height)) for _ in range(setting.players)]
        clock = folder / "clock"
        _set(clock, WRONG.get(setting.disturbed, 0.0))
        players = []
        for number, screen in enumerate(screens):
            own = folder / f"player-{number}"
            own.mkdir()
            extra = _own_clock(clock) if number == 1 and setting.disturbed in WRONG else {}
            players.append(stack.enter_context(play("layar", clips, screen, own, extra)))
        with _watching(folder, width, height, [screen.file for screen in screens]):
            since = time.monotonic() + SETTLING
            time.sleep(SETTLING)
            cpu = sum(player.cpu() for player in players)
            happened = _pass(setting, players[1], clock)
            cpu = (sum(player.cpu() for player in players) - cpu) / (time.monotonic() - since)
        records = [observer.load(folder / f"{number}.json") for number in range(setting.players)]
        if keep:
            keep.mkdir(parents=True, exist_ok=True)
            for number, record in enumerate(records):
                observer.save(record, keep / f"{setting.disturbed or 'steady'}-{setting.clips}-{number}.json")
    return _judge(setting, records, since, happened, cpu)


def _specs(setting: Setting) -> list[ClipSpec]:
    width, height, rate = read_rung(setting.rung)
    lengths = SECONDS[: setting.clips]
    return [ClipSpec(10 + n, width, height, rate, rate * length) for n, length in enumerate(lengths)]


def _judge(
    setting: Setting,
    records: Sequence[observer.Record],
    since: float,
    happened: tuple[float, float] | None,
    cpu: float,
) -> Run:
    expected = [Expected(spec.number, spec.frames, spec.rate) for spec in _specs(setting)]
    scores = [score(record, expected, since=since) for record in records]
    screens = [[picture for picture in pictures_of(record) if picture.at >= since] for record in records]
    frames = [one for one in apart(screens) if one.at < records[0].ended - 1]
    silent = back = float("nan")
    if happened is not None:
        silent, back = _recovery(screens, frames, happened[1])
    spread = [one.seconds * 1000 for one in frames if happened is None]
    return Run(
        setting,
        frames=len(spread),
        median_ms=percentile(spread, 0.5),
        p99_ms=percentile(spread, 0.99),
        worst_ms=percentile(spread, 1.0),
        missing=sum(one.missing + one.cut for one in scores),
        repeated=sum(one.repeated for one in scores),
        dark_ms=sum(one.dark for one in scores) * 1000,
        silent_ms=silent * 1000,
        back_ms=back * 1000,
        cpu=cpu,
        load=records[0].load,
    )


def _recovery(screens: Sequence[Sequence[Picture]], frames: Sequence[Apart], at: float) -> tuple[float, float]:
    """Seconds until the second screen changes again, and from there until all are in step."""
    first = next((picture.at for picture in screens[1] if picture.at >= at), float("inf"))
    return first - at, back_in_step(frames, first)


def _pass(setting: Setting, player: Playing, clock: Path) -> tuple[float, float] | None:
    """Let the time pass in which things are observed; return when a disturbance, if any, began and was over."""
    if not setting.disturbed:
        time.sleep(setting.seconds)
        return None
    time.sleep(BEFORE)
    began = time.monotonic()
    match setting.disturbed:
        case "kill":
            os.kill(_stage(player), signal.SIGKILL)
        case "suspend":
            tree = player.tree()
            for pid in tree:
                os.kill(pid, signal.SIGSTOP)
            time.sleep(STOPPED)
            for pid in tree:
                os.kill(pid, signal.SIGCONT)
        case _:
            _set(clock, 0.0)
    over = time.monotonic()
    time.sleep(AFTER)
    return began, over


def _stage(player: Playing) -> int:
    return next(pid for pid in player.tree() if b"_stage" in Path(f"/proc/{pid}/cmdline").read_bytes().split(b"\0"))


def _set(clock: Path, ahead: float) -> None:
    fresh = clock.with_suffix(".new")
    fresh.write_text(f"{ahead:+}\n")
    fresh.rename(clock)


def _own_clock(file: Path) -> dict[str, str]:
    """The environment of a player whose wall clock is ahead by the seconds that stand in a file."""
    return {
        "LD_PRELOAD": str(FAKETIME),
        "FAKETIME_TIMESTAMP_FILE": str(file),
        "FAKETIME_NO_CACHE": "1",
        "FAKETIME_DONT_FAKE_MONOTONIC": "1",
    }


@contextlib.contextmanager
def _watching(folder: Path, width: int, height: int, files: Sequence[Path]) -> Iterator[None]:
    """Observe until the end of the block; then the records are in the folder."""
    arguments = [width, height, 7200, folder, *files]
    command = [sys.executable, "-m", "bench.camera.together", *map(str, arguments)]
    camera = subprocess.Popen(command, cwd=ROOT)
    try:
        yield
        (folder / "stop").touch()
        camera.wait()
    finally:
        camera.kill()


def _print(run: Run) -> None:
    one = run.setting
    print(
        f"{one.players:7} {one.clips:5}  {one.disturbed or '-':9} {run.median_ms:10.1f} {run.p99_ms:6.1f}"
        f" {run.worst_ms:6.1f} {run.frames:7} {run.missing:7} {run.repeated:8} {run.dark_ms:4.0f}"
        f" {run.silent_ms:10.0f} {run.back_ms:8.0f} {run.cpu:5.2f} {run.load:5.1f}",
        flush=True,
    )


if __name__ == "__main__":
    sys.exit(main())
