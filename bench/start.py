"""From process start to the first picture on the screen, beside mpv.

    python -m bench.start [--pairs N] [--assets N] [--json FILE]

Both play the same clip on a screen of their own (Xvfb), in turn; the framebuffer is read from outside about a thousand
times a second until the clip's bars are on it. Layar plays from a warm STATE, once as `layar play`, supervisor and all,
once as its stage alone. mpv starts at the clip's beginning, Layar where the clock says. With `--assets` the clip is one
of so many files of a site with 500 playlists and 50 rules, at the highest level.
"""

import argparse
import contextlib
import json
import mmap
import os
import signal
import statistics
import struct
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from dataclasses import asdict, dataclass
from pathlib import Path

import numpy as np

from bench.large import large_site

ROOT = Path(__file__).parents[1]
WIDTH, HEIGHT, RATE, SECONDS = 1280, 720, 30, 10
BARS = 16
GIVEN_UP_S = 20.0
LAYAR = (sys.executable, str(ROOT / "main.py"))
SITE = f'[site]\ntitle = "Bench"\n[[screen]]\nname = "one"\ncanvas = [{WIDTH}, {HEIGHT}]\n'
ABOVE_ALL = '\n[[rule]]\nname = "Bench"\nlevel = "emergency"\nzones = { main = "clip" }\n'
CLIP = 'title = "Clip"\n\n[[item]]\ntype = "video"\nsrc = "assets/clip.mp4"\n'


@dataclass(frozen=True, slots=True)
class Result:
    player: str
    median_ms: float
    least_ms: float
    most_ms: float
    ratio: float
    """Of its median to mpv's."""
    worst_pair: float


class Screen:
    """An X server whose framebuffer is mapped here."""

    def __init__(self, name: str, framebuffer: mmap.mmap) -> None:
        self.name = name
        header = struct.unpack(">25I", framebuffer[:100])
        stride, pixel = header[12], header[11] // 8
        start = header[0] + header[19] * 12 + (HEIGHT // 2) * stride
        self._bars = [start + int((bar + 0.5) * WIDTH / BARS) * pixel + 1 for bar in range(BARS)]
        self._framebuffer = framebuffer

    def has_bars(self) -> bool:
        """Whether a frame of the clip is on it: each has as many bright bars as dark ones."""
        levels = [self._framebuffer[place] for place in self._bars]
        bright, dark = sum(level > 190 for level in levels), sum(level < 60 for level in levels)
        return bool(bright == dark == BARS // 2)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--pairs", type=int, default=7, help="runs of each player, at least 5 (default: 7)")
    parser.add_argument("--assets", type=int, default=1, help="files of the site (default: 1)")
    parser.add_argument("--json", type=Path, metavar="FILE", help="also write the results there")
    args = parser.parse_args()
    with tempfile.TemporaryDirectory(prefix="layar-bench-") as name, screen(Path(name)) as shown:
        folder = Path(name)
        site, state = prepare(folder, args.assets)
        clip = str(next(site.rglob("clip.mp4")))
        commands = {
            "mpv": ("mpv", "--no-config", "--vo=x11", "--fs", "--no-audio", "--really-quiet", clip),
            "layar play": (*LAYAR, "play", str(site), "--state", str(state)),
            "layar _stage": (*LAYAR, "_stage", "--state", str(state), "--graphics", "software"),
        }
        times: dict[str, list[float]] = {player: [] for player in commands}
        for turn in range(max(5, args.pairs) + 1):
            for player, command in commands.items():
                taken = first_picture(command, shown, folder)
                if turn:  # the first one fills caches
                    times[player].append(taken)
    told = json.dumps(
        {
            "load": os.getloadavg()[0],
            "cores": os.cpu_count(),
            "assets": args.assets,
            "clip": f"{WIDTH}x{HEIGHT}@{RATE}, {SECONDS} s",
            "results": [asdict(result) for result in results(times)],
            "runs_ms": times,
        }
    )
    print(told)
    if args.json:
        args.json.write_text(f"{told}\n")


def results(times: dict[str, list[float]]) -> list[Result]:
    print(f"{os.cpu_count()} cores, load {os.getloadavg()[0]:.1f}; {len(times['mpv'])} runs each, in turn\n")
    print("| player | median | least | most | of mpv's | worst pair |")
    print("| --- | ---: | ---: | ---: | ---: | ---: |")
    found = []
    for player, taken in times.items():
        ratio = statistics.median(taken) / statistics.median(times["mpv"])
        worst = max(ours / theirs for ours, theirs in zip(taken, times["mpv"], strict=True))
        result = Result(player, statistics.median(taken), min(taken), max(taken), ratio, worst)
        found.append(result)
        print(
            f"| {player} | {result.median_ms:.0f} ms | {result.least_ms:.0f} ms | {result.most_ms:.0f} ms "
            f"| {result.ratio:.2f} | {result.worst_pair:.2f} |"
        )
    print()
    return found


def first_picture(command: tuple[str, ...], shown: Screen, folder: Path) -> float:
    """Milliseconds from the start of the process until the clip is on the screen."""
    wait(lambda: not shown.has_bars())
    environ = {**os.environ, "DISPLAY": shown.name, "QT_QPA_PLATFORM": "xcb", "HOME": str(folder)}
    environ.pop("PYTHONDONTWRITEBYTECODE", None)  # where it is set, every start compiles every module again
    begun = time.perf_counter()
    process = subprocess.Popen(
        command, env=environ, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, start_new_session=True
    )
    try:
        wait(shown.has_bars)
        return (time.perf_counter() - begun) * 1000
    finally:
        process.send_signal(signal.SIGTERM)
        process.wait(GIVEN_UP_S)
        with contextlib.suppress(ProcessLookupError):
            os.killpg(process.pid, signal.SIGKILL)


def wait(until: Callable[[], bool]) -> None:
    end = time.perf_counter() + GIVEN_UP_S
    while not until():
        if time.perf_counter() > end:
            sys.exit("the clip did not come, or did not go")
        time.sleep(0.0008)


def prepare(folder: Path, assets: int) -> tuple[Path, Path]:
    """A site that plays one clip, built."""
    site, state = folder / "site", folder / "state"
    if assets == 1:
        (site / "assets").mkdir(parents=True)
        (site / "site.toml").write_text(SITE)
        make_clip(site / "clip.mp4")
    else:
        large_site(site, assets=assets - 1)
        with (site / "site.toml").open("a") as file:
            file.write(ABOVE_ALL)
        (site / "playlists" / "clip.toml").write_text(CLIP)
        make_clip(site / "assets" / "clip.mp4")
    subprocess.run([*LAYAR, "build", str(site), "--state", str(state)], check=True, stdout=subprocess.DEVNULL)
    return site, state


def make_clip(path: Path) -> None:
    """Moving noise with bars in the middle of every frame."""
    bars = np.repeat(np.tile([235, 16], BARS // 2), WIDTH // BARS).astype(np.uint8)
    noise = np.random.default_rng(1).integers(60, 190, (HEIGHT, WIDTH), np.uint8)
    encode = ("-c:v", "libx264", "-preset", "veryfast", "-pix_fmt", "yuv420p", str(path))
    command = ("ffmpeg", "-v", "error", "-f", "rawvideo", "-pix_fmt", "gray", "-s", f"{WIDTH}x{HEIGHT}")
    with subprocess.Popen([*command, "-r", str(RATE), "-i", "-", *encode], stdin=subprocess.PIPE) as encoder:
        assert encoder.stdin is not None
        for number in range(RATE * SECONDS):
            frame = np.roll(noise, 4 * number, axis=1) // 4 + 96
            frame[HEIGHT // 2 - 32 : HEIGHT // 2 + 32] = bars
            encoder.stdin.write(frame.astype(np.uint8).tobytes())
    if encoder.returncode:
        sys.exit("ffmpeg could not make the clip")


@contextlib.contextmanager
def screen(folder: Path) -> Iterator[Screen]:
    reader, writer = os.pipe()
    size = ("-screen", "0", f"{WIDTH}x{HEIGHT}x24", "-fbdir", str(folder))
    with subprocess.Popen(
        ["Xvfb", "-displayfd", str(writer), *size, "-nolisten", "tcp", "-noreset"],
        pass_fds=[writer],
        stderr=subprocess.DEVNULL,
    ) as server:
        os.close(writer)
        with os.fdopen(reader) as announced:
            number = announced.readline().strip()
        try:
            with (folder / "Xvfb_screen0").open("rb") as file:
                yield Screen(f":{number}", mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ))
        finally:
            server.terminate()


if __name__ == "__main__":
    main()
