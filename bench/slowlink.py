"""An urgent text while 500 MB are on their way: `python -m bench.slowlink [--runs N] [--mb N] [--json FILE]`. As root.

A web server and a screen stand in network namespaces of their own. The link between them carries 1 Mbit/s (a token
bucket) and loses 5 % of the packets in each direction (nftables: not every kernel has netem). The screen looks for news
again and again and is busy with pictures that will take more than an hour; an edition that puts a text on the emergency
level is published as urgent. The clock runs from the moment its metadata is there until the screen has adopted it.
"""

import argparse
import contextlib
import json
import os
import statistics
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import numpy as np
from PIL import Image

from bench.machine import machine
from bench.push import Bench
from bench.web import nginx
from kiosk.store import Store

PICTURE = (2400, 1400)
PICTURE_BYTES = 6_700_000
LOOK_SECONDS = 10.0
GIVEN_UP_S = 120.0
RULE = """
[[rule]]
name = "Darurat"
level = "emergency"
zones = {{ main = "darurat" }}
"""
ITEM = """\
[[item]]
type = "announcement"
title = "Banjir"
body = "Tinggi air {number} cm"
"""


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--runs", type=int, default=3, metavar="N")
    parser.add_argument("--mb", type=int, default=500, metavar="N")
    parser.add_argument("--json", type=Path, metavar="FILE")
    args = parser.parse_args()
    with tempfile.TemporaryDirectory(prefix="layar-bench-") as name:
        seconds = measure(Path(name), args.runs, args.mb)
    print(f"{machine()}; 1 Mbit/s, 5 % loss, {args.mb} MB on their way\n")
    print("| runs | median | least | most |\n| ---: | ---: | ---: | ---: |")
    print(f"| {len(seconds)} | {statistics.median(seconds):.1f} s | {min(seconds):.1f} s | {max(seconds):.1f} s |")
    if args.json:
        args.json.write_text(json.dumps({"machine": machine(), "mb": args.mb, "seconds": seconds}) + "\n")


def measure(folder: Path, runs: int, megabytes: int) -> list[float]:
    city = Bench(folder)
    lay_out(city, 0)
    city.layar("publish", str(city.site), str(city.repository))
    store = Store(city.state)
    store.pin((folder / "data/layar/keys/root.json").read_bytes())
    city.layar("_fetch", str(city.repository), "--state", str(city.state))
    lay_out(city, megabytes * 1_000_000 // PICTURE_BYTES)
    city.layar("publish", str(city.site), str(city.repository))
    with (
        slow_link() as (server, client),
        nginx(city.repository, folder, address="10.77.0.1", inside=server) as port,
        looking(city, client, f"http://10.77.0.1:{port}/"),
    ):
        wait(lambda: any((city.state / "partial").glob("*")))
        return [urgent(city, store, number) for number in range(runs)]


def lay_out(city: Bench, pictures: int) -> None:
    (city.site / "playlists").mkdir(exist_ok=True)
    (city.site / "playlists" / "biasa.toml").write_text(
        "".join(f'[[item]]\ntype = "image"\nsrc = "{number}.png"\n' for number in range(pictures))
        + ITEM.format(number=0)
    )
    for number in range(pictures):
        noise = np.random.default_rng(number).integers(0, 256, (PICTURE[1], PICTURE[0], 3), np.uint8)
        noise[:, :, 2] = 0
        Image.fromarray(noise).save(city.site / f"{number}.png", compress_level=1)


def urgent(city: Bench, store: Store, number: int) -> float:
    site = city.site / "site.toml"
    if number == 0:
        rule = RULE.format() + '[[rule]]\nname = "Biasa"\nzones = { main = "biasa" }\n'
        site.write_text(site.read_text() + rule)
    (city.site / "playlists" / "darurat.toml").write_text(ITEM.format(number=100 + number))
    before = store.current()
    city.layar("publish", "--urgent", str(city.site), str(city.repository))
    begun = (city.repository / "metadata" / "timestamp.json").stat().st_mtime
    wait(lambda: store.current() != before)
    took = time.time() - begun
    time.sleep(LOOK_SECONDS)  # until the pictures are on their way again
    return round(took, 2)


@contextlib.contextmanager
def slow_link() -> Iterator[tuple[tuple[str, ...], tuple[str, ...]]]:
    """What to start a command with on either side of it."""
    ends = tuple(f"layar-{os.getpid()}-{side}" for side in "ab")
    try:
        for end in ends:
            ip("netns", "add", end)
        ip("-n", ends[0], "link", "add", "wire", "type", "veth", "peer", "name", "wire", "netns", ends[1])
        for number, end in enumerate(ends, 1):
            inside = ("ip", "netns", "exec", end)
            ip("-n", end, "addr", "add", f"10.77.0.{number}/24", "dev", "wire")
            ip("-n", end, "link", "set", "wire", "up")
            ip("-n", end, "link", "set", "lo", "up")
            shape = "tc qdisc add dev wire root tbf rate 1mbit burst 4kb latency 400ms"
            subprocess.run([*inside, *shape.split()], check=True)
            for rule in (
                "add table ip slow",
                "add chain ip slow in { type filter hook input priority 0; }",
                "add rule ip slow in numgen random mod 100 < 5 drop",
            ):
                subprocess.run([*inside, "nft", rule], check=True)
        yield ("ip", "netns", "exec", ends[0]), ("ip", "netns", "exec", ends[1])
    finally:
        for end in ends:
            subprocess.run(["ip", "netns", "del", end], check=False, stderr=subprocess.DEVNULL)


@contextlib.contextmanager
def looking(city: Bench, inside: tuple[str, ...], address: str) -> Iterator[None]:
    """Look for news as the agent does, with shorter pauses in between."""
    config = city.folder / "player.toml"
    config.write_text('allow = ["10.77.0.0/24"]\n')
    command = [
        *inside,
        sys.executable,
        "main.py",
        "_fetch",
        address,
        "--state",
        str(city.state),
        "--config",
        str(config),
    ]
    over = threading.Event()
    running: list[subprocess.Popen[bytes]] = []

    def look() -> None:
        while not over.wait(1.0):
            running[:] = [subprocess.Popen(command, env=city.environ, stdout=subprocess.DEVNULL)]
            running[0].wait()

    thread = threading.Thread(target=look)
    thread.start()
    try:
        yield
    finally:
        over.set()
        for process in running:
            process.terminate()
        thread.join()


def ip(*arguments: str) -> None:
    subprocess.run(["ip", *arguments], check=True)


def wait(until: Callable[[], bool]) -> None:
    end = time.monotonic() + GIVEN_UP_S
    while not until():
        assert time.monotonic() < end, "given up"
        time.sleep(0.05)


if __name__ == "__main__":
    main()
