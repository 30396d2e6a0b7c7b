"""Pictures one after the other, one of them of 9,000x5,000, beside feh and Chromium: for comparison, not for a verdict.

    python -m bench.stills [--seconds N] [--json FILE]

Each picture is due for 1.5 seconds. The excess is by how much it stayed longer; wrong is what was neither of the two.
"""

import argparse
import json
import os
import shutil
import statistics
import sys
import tempfile
import time
from collections.abc import Sequence
from contextlib import AbstractContextManager
from dataclasses import asdict, dataclass
from itertools import pairwise
from pathlib import Path

from bench.camera.clips import CLIPS, make_picture
from bench.camera.players import Playing, build, play_site, run_player
from bench.camera.score import BETWEEN, pictures_of
from bench.camera.screen import Screen, xvfb
from bench.camera.watch import watching
from bench.machine import machine, versions

SCREEN = (1280, 720)
SIZES = (SCREEN, SCREEN, (9000, 5000))
EACH = 1.5
SETTLING = 6.0
PLAYERS = ("layar", "feh", "chromium")
PAGE = """<!doctype html><style>body {{ margin: 0; background: black }} img {{ width: 100vw; height: 100vh }}</style>
<img id="a"><script>
const all = {names}; let next = 0;
function turn() {{ a.src = all[next++ % all.length]; }}
turn(); setInterval(turn, {each});
</script>"""


@dataclass(frozen=True, slots=True)
class Run:
    player: str
    switches: int
    excess_ms: float
    """Median."""
    worst_ms: float
    wrong_ms: float


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--seconds", type=float, default=30)
    parser.add_argument("--json", type=Path)
    options = parser.parse_args()
    runs = [_measure(player, options.seconds) for player in PLAYERS]
    print("player    switches  excess ms   worst   wrong ms")
    for run in runs:
        print(f"{run.player:9} {run.switches:8} {run.excess_ms:10.1f} {run.worst_ms:7.1f} {run.wrong_ms:10.1f}")
    if options.json:
        told = {"machine": machine(), "versions": versions("feh", "chromium"), "runs": [asdict(run) for run in runs]}
        options.json.write_text(json.dumps(told, indent=1) + "\n")
    return 0


def _measure(player: str, seconds: float) -> Run:
    with (
        tempfile.TemporaryDirectory(prefix="stills-") as name,
        xvfb(*SCREEN) as screen,
        watching(screen, Path(name), seconds + 120) as watch,
        _play(player, _pictures(Path(name)), screen, Path(name)) as playing,
    ):
        time.sleep(SETTLING + seconds)
        record = watch.end()
    seen = [picture for picture in pictures_of(record) if picture.at > playing.started + SETTLING]
    excess = [(after.at - before.at - EACH) * 1000 for before, after in pairwise(seen)]
    wrong = [after.at - before.until for before, after in pairwise(seen)]
    return Run(
        player,
        len(excess),
        round(statistics.median(excess), 1),
        round(max(excess), 1),
        round(sum(one for one in wrong if one > BETWEEN) * 1000, 1),
    )


def _pictures(folder: Path) -> list[Path]:
    folder.chmod(0o755)
    kept = [CLIPS / f"still-{number}.jpg" for number in range(1, len(SIZES) + 1)]
    CLIPS.mkdir(exist_ok=True)
    for number, (size, path) in enumerate(zip(SIZES, kept, strict=True), 1):
        if not path.exists():
            make_picture(number, size, path)
    return [Path(shutil.copyfile(path, folder / path.name)) for path in kept]


def _play(player: str, pictures: Sequence[Path], screen: Screen, folder: Path) -> AbstractContextManager[Playing]:
    nobody = ["setpriv", "--reuid=65534", "--regid=65534", "--clear-groups"] if os.geteuid() == 0 else []
    match player:
        case "feh":
            command = ["feh", "-F", "-Z", "--hide-pointer", "--slideshow-delay", str(EACH), *map(str, pictures)]
            return run_player(command, {}, screen, folder)
        case "chromium":
            page = folder / "page.html"
            names = json.dumps([picture.name for picture in pictures])
            page.write_text(PAGE.format(names=names, each=round(EACH * 1000)))
            home = folder / "home"
            home.mkdir()
            home.chmod(0o777)
            options = ["--kiosk", "--no-first-run", "--no-sandbox", "--disable-gpu", f"--user-data-dir={home}"]
            options += [f"--window-size={SCREEN[0]},{SCREEN[1]}", "--window-position=0,0"]
            return run_player([*nobody, "chromium", *options, page.as_uri()], {"HOME": str(home)}, screen, folder)
    site, state = folder / "site", folder / "state"
    (site / "playlists").mkdir(parents=True)
    items = [f'[[item]]\ntype = "image"\nsrc = "{picture.name}"\nseconds = {EACH}\n' for picture in pictures]
    (site / "playlists" / "main.toml").write_text("\n".join(items))
    for picture in pictures:
        shutil.copyfile(picture, site / picture.name)
    build(site, state)
    return play_site(site, state, screen, folder)


if __name__ == "__main__":
    sys.exit(main())
