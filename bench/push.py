"""From `layar push` to the changed pixel: `python -m bench.push [--runs N] [--json FILE]`.

A screen (Xvfb) plays one picture of 10 MB; another of 10 MB is published, and then sent by a `layar push` of its own
over TLS on loopback. The clock runs from the start of that process until the framebuffer, read from outside, shows the
other picture. Beside it: `layar push` alone, and the copying of a file of that size with fsync, on the same disk.
"""

import argparse
import json
import os
import signal
import statistics
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from PIL import Image

from bench.camera.screen import Screen, pixels, xvfb

ROOT = Path(__file__).parents[1]
LAYAR = (sys.executable, str(ROOT / "main.py"))
WIDTH, HEIGHT = 2800, 1540
GIVEN_UP_S = 60.0
SITE = f'[site]\ntitle = "Bench"\n[[screen]]\nname = "one"\ncanvas = [{WIDTH}, {HEIGHT}]\n'
PASSPHRASE = "only for this benchmark"  # noqa: S105 - of keys that live as long as it runs


class Bench:
    """A city with keys, a site and one screen."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.site, self.state, self.repository = folder / "site", folder / "state", folder / "repository"
        homes = {f"XDG_{name}_HOME": str(folder / name.lower()) for name in ("DATA", "CACHE", "CONFIG", "STATE")}
        self.environ = {**os.environ, **homes, "LAYAR_PASSPHRASE": PASSPHRASE, "QT_QPA_PLATFORM": "xcb"}
        self.environ.pop("PYTHONDONTWRITEBYTECODE", None)
        self.site.mkdir()
        (self.site / "site.toml").write_text(SITE)
        for name in ("a", "b", "c"):
            (folder / name).mkdir()
        roots = (part for name in ("a", "b", "c") for part in ("--root", f"{name}={folder / name}"))
        self.layar("keys", "init", *roots, "--signer", "dewi", "--machine", "laptop", "--no-alert", "--yes")

    def layar(self, *arguments: str) -> str:
        done = subprocess.run([*LAYAR, *arguments], env=self.environ, check=True, stdout=subprocess.PIPE, text=True)
        return done.stdout.strip()

    def publish(self, seed: int) -> None:
        """A picture of noise, red or blue."""
        noise = np.random.default_rng(seed).integers(0, 256, (HEIGHT, WIDTH, 3), np.uint8)
        noise[:, :, 2 if seed % 2 else 0] = 0
        Image.fromarray(noise).save(self.site / "a.png", compress_level=1)
        self.layar("publish", str(self.site), str(self.repository))

    def push(self) -> None:
        record = json.loads((self.state / "agent.json").read_bytes())["network"]
        address = f"https://127.0.0.1:{record['url'].rstrip('/').rpartition(':')[2]}"
        self.layar("push", str(self.repository), address, "--fingerprint", record["fingerprint"])

    @contextmanager
    def playing(self, screen: Screen) -> Iterator[None]:
        root = self.folder / "data/layar/keys/root.json"
        command = (*LAYAR, "play", "--root", str(root), "--state", str(self.state))
        environ = {**self.environ, "DISPLAY": screen.display, "LAYAR_LISTEN": "0.0.0.0:0"}
        player = subprocess.Popen(command, env=environ, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        try:
            wait((self.state / "agent.json").exists)
            self.environ["LAYAR_TOKEN"] = self.layar(
                "token", "add", "bench", "--scope", "push", "--state", str(self.state)
            )
            yield
        finally:
            player.send_signal(signal.SIGTERM)
            player.wait(GIVEN_UP_S)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--runs", type=int, default=5, help="pushes that count (default: 5)")
    parser.add_argument("--json", type=Path, metavar="FILE", help="also write the results there")
    args = parser.parse_args()
    with (
        tempfile.TemporaryDirectory(prefix="layar-bench-") as name,
        xvfb(WIDTH, HEIGHT) as screen,
        pixels(screen.file) as picture,
    ):
        bench = Bench(Path(name))
        with bench.playing(screen):
            taken = [measured(bench, picture, turn) for turn in range(args.runs + 1)][1:]
        size = max(file.stat().st_size for file in (bench.state / "objects").rglob("*") if file.is_file())
        copied = [copy(bench.folder, size) for _ in range(args.runs)]
    columns = dict(zip(("to the pixel", "layar push alone"), zip(*taken, strict=True), strict=True))
    columns["a copy of the file, with fsync"] = tuple(copied)
    told = {"object_bytes": size, "cores": os.cpu_count(), "load": os.getloadavg()[0], "runs_ms": columns}
    print(f"{size / 1e6:.1f} MB, {os.cpu_count()} cores, load {os.getloadavg()[0]:.1f}, {args.runs} runs\n")
    print("| | median | least | most |\n| --- | ---: | ---: | ---: |")
    for what, times in columns.items():
        print(f"| {what} | {statistics.median(times):.0f} ms | {min(times):.0f} ms | {max(times):.0f} ms |")
    if args.json:
        args.json.write_text(f"{json.dumps(told)}\n")


def measured(bench: Bench, picture: NDArray[np.uint8], turn: int) -> tuple[float, float]:
    """Milliseconds from the start of `layar push` until the picture is on the screen, and until it has ended."""
    bench.publish(turn)
    begun = time.perf_counter()
    sending = _Sending(bench)
    wait(lambda: shows(picture, turn))
    seen = time.perf_counter()
    return (seen - begun) * 1000, (sending.ended() - begun) * 1000


class _Sending:
    """`layar push` while somebody looks at the screen."""

    def __init__(self, bench: Bench) -> None:
        self._end = 0.0
        self._thread = threading.Thread(target=self._run, args=(bench,))
        self._thread.start()

    def _run(self, bench: Bench) -> None:
        bench.push()
        self._end = time.perf_counter()

    def ended(self) -> float:
        self._thread.join()
        return self._end


def shows(picture: NDArray[np.uint8], turn: int) -> bool:
    """Whether the noise of that turn is on: red without blue, or blue without red."""
    blue, _, red = picture[100 : HEIGHT - 100 : 97, 100 : WIDTH - 100 : 97, :3].reshape(-1, 3).mean(axis=0)
    here, gone = (red, blue) if turn % 2 else (blue, red)
    return bool(here > 90 and gone < 30)


def copy(folder: Path, size: int) -> float:
    data = os.urandom(size)
    begun = time.perf_counter()
    with (folder / "copy").open("wb") as file:
        file.write(data)
        file.flush()
        os.fsync(file.fileno())
    return (time.perf_counter() - begun) * 1000


def wait(until: Callable[[], bool]) -> None:
    end = time.perf_counter() + GIVEN_UP_S
    while not until():
        if time.perf_counter() > end:
            sys.exit("the picture did not come")
        time.sleep(0.002)


if __name__ == "__main__":
    main()
