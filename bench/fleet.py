"""Screens that ask one nginx for news: `python -m bench.fleet [--screens N] [--polls N] [--json FILE]`.

Each look is what a screen does when there is nothing new, over a connection of its own, as a real look comes a minute
after the one before: is there a next root (404), is there another timestamp (304). Bytes are counted on the loopback
device, with all of TCP's; processor time is nginx's own. An hour has 60 looks.
"""

import argparse
import json
import tempfile
import time
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from dataclasses import asdict, dataclass
from pathlib import Path

from bench.machine import machine
from bench.web import cpu_seconds, nginx
from kiosk.publish.transport import NotFoundError, open_transport

LOOKS_AN_HOUR = 60
THREADS = 8


@dataclass(frozen=True, slots=True)
class Result:
    screens: int
    looks: int
    seconds: float
    requests_per_screen_hour: int
    bytes_per_screen_hour: int
    server_cpu_ms_per_screen_hour: float


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--screens", type=int, default=500, metavar="N")
    parser.add_argument("--polls", type=int, default=10, metavar="N")
    parser.add_argument("--json", type=Path, metavar="FILE")
    args = parser.parse_args()
    result = measure(args.screens, args.polls)
    print(f"{machine()}\n\n| screens | looks | requests | bytes | nginx CPU |\n| ---: | ---: | ---: | ---: | ---: |")
    print(
        f"| {result.screens} | {result.looks:,} | {result.requests_per_screen_hour} | {result.bytes_per_screen_hour:,} "
        f"| {result.server_cpu_ms_per_screen_hour:.1f} ms |\n\nThe last three for each screen and hour."
    )
    if args.json:
        args.json.write_text(json.dumps({"machine": machine(), **asdict(result)}, indent=1) + "\n")


def measure(screens: int, polls: int) -> Result:
    with tempfile.TemporaryDirectory(prefix="layar-bench-") as temporary:
        folder = Path(temporary)
        metadata = folder / "root" / "metadata"
        metadata.mkdir(parents=True)
        (metadata / "timestamp.json").write_bytes(b"x" * 500)
        with nginx(folder / "root", folder) as port, ThreadPoolExecutor(THREADS) as pool:
            address = f"http://127.0.0.1:{port}"
            version = first_look(address)
            cpu, moved, begun = cpu_seconds(folder), loopback_bytes(), time.perf_counter()
            looks = screens * polls
            for _ in pool.map(lambda _: look(address, version), range(looks)):
                pass
            seconds = time.perf_counter() - begun
            cpu, moved = cpu_seconds(folder) - cpu, loopback_bytes() - moved
    share = LOOKS_AN_HOUR / looks
    return Result(
        screens, looks, round(seconds, 2), 2 * LOOKS_AN_HOUR, round(moved * share), round(cpu * 1000 * share, 2)
    )


def first_look(address: str) -> str:
    transport = open_transport(address)
    file = transport.read_newer("metadata/timestamp.json", "", limit=10_000)
    transport.close()
    assert file is not None
    return file.version


def look(address: str, version: str) -> None:
    transport = open_transport(address)
    with suppress(NotFoundError):
        transport.read("metadata/2.root.json", limit=10_000)
    assert transport.read_newer("metadata/timestamp.json", version, limit=10_000) is None
    transport.close()


def loopback_bytes() -> int:
    """Received on the loopback device: what either side sent."""
    return int(Path("/sys/class/net/lo/statistics/rx_bytes").read_text())


if __name__ == "__main__":
    main()
