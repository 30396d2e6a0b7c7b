"""The first fetch beside rsync and aria2c: `python -m bench.fetch [--objects N] [--size BYTES] [--runs N]
[--json FILE]`.

Objects of random bytes lie under their hashes behind nginx and an rsync server on loopback; everybody fetches all of
them into an empty folder, in turn, in processes of their own. Layar verifies SHA-256 and ends when everything is safe
from a power cut; aria2c verifies SHA-256; `rsync --fsync` syncs each file; plain `rsync -a` leaves the writing to
later.
"""

import argparse
import hashlib
import json
import os
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from bench.machine import machine
from bench.web import nginx, rsync_server
from kiosk.publish.transport import Downloader, Wanted, open_transport
from kiosk.store import Store


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--objects", type=int, default=2000, metavar="N")
    parser.add_argument("--size", type=int, default=500_000, metavar="BYTES")
    parser.add_argument("--runs", type=int, default=3, metavar="N")
    parser.add_argument("--json", type=Path, metavar="FILE")
    parser.add_argument("--once", nargs=3, metavar=("ADDRESS", "NAMES", "STATE"), help=argparse.SUPPRESS)
    args = parser.parse_args()
    if args.once:
        fetch(args.once[0], Path(args.once[1]), Path(args.once[2]))
        return
    with tempfile.TemporaryDirectory(prefix="layar-bench-") as temporary:
        seconds = measure(Path(temporary), args.objects, args.size, args.runs)
    peer = statistics.median(seconds["rsync -a"])
    print(f"{machine()}; {args.objects:,} objects of {args.size:,} bytes\n")
    print("| who | median | least | most | of rsync -a |\n| --- | ---: | ---: | ---: | ---: |")
    for who, times in seconds.items():
        middle = statistics.median(times)
        print(f"| {who} | {middle:.2f} s | {min(times):.2f} s | {max(times):.2f} s | {middle / peer:.2f} |")
    if args.json:
        told = {"machine": machine(), "objects": args.objects, "size": args.size, "seconds": seconds}
        args.json.write_text(json.dumps(told, indent=1) + "\n")


def measure(folder: Path, objects: int, size: int, runs: int) -> dict[str, list[float]]:
    root, goal = folder / "root", folder / "goal"
    names = make_objects(root, objects, size)
    (folder / "names").write_text("\n".join(f"{name} {size}" for name in names))
    seconds: dict[str, list[float]] = {}
    with nginx(root, folder) as web, rsync_server(root, folder) as rsync:
        (folder / "aria2").write_text("".join(_line(name, web) for name in names))
        layar = (sys.executable, "-m", "bench.fetch", "--once", f"http://127.0.0.1:{web}", str(folder / "names"))
        aria2 = ("aria2c", "-q", "-i", str(folder / "aria2"), "-j", "16", "--file-allocation=none", "-d")
        source = f"rsync://127.0.0.1:{rsync}/repository/"
        commands = {
            "rsync -a": ("rsync", "-a", source, str(goal)),
            "rsync -a --fsync": ("rsync", "-a", "--fsync", source, str(goal)),
            "aria2c": (*aria2, str(goal)),
            "Layar": (*layar, str(goal)),
        }
        for _ in range(runs):
            for who, command in commands.items():
                seconds.setdefault(who, []).append(timed(goal, command))
    return seconds


def make_objects(root: Path, count: int, size: int) -> list[str]:
    names = []
    for _ in range(count):
        data = os.urandom(size)
        name = hashlib.sha256(data).hexdigest()
        path = root / "objects" / name[:2] / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(data)
        names.append(name)
    return names


def timed(goal: Path, command: tuple[str, ...]) -> float:
    """With nothing there, and nothing left to be written by whoever was before."""
    shutil.rmtree(goal, ignore_errors=True)
    os.sync()
    begun = time.perf_counter()
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL)
    return round(time.perf_counter() - begun, 3)


def fetch(address: str, names: Path, state: Path) -> None:
    pairs = (line.split() for line in names.read_text().splitlines())
    wanted = [Wanted(name, int(length), place) for place, (name, length) in enumerate(pairs)]
    transport = open_transport(address)
    fetched = Downloader(transport, Store(state), now_ms=lambda: 0).fetch(wanted)
    transport.close()
    assert fetched.whole, fetched.failed


def _line(name: str, port: int) -> str:
    address = f"http://127.0.0.1:{port}/objects/{name[:2]}/{name}"
    return f"{address}\n out={name}\n checksum=sha-256={name}\n"


if __name__ == "__main__":
    main()
