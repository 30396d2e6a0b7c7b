"""Writes the sample figures of the demonstration site and keeps them moving until its input closes.

The figures follow the clock alone, so two screens agree and a restart changes nothing. `feeds/` is not in the
repository: what is written here never makes a working tree dirty. The screen calls all of it "Data contoh".
"""

import argparse
import json
import sys
import threading
from collections.abc import Iterable
from datetime import datetime, timedelta, timezone
from pathlib import Path

from tools.demo import curves

WIB = timezone(timedelta(hours=7), "WIB")
EVERY_S = 5.0
BUDGET_BILLION = 1_842.6
REVENUE_BILLION = 1_795.3


def _points(pairs: Iterable[tuple[str, float]]) -> list[dict[str, object]]:
    return [{"label": label, "value": value} for label, value in pairs]


def _last_hours(now: datetime, count: int) -> list[datetime]:
    """The starts of the last `count` full hours."""
    present = now.replace(minute=0, second=0, microsecond=0)
    return [present - timedelta(hours=count - i) for i in range(count)]


def _came_in_hour(start: datetime) -> int:
    return curves.visitors(start, start.hour + 1)[0] - curves.visitors(start, start.hour)[0]


def visitors(now: datetime) -> dict[str, object]:
    came, left = curves.visitors(now, curves.hour_of(now))
    per_hour = ((f"{start:%H}", _came_in_hour(start)) for start in _last_hours(now, 12))
    return {"masuk": came, "keluar": left, "di_lokasi": max(0, came - left), "per_jam": _points(per_hour)}


def air(now: datetime) -> dict[str, object]:
    hour = curves.hour_of(now)
    dust = curves.fine_dust(now, hour)
    past = ((f"{start:%H}", curves.ispu(curves.fine_dust(start, start.hour))) for start in _last_hours(now, 24))
    return {
        "ispu": curves.ispu(dust),
        "pm25": round(dust, 1),
        "suhu": round(curves.warmth(hour), 1),
        "riwayat": _points(past),
    }


def _closing(now: datetime) -> datetime:
    """When the treasury last closed its books: at six in the morning."""
    today = now.replace(hour=6, minute=0, second=0, microsecond=0)
    return today if now >= today else today - timedelta(days=1)


def budget(now: datetime) -> dict[str, object]:
    closing = _closing(now)
    share = curves.spent(closing)
    return {
        "waktu": closing.isoformat(),
        "belanja_persen": round(share, 1),
        "belanja_miliar": round(BUDGET_BILLION * share / 100, 1),
        "pendapatan_miliar": round(REVENUE_BILLION * min(99.0, share * 1.06) / 100, 1),
        "per_bidang": _points(curves.spent_by_field(closing)),
    }


def service(now: datetime) -> dict[str, object]:
    waiting, served = curves.service(now, curves.hour_of(now))
    return {
        "menunggu": waiting,
        "tunggu_menit": round(waiting * 0.62),
        "dilayani": served,
        "buka": curves.service_is_open(now, curves.hour_of(now)),
        "per_loket": _points(curves.counters(waiting)),
    }


def river(now: datetime) -> dict[str, object]:
    past = ((f"{start:%H}", curves.river(start, start.hour)) for start in _last_hours(now, 24))
    return {"tinggi_cm": curves.river(now, curves.hour_of(now)), "riwayat": _points(past)}


FEEDS = {"pengunjung": visitors, "udara": air, "anggaran": budget, "layanan": service, "sungai": river}


def write(folder: Path, now: datetime) -> None:
    """Replace every feed's file; a reader sees the old one or the new one, never a part."""
    folder.mkdir(parents=True, exist_ok=True)
    for name, make in FEEDS.items():
        data = {"keterangan": "Data contoh", "waktu": now.isoformat(timespec="seconds"), **make(now)}
        part = folder / f".{name}.json.part"
        part.write_text(json.dumps(data, ensure_ascii=False, indent=2) + "\n", encoding="utf-8")
        part.replace(folder / f"{name}.json")


def _watch_input() -> threading.Event:
    """Set once the input closes: whoever started this is gone."""
    gone = threading.Event()

    def wait() -> None:
        sys.stdin.buffer.read()
        gone.set()

    threading.Thread(target=wait, daemon=True).start()
    return gone


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path, help="where the feeds' files go")
    parser.add_argument("--once", action="store_true", help="write them once and end")
    parser.add_argument("--time", type=datetime.fromisoformat, help="the local time to write them for, with --once")
    options = parser.parse_args()
    if options.once:
        write(options.folder, (options.time or datetime.now(WIB)).replace(tzinfo=WIB))
        return 0
    gone = _watch_input()
    write(options.folder, datetime.now(WIB))
    while not gone.wait(EVERY_S):
        write(options.folder, datetime.now(WIB))
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
