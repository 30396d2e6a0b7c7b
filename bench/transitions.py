"""Whether transitions move: 30 times a second the picture must be another one, from the instant at which they are due.

    python -m bench.transitions --json FILE [--for SECONDS]

At 1280x720 every kind of transition leads to a small picture, a JPEG of 9,000x5,000, a long announcement, a video that
is no longer in memory, and from that video to another one. In a crossfade of two videos each carries its marks in
another place, so that the frames of both are counted. Each run adds to FILE; run it again for more.
"""

import argparse
import json
import os
import shutil
import statistics
import sys
import tempfile
import threading
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import asdict, dataclass
from pathlib import Path

import numpy as np

from bench.camera.clips import CLIPS, ClipSpec, make_clip, make_jpeg, make_picture
from bench.camera.motion import Motion
from bench.camera.players import build, play_site
from bench.camera.screen import xvfb
from bench.camera.watch import watching_motion
from bench.machine import machine, versions
from bench.planned import Planned, planned

SCREEN = (1280, 720)
BIG = (9000, 5000)
KINDS = ("cut", "crossfade", "slide", "wipe", "zoom")
INCOMING = ("picture", "big picture", "announcement", "video", "another video")
SLOT, LENGTH = 2.5, 0.6
"""Seconds."""
FRAME = 1 / 30
STALL_MS = 66
SETTLING = 4.0
TEXT = "Pendaftaran lomba perahu hias dibuka di kantor kelurahan setiap hari kerja. " * 8


@dataclass(frozen=True, slots=True)
class Seen:
    """One transition."""

    kind: str
    incoming: str
    filled: int
    slots: int
    """Thirtieths of a second in it, and those in which the picture changed."""
    longest_ms: float
    """Between two changes; the start counts as one."""
    lost: int | None
    """Frames of either video that were not on, in a crossfade of two."""


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--for", type=float, default=150, metavar="SECONDS", dest="seconds")
    parser.add_argument("--json", type=Path, required=True)
    options = parser.parse_args()
    seen = [Seen(**one) for one in json.loads(options.json.read_text())["seen"]] if options.json.exists() else []
    seen += _measure(options.seconds)
    told = {"machine": machine(), "versions": versions(), "seen": [asdict(one) for one in seen]}
    options.json.write_text(json.dumps(told) + "\n")
    _print(seen)
    return 0


def _measure(seconds: float) -> Iterator[Seen]:
    with tempfile.TemporaryDirectory(prefix="transitions-") as name, xvfb(*SCREEN) as screen:
        folder = Path(name)
        site, state = folder / "site", folder / "state"
        _write_site(site)
        start = time.time()
        end = start + seconds - 3
        build(site, state)
        slots = list(planned(site, start, end))
        with (
            watching_motion(screen, folder, seconds + 60) as watch,
            play_site(site, state, screen, folder),
            _forgotten(state / "objects"),
        ):
            since = time.time() + SETTLING
            time.sleep(max(0.0, end - time.time()))
            motion = watch.end()
    if not motion.trustworthy:
        sys.stderr.write(f"refused: {motion.late} of {motion.looks} looks came late\n")
        return
    shift = time.time() - time.monotonic()
    for slot in slots:
        if slot.start - SLOT > since and slot.start + SLOT < end:
            yield _judge(motion, slot, shift)


def _write_site(site: Path) -> None:
    (site / "playlists").mkdir(parents=True)
    clips = [
        make_clip(ClipSpec(number, *SCREEN, 30, round((SLOT + LENGTH) * 30), rows=rows), CLIPS)
        for number, rows in ((1, (0,)), (2, (2,)))
    ]
    for clip in clips:
        shutil.copyfile(clip, site / clip.name)
    make_picture(1, SCREEN, site / "small.png")
    shutil.copyfile(make_jpeg(BIG, CLIPS), site / "big.jpg")
    sources = {
        "picture": f'type = "image"\nsrc = "small.png"\nseconds = {SLOT}',
        "big picture": f'type = "image"\nsrc = "big.jpg"\nseconds = {SLOT}',
        "announcement": f'type = "announcement"\ntheme = "sea"\nbody = "{TEXT}"\nseconds = {SLOT}',
        "video": f'type = "video"\nsrc = "{clips[0].name}"',
        "another video": f'type = "video"\nsrc = "{clips[1].name}"',
    }
    turns = [(kind, incoming) for kind in KINDS for incoming in INCOMING]
    items = []
    for turn, (_, incoming) in enumerate(turns):
        leaves = turns[(turn + 1) % len(turns)][0]
        seconds = 0 if leaves == "cut" else LENGTH
        items.append(
            f'[[item]]\n{sources[incoming]}\ntitle = "{turn}"\n'
            f'transition = {{ kind = "{leaves}", seconds = {seconds} }}\n'
        )
    (site / "playlists" / "main.toml").write_text("\n".join(items))
    (site / "site.toml").write_text('schema_version = 1\n[site]\ntitle = "Uji"\ntimezone = "UTC"\n')


@contextmanager
def _forgotten(objects: Path) -> Iterator[None]:
    """Have the kernel forget what it read of these files, again and again: each is cold when it is next opened."""
    done = threading.Event()

    def forget() -> None:
        files = [path for path in objects.rglob("*") if path.is_file()]
        while not done.wait(0.5):
            for file in files:
                with file.open("rb") as handle:
                    os.posix_fadvise(handle.fileno(), 0, 0, os.POSIX_FADV_DONTNEED)

    thread = threading.Thread(target=forget)
    thread.start()
    try:
        yield
    finally:
        done.set()
        thread.join()


def _judge(motion: Motion, after: Planned, shift: float) -> Seen:
    kind, incoming = [(kind, incoming) for kind in KINDS for incoming in INCOMING][int(after.title)]
    start = after.start - shift
    length = LENGTH if kind != "cut" else 2 * FRAME
    times = np.array(motion.changes)
    within = times[(times >= start) & (times < start + length)]
    slots = round(length / FRAME) if kind != "cut" else 1
    filled = len(set(((within - start) / FRAME).astype(int).tolist()) & set(range(slots)))
    gaps = np.diff(np.concatenate([[start], within]))
    both = kind == "crossfade" and incoming == "another video"
    return Seen(
        kind,
        incoming,
        filled,
        slots,
        round(float(gaps.max(initial=0) if len(within) else length) * 1000, 1),
        _lost(motion, start, start + length) if both else None,
    )


def _lost(motion: Motion, start: float, end: float) -> int:
    """Frames of the two videos that were not seen from the first to the last that could be read."""
    lost = 0
    for row, clip in ((0, 1), (2, 2)):
        own = (mark for mark in motion.marks if start <= mark[0] < end)
        frames = {frame for _, where, number, frame in own if (where, number) == (row, clip)}
        lost += max(frames) - min(frames) + 1 - len(frames) if frames else round((end - start) / FRAME)
    return lost


def _print(seen: Sequence[Seen]) -> None:
    print("kind       to              count  filled   worst  longest ms: median  worst  stalls  lost")
    for kind in KINDS:
        for incoming in INCOMING:
            own = [one for one in seen if (one.kind, one.incoming) == (kind, incoming)]
            if not own:
                continue
            shares = [one.filled / one.slots for one in own]
            longest = [one.longest_ms for one in own]
            lost = [one.lost for one in own if one.lost is not None]
            print(
                f"{kind:10} {incoming:14} {len(own):6} {statistics.mean(shares):7.1%} {min(shares):7.1%}"
                f" {statistics.median(longest):19.1f} {max(longest):6.1f} {sum(one > STALL_MS for one in longest):7}"
                + (f" {sum(lost):5}" if lost else "")
            )


if __name__ == "__main__":
    sys.exit(main())
