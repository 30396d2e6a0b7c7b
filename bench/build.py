"""How long building takes: `python -m bench.build [--json FILE] [COUNT …]`, by default for 100, 1,000 and 10,000 files.

The files are small photographs, all different, 1280 x 720. Each time is that of a whole `layar build` process: the
first build, one where nothing changed, and one after one file was added.
"""

import argparse
import json
import os
import subprocess
import sys
import tempfile
import time
from dataclasses import asdict, dataclass
from pathlib import Path

import numpy as np
from PIL import Image

ROOT = Path(__file__).parents[1]
SITE = '[site]\ntitle = "Bench"\n[[screen]]\nname = "one"\ncanvas = [1280, 720]\n'
REPEATS = 5


@dataclass(frozen=True, slots=True)
class Result:
    files: int
    first_s: float
    unchanged_s: float
    one_more_s: float
    state_mb: float


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("counts", nargs="*", type=int, default=[100, 1000, 10_000], metavar="COUNT")
    parser.add_argument("--json", type=Path, metavar="FILE", help="also write the results there")
    args = parser.parse_args()
    load = os.getloadavg()[0]
    print(f"{os.cpu_count()} cores, load {load:.1f}\n")
    print("| files | first build | nothing changed | one file more | STATE |")
    print("| ---: | ---: | ---: | ---: | ---: |")
    results = []
    for count in args.counts:
        result = measure(count)
        results.append(result)
        print(
            f"| {count:,} | {result.first_s:.2f} s | {result.unchanged_s:.2f} s | {result.one_more_s:.2f} s "
            f"| {result.state_mb:.0f} MB |",
            flush=True,
        )
    told = json.dumps({"load": load, "cores": os.cpu_count(), "results": [asdict(result) for result in results]})
    print(f"\n{told}")
    if args.json:
        args.json.write_text(f"{told}\n")


def measure(count: int) -> Result:
    with tempfile.TemporaryDirectory(prefix="layar-bench-") as folder:
        site, state = Path(folder) / "site", Path(folder) / "state"
        make_site(site, count)
        first = timed_build(site, state)
        time.sleep(2.5)  # until the files are old enough to be trusted unread
        timed_build(site, state)
        unchanged = median([timed_build(site, state) for _ in range(REPEATS)])
        added = []
        for i in range(REPEATS):
            photograph(site / f"more-{i}.jpg", count + i)
            added.append(timed_build(site, state))
        size = sum(path.stat().st_size for path in state.rglob("*") if path.is_file())
        return Result(count, first, unchanged, median(added), round(size / 1e6, 1))


def make_site(site: Path, count: int) -> None:
    site.mkdir()
    (site / "site.toml").write_text(SITE)
    for i in range(count):
        if i % 100 == 0:
            (site / f"{i // 100:03}").mkdir()
        photograph(site / f"{i // 100:03}" / f"{i:05}.jpg", i)


def photograph(path: Path, number: int) -> None:
    """Smooth colours with some grain, about 100 kB."""
    chance = np.random.default_rng(number)
    small = chance.integers(0, 256, (9, 16, 3), dtype=np.uint8)
    Image.fromarray(small).resize((1280, 720), Image.Resampling.BICUBIC).save(path, quality=90)


def timed_build(site: Path, state: Path) -> float:
    begun = time.perf_counter()
    command = [sys.executable, "-m", "kiosk.app", "build", str(site), "--state", str(state)]
    subprocess.run(command, cwd=ROOT, check=True, stdout=subprocess.DEVNULL)
    return round(time.perf_counter() - begun, 3)


def median(times: list[float]) -> float:
    return sorted(times)[len(times) // 2]


if __name__ == "__main__":
    main()
