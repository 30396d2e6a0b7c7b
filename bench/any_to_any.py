"""Every switch from one kind of item to another, against the instants at which it is due.

    python -m bench.any_to_any --json FILE [--for SECONDS] [--until N]

Pictures, videos, announcements and figures follow each other in every order, and overrides come in the midst of them
and go. When what is due is taken from `layar at --until --json` and from the overrides' own times; what is on, from the
screen. Each run adds to FILE until its time is up; run it again to go on, until every pair was seen N times.
"""

import argparse
import json
import shutil
import statistics
import sys
import tempfile
import time
from collections.abc import Iterator, Sequence
from dataclasses import asdict, dataclass
from itertools import pairwise, permutations
from pathlib import Path

from bench.camera import score
from bench.camera.barcode import decode
from bench.camera.clips import CLIPS, ClipSpec, make_clip, make_picture
from bench.camera.grounds import GROUND
from bench.camera.observer import Record, save
from bench.camera.players import build, play_site
from bench.camera.screen import xvfb
from bench.camera.watch import watching
from bench.machine import machine, versions
from bench.planned import Planned, planned
from kiosk.program import Instant, Override, Situation, encode_situation
from kiosk.store import Store

SCREEN = (1280, 720)
RATE = 30
P, V, A, F = "image", "video", "announcement", "stat"
ORDER = (P, V, P, A, P, F, V, A, V, F, A, F)
"""Over and over, every ordered pair of the four once."""
KINDS = (P, V, A, F, "override")
GROUNDS = {"announcement": "06403F", "stat": "F4B740", "override": "7C0F20"}
"""Colours of the themes sea, gold and alarm."""
SLOT_MS = 1200
SETTLING = 4.0
FRAME = 1 / RATE
EVERY = 3
"""In the midst of every such item an override comes, of another one in each loop; it goes in the midst of the next."""
INTO = 0.55
"""How far into their slots."""


@dataclass(frozen=True, slots=True)
class Due:
    """What should be on from `start` to `end` (seconds of the wall clock)."""

    kind: str
    codes: frozenset[int]
    """Clips, or the ground."""
    start: float
    end: float
    began: float
    """When its slot began: before `start` where an override lay over it."""


@dataclass(frozen=True, slots=True)
class Switch:
    before: str
    after: str
    late_ms: float
    """From the instant to the first whole picture of what is due."""
    wrong_ms: float
    """Anything else that was seen from then until the next switch; copying from one picture to the next aside."""
    behind_ms: float | None
    """Of a video: how far its first picture was behind the one that was due."""


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--until", type=int, default=100, metavar="N", help="switches of each pair")
    parser.add_argument("--for", type=float, default=150, metavar="SECONDS", dest="seconds")
    parser.add_argument("--json", type=Path, required=True)
    parser.add_argument("--record", type=Path, metavar="FILE", help="keep what the observer saw there")
    options = parser.parse_args()
    switches = (
        [Switch(**one) for one in json.loads(options.json.read_text())["switches"]] if options.json.exists() else []
    )
    pairs = {(a, b) for a in {*ORDER, "override"} for b in {*ORDER, "override"} if a != b}
    if any(sum((one.before, one.after) == pair for one in switches) < options.until for pair in pairs):
        try:
            switches += _measure(options.seconds, options.record)
        except score.UntrustworthyError as error:
            sys.stderr.write(f"refused, {error}\n")
        told = {"machine": machine(), "versions": versions(), "switches": [asdict(one) for one in switches]}
        options.json.write_text(json.dumps(told) + "\n")
    _print(switches)
    return 0


def _measure(seconds: float, keep: Path | None) -> list[Switch]:
    with tempfile.TemporaryDirectory(prefix="any-") as name, xvfb(*SCREEN) as screen:
        folder = Path(name)
        site, state = folder / "site", folder / "state"
        _write_site(site)
        start = time.time()
        end = start + seconds - 3
        build(site, state)
        slots = [_due(slot) for slot in planned(site, start, end)]
        overrides = list(_overrides(slots, phase=int(start) % EVERY))
        Store(state).update_situation(lambda _: encode_situation(Situation(overrides=tuple(overrides))))
        with (
            watching(screen, folder, seconds + 60, grounds=list(GROUNDS.values())) as watch,
            play_site(site, state, screen, folder),
        ):
            since = time.time() + SETTLING
            time.sleep(max(0.0, end - time.time()))
            record = watch.end()
    if keep:
        save(record, keep)
    if not record.trustworthy:
        raise score.UntrustworthyError(f"{record.late} of {record.looks} looks came late")
    return list(_switches(record, [due for due in _overlaid(slots, overrides) if due.start > since]))


def _write_site(site: Path) -> None:
    lists = site / "playlists"
    lists.mkdir(parents=True)
    items = []
    for number, kind in enumerate(ORDER, 1):
        item = [f'type = "{kind}"', f'title = "{number}"', f"seconds = {SLOT_MS / 1000}"]
        if kind == "image":
            make_picture(number, SCREEN, site / f"{number}.png")
            item.append(f'src = "{number}.png"')
        elif kind == "video":
            clip = make_clip(ClipSpec(number, *SCREEN, RATE, SLOT_MS * RATE // 1000), CLIPS)
            shutil.copyfile(clip, site / clip.name)
            item[-1] = f'src = "{clip.name}"'
        elif kind == "announcement":
            item += ['theme = "sea"', 'body = "Sabtu, 19.00 WIB"', 'qr = "layar"']
        else:
            item += ['theme = "gold"', 'figure = [{ reading = "a.b", label = "Pengunjung" }]']
        items.append("\n".join(["[[item]]", *item]))
    (lists / "main.toml").write_text("\n\n".join(items))
    (lists / "override.toml").write_text(
        '[[item]]\ntype = "announcement"\ntitle = "Perhatian"\ntheme = "alarm"\nseconds = 60\n'
    )
    (site / "site.toml").write_text(
        'schema_version = 1\n[site]\ntitle = "Uji"\ntimezone = "UTC"\n'
        '[[rule]]\nname = "main"\nzones = { main = "main" }\n'
        '[[feed]]\nname = "a"\nkind = "push"\n'
    )


def _due(slot: Planned) -> Due:
    code = _ground(slot.kind) if slot.kind in GROUNDS else int(slot.title)
    return Due(slot.kind, frozenset({code}), slot.start, slot.end, slot.start)


def _ground(kind: str) -> int:
    return GROUND - list(GROUNDS).index(kind)


def _overrides(slots: Sequence[Due], phase: int) -> Iterator[Override]:
    for number, (slot, following) in enumerate(pairwise(slots[1:])):
        if (number + number // len(ORDER) + phase) % EVERY == 0:
            since, until = (int((one.start + INTO * (one.end - one.start)) * 1000) for one in (slot, following))
            yield Override(f"bench-{number}", {"main": "override"}, Instant(since), Instant(until))


def _overlaid(slots: Sequence[Due], overrides: Sequence[Override]) -> Iterator[Due]:
    """What is on, in order, with the overrides over it."""
    spans = [(one.since / 1000, (one.until or 0) / 1000) for one in overrides]
    ground = frozenset({_ground("override")})
    for slot in slots:
        start, end = slot.start, slot.end
        for since, until in spans:
            if start < until < end:
                start = until
            if slot.start < since < end:
                end = since
        yield Due(slot.kind, slot.codes, start, end, slot.began)
        for since, until in spans:
            if since == end:
                yield Due("override", ground, since, until, since)


def _switches(record: Record, due: Sequence[Due]) -> Iterator[Switch]:
    """Judge each switch by the record, whose clock is the monotonic one."""
    shift = time.time() - time.monotonic()
    seen = _seen(record, shift)
    for before, now in pairwise(due):
        own = [(at, until, code, frame) for at, until, code, frame in seen if before.end - 0.3 < at < now.end + 0.3]
        first = next((one for one in own if one[2] in now.codes), None)
        if first is None:
            yield Switch(before.kind, now.kind, float("inf"), float("inf"), None)
            continue
        left = next((one[0] for one in own if one[0] > now.end - 0.1 and one[2] not in now.codes), now.end)
        wrong = sum(
            min(until, left) - at
            for at, until, code, _ in own
            if before.end - 0.05 < at < left
            and code not in (now.codes if at > first[0] else now.codes | before.codes)
            and until - at > score.BETWEEN
        )
        behind = None if now.kind != "video" else (first[0] - now.began - first[3] * FRAME) * 1000
        yield Switch(before.kind, now.kind, round((first[0] - now.start) * 1000, 2), round(wrong * 1000, 2), behind)


def _seen(record: Record, shift: float) -> list[tuple[float, float, int, int]]:
    """From, to (wall clock), clip or ground (0: neither, or several), frame."""
    ends = [change.at for change in record.changes[1:]] + [record.ended]
    seen = []
    for change, until in zip(record.changes, ends, strict=True):
        code, frame = change.rows[0] if len(set(change.rows)) == 1 else 0, 0
        if code > 0 and (mark := decode(code)):
            code, frame = mark.clip, mark.frame
        seen.append((change.at + shift, until + shift, code, frame))
    return seen


def _of(switches: Sequence[Switch], before: str, after: str) -> list[Switch]:
    return [one for one in switches if (one.before, one.after) == (before, after)]


def _print(switches: Sequence[Switch]) -> None:
    print("before       after        count  late ms     p99  worst  least  over a frame  wrong ms  behind ms")
    for before, after in permutations(KINDS, 2):
        own = _of(switches, before, after)
        late = sorted(one.late_ms for one in own)
        if not late:
            continue
        p99 = late[int(0.99 * (len(late) - 1))]
        behind = [abs(one.behind_ms) for one in own if one.behind_ms is not None]
        print(
            f"{before:12} {after:12} {len(own):5} {statistics.median(late):8.1f} {p99:7.1f} {late[-1]:6.1f}"
            f" {late[0]:6.1f} {sum(one > FRAME * 1000 for one in late):13} {sum(one.wrong_ms for one in own):9.0f}"
            + (f" {max(behind):10.1f}" if behind else "")
        )


if __name__ == "__main__":
    sys.exit(main())
