"""From a POST to the changed pixel: live figures at a rate, and overrides.

    python -m bench.live [--rate N] [--seconds N] [--overrides N] [--json FILE]

A whole Layar plays on an Xvfb screen. What each word and each override looks like there is learnt first; then readings
are sent, one word after the other, and the framebuffer is looked at about a thousand times a second until it has them.
"""

import argparse
import http.client
import json
import os
import statistics
import subprocess
import sys
import tempfile
import threading
import time
import zlib
from collections.abc import Callable, Container, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import asdict, dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from bench.camera.observer import PAUSE, STALL, with_priority
from bench.camera.screen import Screen, pixels, xvfb
from bench.house import House, play_with_api

WIDTH, HEIGHT = 1280, 720
WORDS = tuple(f"Loket {letter}" for letter in "ABCDEFGHJKLMNPQR")
_PATIENCE = 10.0
_CALM = 0.4
"""Seconds for which a picture must stand still to be learnt."""
SITE = f"""\
[site]
title = "Bench"
[[screen]]
name = "one"
canvas = [{WIDTH}, {HEIGHT}]
[[rule]]
name = "papan"
layout = "full"
zones = {{ main = "papan" }}
[[feed]]
name = "antre"
kind = "push"
"""
BOARD = """\
[[item]]
type = "stat"
title = "Antrean"
seconds = 3600
[[item.figure]]
reading = "antre.loket"
label = "Loket"
"""
NEWS = '[[item]]\ntype = "announcement"\ntitle = "Kumpul"\nbody = "Halaman depan"\ntheme = "alarm"\nseconds = 3600\n'
PICTURE = '[[item]]\ntype = "image"\nsrc = "assets/kabar.jpg"\nseconds = 3600\n'


@dataclass(frozen=True, slots=True)
class Result:
    what: str
    count: int
    passed: int
    """Never seen, as a newer one took their place."""
    median_ms: float
    p99_ms: float
    worst_ms: float
    late_looks: int
    load: float


class Camera:
    """Looks at the middle of the screen, where nothing changes but what is measured."""

    def __init__(self, screen: NDArray[np.uint8]) -> None:
        self._view = screen[HEIGHT // 4 : 3 * HEIGHT // 4 : 3, WIDTH // 8 : 7 * WIDTH // 8 : 3, 1]
        self._before = time.monotonic()
        self.late = 0

    def look(self) -> int:
        seen = zlib.crc32(self._view.tobytes())
        now = time.monotonic()
        self.late += now - self._before > STALL
        time.sleep(PAUSE)
        self._before = time.monotonic()
        return seen

    def settled(self, known: Container[int] = ()) -> int:
        """What is there once it stands still and is none of what is known."""
        until = time.monotonic() + _PATIENCE
        seen, since = self.look(), time.monotonic()
        while time.monotonic() - since < _CALM or seen in known:
            if (again := self.look()) != seen:
                seen, since = again, time.monotonic()
            if time.monotonic() > until:
                raise TimeoutError("the screen does not come to rest, or stays as it was")
        return seen


class Api:
    """One connection that stays."""

    def __init__(self, house: House) -> None:
        self._connection = http.client.HTTPConnection("127.0.0.1", house.port, timeout=10)
        self._headers = {"Authorization": f"Bearer {house.token}", "Content-Type": "application/json"}

    def ask(self, method: str, path: str, body: object = None) -> None:
        data = None if body is None else json.dumps(body)
        self._connection.request(method, path, data, self._headers)
        answer = self._connection.getresponse()
        said = answer.read()
        if answer.status >= 300:
            raise RuntimeError(f"{path}: {answer.status} {said.decode()[:300]}")

    def send(self, word: str) -> None:
        self.ask("POST", "/api/readings/antre", {"readings": [{"name": "loket", "value": word}]})


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--rate", type=float, default=30)
    parser.add_argument("--seconds", type=float, default=20)
    parser.add_argument("--overrides", type=int, default=30)
    parser.add_argument("--json", type=Path)
    options = parser.parse_args()
    with _playing() as (house, camera):
        results = [_figures(camera, house, options.rate, options.seconds)]
        for playlist in ("kabar", "gambar"):
            results += _overrides(camera, house, playlist, options.overrides)
    for result in results:
        print(
            f"{result.what:28} {result.count:5} sent {result.passed:3} passed   median {result.median_ms:6.1f}"
            f"  p99 {result.p99_ms:6.1f}  worst {result.worst_ms:6.1f} ms   late looks {result.late_looks}"
            f"  load {result.load:.1f}"
        )
    if options.json:
        options.json.write_text(json.dumps([asdict(result) for result in results], indent=1) + "\n")
    return 0


@contextmanager
def _playing() -> Iterator[tuple[House, Camera]]:
    with tempfile.TemporaryDirectory(prefix="live-") as name, xvfb(WIDTH, HEIGHT) as screen:
        folder = Path(name)
        _write_site(folder / "site")
        with play_with_api(folder / "site", folder / "state", screen) as house, _camera(screen) as camera:
            time.sleep(3)
            yield house, camera


@contextmanager
def _camera(screen: Screen) -> Iterator[Camera]:
    with_priority()
    with pixels(screen.file) as seen:
        yield Camera(seen)


def _write_site(site: Path) -> None:
    (site / "playlists").mkdir(parents=True)
    (site / "assets").mkdir()
    (site / "site.toml").write_text(SITE)
    for name, text in (("papan", BOARD), ("kabar", NEWS), ("gambar", PICTURE)):
        (site / "playlists" / f"{name}.toml").write_text(text)
    picture = ["ffmpeg", "-loglevel", "error", "-f", "lavfi", "-i", "testsrc2=size=1920x1080", "-frames:v", "1"]
    subprocess.run([*picture, str(site / "assets" / "kabar.jpg")], check=True)


def _figures(camera: Camera, house: House, rate: float, seconds: float) -> Result:
    api = Api(house)
    looks: dict[int, int] = {}
    for place, word in enumerate(WORDS):
        api.send(word)
        looks[camera.settled(looks)] = place
    count = int(rate * seconds)
    began = time.monotonic() + 0.5
    due = [began + number / rate for number in range(count)]
    camera.late = 0
    sending = threading.Thread(target=_send, args=(house, due))
    sending.start()
    shown = _watch(camera, looks, due, due[-1] + 2)
    sending.join()
    return _result(f"figure, {rate:.0f} a second", *_delays(due, shown), camera.late)


def _send(house: House, due: list[float]) -> None:
    """In a thread; nothing in it takes long but waiting for the answer."""
    api = Api(house)
    for number, at in enumerate(due):
        time.sleep(max(0.0, at - time.monotonic()))
        api.send(WORDS[number % len(WORDS)])


def _delays(due: list[float], shown: Mapping[int, float]) -> tuple[list[float], int]:
    """Milliseconds from when each was due to be sent until it, or a newer one, was seen; and how many never were."""
    delays: list[float] = []
    seen = float("inf")
    for number in reversed(range(len(due))):
        seen = shown.get(number, seen)
        delays.append((seen - due[number]) * 1000)
    return delays, len(due) - len(shown)


def _watch(camera: Camera, looks: Mapping[int, int], due: list[float], until: float) -> dict[int, float]:
    """When each one that was sent was first seen."""
    shown: dict[int, float] = {}
    latest, before = -1, -1
    while time.monotonic() < until and latest < len(due) - 1:
        place = looks.get(camera.look())
        if place is None or place == before:
            continue
        before = place
        number = latest + 1 + (place - (latest + 1)) % len(WORDS)
        if number < len(due) and due[number] < time.monotonic():
            shown[number] = time.monotonic()
            latest = number
    return shown


def _overrides(camera: Camera, house: House, playlist: str, count: int) -> list[Result]:
    """Each shown from its first frame, and ended again."""
    api = Api(house)
    camera.late = 0
    begun, ended = [], []
    for _ in range(count):
        begun.append(_until_changed(camera, lambda: _show(api, playlist)))
        ended.append(_until_changed(camera, lambda: api.ask("DELETE", "/api/overrides")))
    what = {"kabar": "announcement", "gambar": "picture"}[playlist]
    return [
        _result(f"override with {what}", begun, 0, camera.late),
        _result("back to the schedule", ended, 0, camera.late),
    ]


def _show(api: Api, playlist: str) -> None:
    api.ask("POST", "/api/overrides", {"zones": {"main": playlist}})


def _until_changed(camera: Camera, ask: Callable[[], None]) -> float:
    """Milliseconds from asking to another picture than the one that stood still before."""
    before = camera.settled()
    began = time.monotonic()
    asking = threading.Thread(target=ask)
    asking.start()
    while camera.look() == before:
        if time.monotonic() - began > _PATIENCE:
            raise TimeoutError("what was asked for does not come")
    seen = time.monotonic()
    asking.join()
    return (seen - began) * 1000


def _result(what: str, delays: list[float], passed: int, late: int) -> Result:
    ordered = sorted(delays)
    return Result(
        what,
        len(delays),
        passed,
        round(statistics.median(ordered), 1),
        round(ordered[int(0.99 * (len(ordered) - 1))], 1),
        round(ordered[-1], 1),
        late,
        round(os.getloadavg()[0], 2),
    )


if __name__ == "__main__":
    sys.exit(main())
