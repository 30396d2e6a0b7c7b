"""Frames lost while everything else is busy: `python -m bench.isolation [--seconds N] [--json FILE]`

A whole Layar plays two 1280x720@30 clips in turn on an Xvfb screen, as long idle as busy. Busy is: the agent finds a
film of 2 GB and 500 pictures to hash and prepare, polls 50 feeds every five seconds, and a client sends its hub 1,000
messages a second. Goal: no more frames lost than idle, plus one in a thousand.
"""

import argparse
import http.server
import json
import os
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import asdict, dataclass
from pathlib import Path

from typing_extensions import override
from websockets.sync.client import connect

from bench.camera import observer, score
from bench.camera.clips import CLIPS, ClipSpec, make_clip
from bench.camera.screen import Screen, xvfb
from bench.house import House, play_with_api

ROOT = Path(__file__).parents[1]
WIDTH, HEIGHT, RATE, FRAMES = 1280, 720, 30, 150
BIG = 2 * 1024**3
PICTURES = 500
FEEDS = 50
MESSAGES_A_SECOND = 1000
SETTLING = 5.0
SITE = f"""\
[site]
title = "Bench"
[[screen]]
name = "one"
canvas = [{WIDTH}, {HEIGHT}]
[[screen]]
name = "elsewhere"
[[rule]]
name = "film"
layout = "full"
zones = {{ main = "film" }}
[[rule]]
name = "lain"
screens = ["elsewhere"]
layout = "full"
zones = {{ main = "banyak" }}
"""
FILM = '[[item]]\ntype = "video"\nsrc = "assets/{}"\n'
FEED = '[[feed]]\nname = "data{0}"\nkind = "http-json"\nurl = "http://127.0.0.1:{1}/{0}.json"\nevery = 5\n'


@dataclass(frozen=True, slots=True)
class Result:
    phase: str
    seconds: float
    shown: int
    missing: int
    repeated: int
    dark_ms: float
    mixed_ms: float
    worst_join_ms: float
    pace_p99: float
    load: float
    adopted: bool
    """Whether the edition with everything was adopted meanwhile."""


class Feeds(http.server.BaseHTTPRequestHandler):
    def do_GET(self) -> None:
        body = json.dumps({"n": time.time()}).encode()
        self.send_response(200)
        self.send_header("Content-Type", "application/json")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    @override
    def log_message(self, *_: object) -> None:
        """Say nothing."""


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--seconds", type=float, default=60)
    parser.add_argument("--flood", metavar="URL", help=argparse.SUPPRESS)
    parser.add_argument("--json", type=Path)
    options = parser.parse_args()
    if options.flood:
        return _flood(options.flood)
    with tempfile.TemporaryDirectory(prefix="isolation-") as name:
        results = _measure(Path(name), options.seconds)
    for result in results:
        print(json.dumps(asdict(result)))
    if options.json:
        options.json.write_text(json.dumps([asdict(result) for result in results], indent=1) + "\n")
    return 0


def _measure(folder: Path, seconds: float) -> list[Result]:
    specs = [ClipSpec(number, WIDTH, HEIGHT, RATE, FRAMES) for number in (1, 2)]
    clips = [make_clip(spec, CLIPS) for spec in specs]
    more = _make_work(folder / "more", clips[0])
    with _serving() as port, xvfb(WIDTH, HEIGHT) as screen:
        site = _write_site(folder / "site", clips, port)
        os.environ["LAYAR_ALLOW"] = "127.0.0.1"
        with play_with_api(site, folder / "state", screen) as house:
            time.sleep(SETTLING)
            idle = _observe("idle", screen, specs, seconds, house)
            with _flooding(house):
                more.rename(site / "assets" / "banyak")
                busy = _observe("busy", screen, specs, seconds, house)
    return [idle, busy]


def _observe(phase: str, screen: Screen, specs: list[ClipSpec], seconds: float, house: House) -> Result:
    before = (house.state / "current").read_bytes()
    record = house.state.parent / f"{phase}.json"
    looking = [screen.file, WIDTH, HEIGHT, seconds, record]
    subprocess.run([sys.executable, "-m", "bench.camera.observer", *map(str, looking)], cwd=ROOT, check=True)
    seen = observer.load(record)
    found = score.score(seen, [score.Expected(spec.number, FRAMES, RATE) for spec in specs])
    pace = sorted(found.intervals)
    return Result(
        phase=phase,
        seconds=seconds,
        shown=found.shown,
        missing=found.missing + found.cut,
        repeated=found.repeated,
        dark_ms=found.dark * 1000,
        mixed_ms=found.mixed * 1000,
        worst_join_ms=max(join.excess for join in found.joins) * 1000,
        pace_p99=round(pace[int(0.99 * (len(pace) - 1))], 3),
        load=seen.load,
        adopted=(house.state / "current").read_bytes() != before,
    )


def _write_site(site: Path, clips: list[Path], port: int) -> Path:
    (site / "playlists").mkdir(parents=True)
    (site / "assets").mkdir()
    for clip in clips:
        (site / "assets" / clip.name).write_bytes(clip.read_bytes())
    feeds = "".join(FEED.format(number, port) for number in range(FEEDS))
    (site / "site.toml").write_text(SITE + feeds)
    (site / "playlists" / "film.toml").write_text("".join(FILM.format(clip.name) for clip in clips))
    (site / "playlists" / "banyak.toml").write_text('[[item]]\ntype = "folder"\nsrc = "assets/banyak"\n')
    return site


def _make_work(folder: Path, clip: Path) -> Path:
    """A film that an empty box makes 2 GB long, and pictures of which no two are alike."""
    folder.mkdir(parents=True)
    big = folder / "besar.mp4"
    film = clip.read_bytes()
    with big.open("wb") as file:
        file.write(film)
        file.write((1).to_bytes(4, "big") + b"free" + (BIG - len(film)).to_bytes(8, "big"))
        file.truncate(BIG)
    making = ["ffmpeg", "-loglevel", "error", "-f", "lavfi", "-i", "testsrc2=size=1920x1080"]
    subprocess.run([*making, "-frames:v", str(PICTURES), "-q:v", "4", str(folder / "%04d.jpg")], check=True)
    return folder


@contextmanager
def _serving() -> Iterator[int]:
    with http.server.ThreadingHTTPServer(("127.0.0.1", 0), Feeds) as server:
        thread = threading.Thread(target=server.serve_forever)
        thread.start()
        try:
            yield server.server_address[1]
        finally:
            server.shutdown()
            thread.join()


@contextmanager
def _flooding(house: House) -> Iterator[None]:
    command = [sys.executable, "-m", "bench.isolation", "--flood", f"ws://127.0.0.1:{house.port}/ws"]
    process = subprocess.Popen(command, cwd=ROOT)
    try:
        yield
        if process.poll() is not None:
            raise RuntimeError("the flood ended early")
    finally:
        process.terminate()
        process.wait()


def _flood(url: str) -> int:
    """Messages that a page might send, for ever."""
    message = json.dumps({"type": "SituationChanged", "at": 1})
    with connect(url) as socket:
        threading.Thread(target=lambda: list(socket), daemon=True).start()
        socket.send(json.dumps({"type": "Hello", "role": "page", "version": "1"}))
        due = time.monotonic()
        while True:
            for _ in range(10):
                socket.send(message)
            due += 10 / MESSAGES_A_SECOND
            time.sleep(max(0.0, due - time.monotonic()))


if __name__ == "__main__":
    sys.exit(main())
