"""What asking costs: `python -m bench.program [--json FILE] [COUNT …]`, by default for 1,000, 10,000 and 100,000.

An edition has COUNT rules and COUNT items: four levels, three layouts, playlists of 20 items; most rules and some items
hold only on some days and at some hours; a fifth of the playlists is shuffled. The first question compiles its day.
After that, 2,000 instants at random within the day are asked about twice: at first most of their loops have not been
looked into yet. `in turn` follows `next_change`, as a stage does. `dark` is a site of COUNT rules that are all over but
one, whose next change is years ahead. Times are CPU times, which other programs on the machine disturb less.
"""

import argparse
import gc
import json
import os
import random
import statistics
import time
from dataclasses import asdict, dataclass
from datetime import datetime, timedelta
from pathlib import Path

from msgspec.structs import replace

from kiosk.program import (
    Edition,
    Instant,
    Item,
    Layout,
    Length,
    Level,
    Playlist,
    Program,
    Rule,
    Screen,
    Site,
    Situation,
    Transition,
    Windows,
    Zone,
)

DAY_MS = 86_400_000
MIDNIGHT = Instant(1_795_453_200_000)  # 2026-11-24T00:00 in Jakarta
QUESTIONS = 2_000
TARGET_US = 50


@dataclass(frozen=True, slots=True)
class Result:
    count: int
    """Rules, and items."""
    compile_ms: float
    """From the edition to its first answer."""
    next_day_ms: float
    first_us: tuple[float, float]
    """Median and 99th percentile."""
    again_us: tuple[float, float]
    in_turn_us: tuple[float, float]
    dark_ms: float


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("counts", nargs="*", type=int, default=[1_000, 10_000, 100_000], metavar="COUNT")
    parser.add_argument("--json", type=Path, metavar="FILE", help="also write the results there")
    args = parser.parse_args()
    load = os.getloadavg()[0]
    print(f"{os.cpu_count()} cores, load {load:.1f}; the goal for 10,000 is a median under {TARGET_US} µs\n")
    print("| rules, items | compile | next day | at, first (median / p99) | at, again | at, in turn | dark |")
    print("| ---: | ---: | ---: | ---: | ---: | ---: | ---: |")
    results = []
    for count in args.counts:
        result = measure(count)
        results.append(result)
        print(
            f"| {count:,} | {result.compile_ms:,.0f} ms | {result.next_day_ms:,.0f} ms | {told(result.first_us)} "
            f"| {told(result.again_us)} | {told(result.in_turn_us)} | {result.dark_ms:,.0f} ms |",
            flush=True,
        )
    written = json.dumps({"load": load, "cores": os.cpu_count(), "results": [asdict(result) for result in results]})
    print(f"\n{written}")
    if args.json:
        args.json.write_text(f"{written}\n")


def told(times: tuple[float, float]) -> str:
    return f"{times[0]:.1f} / {times[1]:,.0f} µs"


def measure(count: int) -> Result:
    edition, situation, dice = make_edition(count), Situation(), random.Random(2)  # noqa: S311 - to be repeatable
    gc.collect()
    noon = Instant(MIDNIGHT + DAY_MS // 2)
    began = time.process_time()
    program = Program(edition)
    program.at(noon, situation)
    compiled = time.process_time()
    program.at(Instant(noon + DAY_MS), situation)
    next_day = time.process_time()
    instants = [Instant(MIDNIGHT + dice.randrange(DAY_MS)) for _ in range(QUESTIONS)]
    first, again = ask(program, instants, situation), ask(program, instants, situation)
    changes = [noon]
    while len(changes) < QUESTIONS:
        changes.append(program.at(changes[-1], situation).next_change or noon)
    in_turn = ask(Program(edition), changes, situation)
    return Result(
        count,
        1e3 * (compiled - began),
        1e3 * (next_day - compiled),
        first,
        again,
        in_turn,
        dark_ms(count),
    )


def ask(program: Program, instants: list[Instant], situation: Situation) -> tuple[float, float]:
    """Median and 99th percentile in microseconds."""
    times = []
    for t in instants:
        began = time.process_time()
        program.at(t, situation)
        times.append(1e6 * (time.process_time() - began))
    return statistics.median(times), statistics.quantiles(times, n=100)[-1]


def dark_ms(count: int) -> float:
    """A site where nothing is on for years."""
    edition = make_edition(1)
    over = Windows(ends=datetime(2020, 1, 1))  # noqa: DTZ001 - local
    ahead = Windows(starts=datetime(2032, 2, 2))  # noqa: DTZ001 - local
    rules = [replace(edition.rules[0], windows=over) for _ in range(count - 1)]
    dark = replace(edition, rules=(*rules, replace(edition.rules[0], windows=ahead)))
    program = Program(dark)
    began = time.process_time()
    showing = program.at(MIDNIGHT, Situation())
    elapsed = 1e3 * (time.process_time() - began)
    assert showing.layout is None
    assert showing.next_change is not None
    return elapsed


def make_edition(count: int) -> Edition:
    dice = random.Random(1)  # noqa: S311 - to be repeatable
    layouts = {"full": ("main",), "two": ("main", "ticker"), "three": ("main", "ticker", "side")}
    whole = Length(100, percent=True)
    names = [f"list {n}" for n in range(max(1, count // 20))]
    return Edition(
        site=Site("Bench", "Asia/Jakarta", "id"),
        screens=(Screen("screen"),),
        layouts=tuple(
            Layout(name, tuple(Zone(zone, whole, whole, whole, whole) for zone in zones))
            for name, zones in layouts.items()
        ),
        rules=tuple(
            rule(f"rule {n}", *dice.choice(list(layouts.items())), dice.choice(names), dice) for n in range(count)
        ),
        playlists={name: playlist(name, dice) for name in names},
    )


def rule(name: str, layout: str, zones: tuple[str, ...], playlist: str, dice: random.Random) -> Rule:
    levels = [Level.BASE] * 5 + [Level.CAMPAIGN] * 3 + [Level.EVENT, Level.EMERGENCY]
    return Rule(
        name=name,
        layout=layout,
        zones=dict.fromkeys(zones, (playlist,)),
        level=dice.choice(levels),
        windows=windows(dice),
        share=dice.choice([1, 1, 1, 2, 5]),
    )


def playlist(name: str, dice: random.Random) -> Playlist:
    items = tuple(
        Item(
            key=f"{name} {n}",
            index=n,
            type="image",
            title="",
            src="",
            slot_ms=dice.choice([5_000, 8_000, 10_000, 15_000]),
            content={},
            transition=Transition("crossfade", 600),
            windows=None if dice.random() < 0.8 else windows(dice),
        )
        for n in range(20)
    )
    return Playlist(name, items, shuffle=dice.random() < 0.2)


def windows(dice: random.Random) -> Windows:
    if dice.random() < 0.2:
        return Windows()
    begin = dice.randrange(0, DAY_MS, 60_000)
    starts = datetime(2026, 1, 1) + timedelta(days=dice.randrange(600))  # noqa: DTZ001 - local
    return Windows(
        days=None if dice.random() < 0.5 else frozenset(dice.sample(range(7), 3)),
        from_ms=begin,
        to_ms=(begin + dice.randrange(600_000, DAY_MS // 2, 60_000)) % DAY_MS,
        starts=None if dice.random() < 0.7 else starts,
    )


if __name__ == "__main__":
    main()
