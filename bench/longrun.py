"""Thousands of transitions: whether memory, threads and open files stay, and the last joins are as good as the first.

    python -m bench.longrun [--seconds N] [--json FILE]

One player with four zones: two films in turn in the first, and in each of the others pictures, videos, announcements,
figures, clocks, tickers, a folder and the pages of a PDF, a second each. Ten minutes (the default) make about 2,000
transitions; 1500 s make 5,000. The joins of the first zone are read off the screen in the first and the last two
minutes (a third, where it is shorter). The rest of the time counts after a fifth for warming up.
"""

import argparse
import json
import re
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Mapping, Sequence
from contextlib import ExitStack
from dataclasses import asdict, dataclass, replace
from pathlib import Path

from bench.camera.clips import CLIPS, ClipSpec, make_clip, make_jpeg
from bench.camera.observer import Record
from bench.camera.players import MAIN, Playing, build, play_site
from bench.camera.score import Expected, Score, UntrustworthyError, score
from bench.camera.screen import Screen, xvfb
from bench.camera.watch import watching
from bench.machine import machine, versions

ZONE = (640, 360)
SCREEN = (1280, 720)
RATE = 30
LENGTH = 36
"""Frames of a film."""
FILMS = tuple(ClipSpec(number, *ZONE, RATE, LENGTH) for number in (21, 22))
OTHERS = ("a", "b", "c")
LOOK_EVERY = 2.0
SETTLING = 4.0
JOINS_SECONDS = 120.0
SLOPE_LIMIT = 1.0
"""KiB a transition."""
OTHER_ITEMS = [
    'type = "image"\nsrc = "photos/0.jpg"',
    'type = "video"\nsrc = "other.mp4"\nfit = "blur"',
    'type = "announcement"\ntitle = "Pasar Malam"\nbody = "Sabtu, 19.00 WIB, di alun-alun"\nqr = "layar"',
    'type = "image"\nsrc = "photos/1.jpg"\nfit = "cover"',
    'type = "stat"\ntitle = "Hari ini"\nfigure = [{ reading = "a.b", label = "Pengunjung" }]',
    'type = "clock"',
    'type = "folder"\nsrc = "photos"',
    'type = "ticker"\ntext = "Jalan Pahlawan ditutup pukul 17.00 sampai 22.00"',
    'type = "pdf"\nsrc = "agenda.pdf"',
    'type = "video"\nsrc = "other.mp4"',
]


@dataclass(frozen=True, slots=True)
class Use:
    """What one process holds."""

    at: float
    own_kib: int
    """Its share of anonymous and of shared memory; not of libraries, which changes as others come and go."""
    threads: int
    files: int


@dataclass(frozen=True, slots=True)
class Growth:
    process: str
    warm_mib: float
    """At the end of warming up."""
    last_mib: float
    kib_per_transition: float
    threads: tuple[int, int]
    """Least and most, once warm."""
    files: tuple[int, int]


@dataclass(frozen=True, slots=True)
class Joins:
    when: str
    joins: int
    median_ms: float
    worst_ms: float
    missing: int
    repeated: int
    dark_ms: float


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--seconds", type=float, default=600)
    parser.add_argument("--json", type=Path)
    parser.add_argument("--uses", type=Path, help="keep every look at memory there")
    options = parser.parse_args()
    uses, records, transitions, began = _play(options.seconds)
    if options.uses:
        options.uses.write_text(json.dumps({name: [asdict(use) for use in own] for name, own in uses.items()}))
    rate = transitions / options.seconds
    growths = [_growth(name, own, rate) for name, own in uses.items()]
    joins = [_joins(when, record, began) for when, record in zip(("first", "last"), records, strict=True)]
    print(f"{transitions} transitions in {options.seconds:.0f} s")
    print("process      warm MiB  last MiB  KiB a transition  threads  files")
    for one in growths:
        print(
            f"{one.process:11} {one.warm_mib:9.1f} {one.last_mib:9.1f} {one.kib_per_transition:17.2f}"
            f"  {one.threads[0]:3}-{one.threads[1]:<3} {one.files[0]:3}-{one.files[1]}"
        )
    print("joins   number  median ms  worst ms  missing  repeated  dark ms")
    for each in joins:
        if each is not None:
            print(
                f"{each.when:7} {each.joins:6} {each.median_ms:10.1f} {each.worst_ms:9.1f} {each.missing:8}"
                f" {each.repeated:9} {each.dark_ms:8.0f}"
            )
    if options.json:
        told = {
            "machine": machine(),
            "versions": versions(),
            "seconds": options.seconds,
            "transitions": transitions,
            "growth": [asdict(one) for one in growths],
            "joins": [asdict(one) for one in joins if one is not None],
        }
        options.json.write_text(json.dumps(told, indent=1) + "\n")
    return 0 if all(one.kib_per_transition < SLOPE_LIMIT for one in growths) else 1


def _play(seconds: float) -> tuple[dict[str, list[Use]], list[Record], int, float]:
    """What the processes held, what was seen first and last, how many transitions there were, when it began."""
    with ExitStack() as stack:
        folder = Path(stack.enter_context(tempfile.TemporaryDirectory(prefix="longrun-")))
        screen = stack.enter_context(xvfb(*SCREEN))
        site, state = folder / "site", folder / "state"
        _write_site(site)
        build(site, state)
        player = stack.enter_context(play_site(site, state, screen, folder))
        began = time.monotonic() + SETTLING
        end = began + seconds
        part = min(JOINS_SECONDS, seconds / 3)
        time.sleep(SETTLING)
        before = _transitions(state)
        uses: dict[str, list[Use]] = {}
        records = [_look(player, uses, until=began + part, screen=screen, folder=folder)]
        _look(player, uses, until=end - part)
        records.append(_look(player, uses, until=end, screen=screen, folder=folder))
        transitions = _transitions(state) - before
    return uses, [record for record in records if record], transitions, began


def _look(
    player: Playing,
    uses: dict[str, list[Use]],
    *,
    until: float,
    screen: Screen | None = None,
    folder: Path | None = None,
) -> Record | None:
    """Note what the processes hold until then; where there is a screen, what is on it too."""
    with ExitStack() as stack:
        watch = None
        if screen is not None and folder is not None:
            (folder / "observer.stop").unlink(missing_ok=True)
            first_zone = replace(screen, width=ZONE[0], height=ZONE[1])
            watch = stack.enter_context(watching(first_zone, folder, until - time.monotonic() + 60))
        while time.monotonic() < until:
            for name, pid in _processes(player).items():
                if use := _use(pid):
                    uses.setdefault(name, []).append(use)
            time.sleep(LOOK_EVERY)
        return watch.end() if watch is not None else None


def _processes(player: Playing) -> Mapping[str, int]:
    """The three that last, by name."""
    found = {}
    for pid in player.tree():
        try:
            command = Path(f"/proc/{pid}/cmdline").read_bytes().split(b"\0")
        except OSError:
            continue
        for word, name in ((b"play", "supervisor"), (b"_stage", "stage"), (b"_agent", "agent")):
            if word in command:
                found[name] = pid
    return found


def _use(pid: int) -> Use | None:
    try:
        own = re.findall(r"^Pss_(?:Anon|Shmem):\s+(\d+)", Path(f"/proc/{pid}/smaps_rollup").read_text(), re.MULTILINE)
        return Use(
            time.monotonic(),
            sum(map(int, own)),
            _count(Path(f"/proc/{pid}/task")),
            _count(Path(f"/proc/{pid}/fd")),
        )
    except OSError:
        return None


def _count(folder: Path) -> int:
    return sum(1 for _ in folder.iterdir())


def _growth(name: str, uses: Sequence[Use], transitions_per_second: float) -> Growth:
    start, end = uses[0].at, uses[-1].at
    warm = [use for use in uses if use.at >= start + (end - start) / 5]
    slope = statistics.linear_regression([use.at for use in warm], [use.own_kib for use in warm]).slope
    fifth = max(1, len(warm) // 8)
    return Growth(
        name,
        statistics.median(use.own_kib for use in warm[:fifth]) / 1024,
        statistics.median(use.own_kib for use in warm[-fifth:]) / 1024,
        slope / transitions_per_second,
        (min(use.threads for use in warm), max(use.threads for use in warm)),
        (min(use.files for use in warm), max(use.files for use in warm)),
    )


def _joins(when: str, record: Record, began: float) -> Joins | None:
    try:
        seen: Score = score(record, [Expected(film.number, film.frames, film.rate) for film in FILMS], since=began)
    except UntrustworthyError as error:
        sys.stderr.write(f"the {when} joins: refused, {error}\n")
        return None
    excess = [join.excess * 1000 for join in seen.joins][-100:]
    return Joins(
        when,
        len(excess),
        statistics.median(excess),
        max(excess),
        seen.missing + seen.cut,
        seen.repeated,
        seen.dark * 1000,
    )


def _transitions(state: Path) -> int:
    """How often something was presented, by the player's own record."""
    command = [sys.executable, str(MAIN), "journal", "--state", str(state), "--json"]
    return len(subprocess.run(command, check=True, capture_output=True).stdout.splitlines())


def _write_site(site: Path) -> None:
    lists, photos = site / "playlists", site / "photos"
    lists.mkdir(parents=True)
    photos.mkdir()
    for film in FILMS:
        shutil.copyfile(make_clip(film, CLIPS), site / f"film{film.number}.mp4")
    other = make_clip(ClipSpec(23, *ZONE, RATE, RATE), CLIPS)
    shutil.copyfile(other, site / "other.mp4")
    for number, size in enumerate(((2560, 1440), (1200, 1600))):
        shutil.copyfile(make_jpeg(size, CLIPS), photos / f"{number}.jpg")
    shutil.copyfile(MAIN.parent / "assets" / "agenda.pdf", site / "agenda.pdf")
    films = [f'type = "video"\nsrc = "film{film.number}.mp4"' for film in FILMS]
    _write_list(lists / "films.toml", films)
    for place, zone in enumerate(OTHERS):
        turned = OTHER_ITEMS[place * 3 :] + OTHER_ITEMS[: place * 3]
        fading = 'transition = { kind = "crossfade", seconds = 0.3 }\n' if zone == "c" else ""
        _write_list(lists / f"{zone}.toml", [f"{item}\nseconds = 1" for item in turned], fading)
    width, height = ZONE
    places = {"films": (0, 0), "a": (width, 0), "b": (0, height), "c": (width, height)}
    zones = "".join(
        f'[[layout.zone]]\nname = "{name}"\nrect = [{x}, {y}, {width}, {height}]\n' for name, (x, y) in places.items()
    )
    fills = ", ".join(f'{name} = "{name}"' for name in places)
    (site / "site.toml").write_text(
        'schema_version = 1\n[site]\ntitle = "Uji"\n[[screen]]\nname = "one"\n'
        f"canvas = [{SCREEN[0]}, {SCREEN[1]}]\n"
        f'[[layout]]\nname = "four"\n{zones}[[rule]]\nname = "all"\nlayout = "four"\nzones = {{ {fills} }}\n'
        '[[feed]]\nname = "a"\nkind = "push"\n'
    )


def _write_list(file: Path, items: Sequence[str], head: str = "") -> None:
    file.write_text(head + "\n\n".join(f"[[item]]\n{item}" for item in items))


if __name__ == "__main__":
    sys.exit(main())
