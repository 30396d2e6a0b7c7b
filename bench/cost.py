"""CPU seconds of whole process trees for the same time: films beside the peers, a still picture, a board of figures.

    python -m bench.cost [--subjects film still board] [--rungs 640x360@30 …] [--players layar mpv …] [--pairs N]
                         [--seconds N] [--json FILE]

Everybody plays on an Xvfb of its own, which is not counted; players take turns, so that what else the machine does
falls on all. Films are two H.264 clips of five seconds in turn; the board is one live figure that changes each second,
sent to Layar's API and counted up by a script in Chromium's page.
"""

import argparse
import json
import os
import statistics
import sys
import tempfile
import threading
import time
from collections.abc import Iterable, Iterator, Sequence
from contextlib import ExitStack, contextmanager
from dataclasses import asdict, dataclass
from pathlib import Path

from bench.camera.clips import CLIPS, ClipSpec, make_clip, read_rung
from bench.camera.players import Playing, play, run_player
from bench.camera.screen import Screen, xvfb
from bench.house import House, play_with_api
from bench.live import BOARD, SITE, Api
from bench.machine import machine, versions

RUNGS = ("640x360@30", "960x540@30", "960x540@60", "1280x720@30", "1280x720@60", "1920x1080@30")
PLAYERS = {
    "film": ("layar", "mpv", "vlc", "ffplay"),
    "still": ("layar", "feh", "chromium"),
    "board": ("layar", "chromium"),
}
SIZE = (1280, 720)
SETTLING = 6.0
"""Seconds after the start that do not count: the agent has looked at the folder by then."""
STILL = '[[item]]\ntype = "image"\nsrc = "still.png"\nseconds = 3600\n'
PICTURE_PAGE = '<body style="margin:0;background:#000"><img src="still.png" style="width:100vw;height:100vh">'
BOARD_PAGE = """<body style="font:30vh sans-serif;text-align:center"><h1 id=n></h1><script>
let n = 0; setInterval(() => document.getElementById("n").textContent = ++n, 1000);</script>"""


@dataclass(frozen=True, slots=True)
class Run:
    subject: str
    player: str
    cpu_s: float
    seconds: float
    load: float

    @property
    def cores(self) -> float:
        return self.cpu_s / self.seconds


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--subjects", nargs="+", choices=PLAYERS, default=list(PLAYERS))
    parser.add_argument("--rungs", nargs="+", default=RUNGS)
    parser.add_argument("--players", nargs="+", default=sorted({one for all_ in PLAYERS.values() for one in all_}))
    parser.add_argument("--pairs", type=int, default=5)
    parser.add_argument("--seconds", type=float, default=60)
    parser.add_argument("--json", type=Path)
    options = parser.parse_args()
    runs: list[Run] = []
    for subject, rung in _subjects(options.subjects, options.rungs):
        players = [player for player in PLAYERS[subject] if player in options.players]
        name = f"{subject} {rung}".strip()
        for _ in range(options.pairs):
            runs += [_measure(name, player, rung, options.seconds) for player in players]
        _print(name, players, [run for run in runs if run.subject == name])
    if options.json:
        told = {
            "machine": machine(),
            "versions": versions("mpv", "vlc", "ffplay", "feh", "chromium"),
            "runs": [asdict(run) for run in runs],
        }
        options.json.write_text(f"{json.dumps(told, indent=1)}\n")
    return 0


def _subjects(names: Sequence[str], rungs: Sequence[str]) -> Iterator[tuple[str, str]]:
    for name in names:
        yield from ((name, rung) for rung in (rungs if name == "film" else ("",)))


def _measure(subject: str, player: str, rung: str, seconds: float) -> Run:
    with tempfile.TemporaryDirectory(prefix="cost-") as name, ExitStack() as stack:
        folder = Path(name)
        if rung:
            playing = stack.enter_context(_film(player, rung, folder))
        else:
            screen = stack.enter_context(xvfb(*SIZE))
            started = _board(player, screen, folder) if subject == "board" else _still(player, screen, folder)
            playing = stack.enter_context(started)
        time.sleep(SETTLING)
        before, at = playing.cpu(), time.monotonic()
        time.sleep(seconds)
        return Run(subject, player, playing.cpu() - before, time.monotonic() - at, os.getloadavg()[0])


@contextmanager
def _film(player: str, rung: str, folder: Path) -> Iterator[Playing]:
    width, height, rate = read_rung(rung)
    specs = [ClipSpec(number, width, height, rate, rate * 5) for number in (1, 2)]
    clips = [make_clip(spec, CLIPS) for spec in specs]
    with xvfb(width, height) as screen, play(player, clips, screen, folder) as playing:
        yield playing


@contextmanager
def _still(player: str, screen: Screen, folder: Path) -> Iterator[Playing]:
    site = folder / "site"
    site.mkdir()
    folder.chmod(0o755)
    picture = site / "still.png"
    _make_picture(picture)
    match player:
        case "feh":
            started = run_player(["feh", "-F", "-Z", "--hide-pointer", str(picture)], {}, screen, folder)
        case "chromium":
            started = _chromium(site, PICTURE_PAGE, screen, folder)
        case _:
            (site / "playlists").mkdir()
            (site / "playlists" / "main.toml").write_text(STILL)
            with play_with_api(site, folder / "state", screen) as house:
                yield house.playing
            return
    with started as playing:
        yield playing


@contextmanager
def _board(player: str, screen: Screen, folder: Path) -> Iterator[Playing]:
    site = folder / "site"
    site.mkdir()
    folder.chmod(0o755)
    if player == "chromium":
        with _chromium(site, BOARD_PAGE, screen, folder) as playing:
            yield playing
        return
    (site / "playlists").mkdir()
    (site / "site.toml").write_text(SITE)
    (site / "playlists" / "papan.toml").write_text(BOARD)
    with play_with_api(site, folder / "state", screen) as house, _counting(house):
        yield house.playing


@contextmanager
def _counting(house: House) -> Iterator[None]:
    """Send another figure each second."""
    over = threading.Event()

    def send() -> None:
        api = Api(house)
        number = 0
        while not over.wait(1.0):
            number += 1
            api.send(str(number))

    sender = threading.Thread(target=send)
    sender.start()
    try:
        yield
    finally:
        over.set()
        sender.join()


@contextmanager
def _chromium(site: Path, text: str, screen: Screen, folder: Path) -> Iterator[Playing]:
    page = site / "page.html"
    page.write_text(text)
    home = folder / "home"
    home.mkdir()
    home.chmod(0o777)
    nobody = ["setpriv", "--reuid=65534", "--regid=65534", "--clear-groups"] if os.geteuid() == 0 else []
    options = ["--kiosk", "--no-first-run", "--no-sandbox", "--disable-gpu", f"--user-data-dir={home}"]
    options += [f"--window-size={SIZE[0]},{SIZE[1]}", "--window-position=0,0", page.as_uri()]
    with run_player([*nobody, "chromium", *options], {"HOME": str(home)}, screen, folder) as playing:
        yield playing


def _make_picture(path: Path) -> None:
    from PIL import Image  # noqa: PLC0415 - for one subject of three

    Image.radial_gradient("L").resize(SIZE).convert("RGB").save(path)


def _print(subject: str, players: Iterable[str], runs: Sequence[Run]) -> None:
    print(f"\n{subject}\nplayer      cores  CPU s  of the first peer  worst pair  load")
    own = {player: [run for run in runs if run.player == player] for player in players}
    peer = next((taken for player, taken in own.items() if player != "layar"), [])
    for player, taken in own.items():
        cores = statistics.median(run.cores for run in taken)
        ratios = [ours.cores / theirs.cores for ours, theirs in zip(taken, peer, strict=False) if theirs.cores > 0]
        ratio = f"{cores / statistics.median(run.cores for run in peer):17.2f} {max(ratios):11.2f}" if ratios else ""
        cpu = statistics.median(run.cpu_s for run in taken)
        print(f"{player:10} {cores:6.3f} {cpu:6.2f} {ratio:29} {statistics.median(run.load for run in taken):5.1f}")


if __name__ == "__main__":
    sys.exit(main())
