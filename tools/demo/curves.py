"""The daily life of a city that does not exist, as functions of its local time; the standard library only."""

import math
from datetime import datetime
from itertools import pairwise

WEEKEND = (5, 6)
FESTIVAL_NIGHTS = (4, 5)
PM25_BOUNDS = ((0.0, 0.0), (15.5, 50.0), (55.4, 100.0), (150.4, 200.0), (250.4, 300.0), (500.0, 500.0))
"""Concentration in µg/m³ and index, from the national regulation on ISPU."""

_RUSHES = ((6.2, 0.9, 0.16), (9.5, 1.3, 0.14), (12.3, 1.2, 0.14), (16.6, 1.4, 0.30), (19.4, 1.3, 0.26))
"""Hour, width and weight of the times at which people come to the square."""
_STAY = 1.2
_DAY = (1.0, 0.96, 1.02, 1.05, 1.18, 1.62, 1.74)
_HAZE = (0.9, 1.0, 1.1, 2.3, 1.05, 0.8, 0.7)
_FIELDS = (
    ("Pendidikan", 1.04),
    ("Kesehatan", 1.07),
    ("Jalan", 0.83),
    ("Pasar", 0.95),
    ("Lingkungan", 0.91),
)
_COUNTERS = (
    ("Adminduk", 0.40),
    ("Perizinan", 0.22),
    ("Pajak", 0.17),
    ("Naker", 0.13),
    ("Tanah", 0.08),
)


def bell(x: float, middle: float, width: float) -> float:
    return math.exp(-(((x - middle) / width) ** 2) / 2)


def hour_of(now: datetime) -> float:
    return now.hour + now.minute / 60 + (now.second + now.microsecond / 1e6) / 3600


def _wave(now: datetime, hour: float, days: float) -> float:
    """A slow swing from -1 to 1 that knows no midnight."""
    return math.sin((now.toordinal() + hour / 24) / days * 2 * math.pi)


def _arrived(hour: float, *, festival: bool) -> float:
    """The share of a usual day's visitors that has come by `hour`; over 1 on a festival night."""
    rushes = (*_RUSHES, (20.0, 0.9, 0.55)) if festival else _RUSHES
    return 0.001 * hour + sum(w * (1 + math.erf((hour - m) / (s * math.sqrt(2)))) / 2 for m, s, w in rushes)


def visitors(now: datetime, hour: float) -> tuple[int, int]:
    """Visitors in and out since midnight."""
    usual = 9_200 * _DAY[now.weekday()]
    festival = now.weekday() in FESTIVAL_NIGHTS
    came = _arrived(hour, festival=festival) - _arrived(0, festival=festival)
    left = _arrived(hour - _STAY, festival=festival) - _arrived(-_STAY, festival=festival)
    return round(usual * came), round(usual * left)


def fine_dust(now: datetime, hour: float) -> float:
    """PM2.5 in µg/m³."""
    rush = 12 * bell(hour, 7.4, 1.4) + 19 * bell(hour, 17.8, 1.7) + 8 * bell(hour, 12.5, 3.0)
    return 11.5 + rush * _HAZE[now.weekday()] + 1.6 * _wave(now, hour, 0.11)


def ispu(dust: float) -> int:
    for (x0, i0), (x1, i1) in pairwise(PM25_BOUNDS):
        if dust <= x1:
            return round(i0 + (i1 - i0) * (dust - x0) / (x1 - x0))
    return 500


def warmth(hour: float) -> float:
    """Degrees Celsius."""
    return 27.6 + 4.4 * math.cos((hour - 13.6) / 24 * 2 * math.pi) + 0.3 * math.sin(hour * 3.1)


def river(now: datetime, hour: float) -> int:
    """Height of the water in centimetres."""
    return round(142 + 9 * _wave(now, hour, 1.0) + 6 * _wave(now, hour, 6.3) + 2 * _wave(now, hour, 0.23))


def service_is_open(now: datetime, hour: float) -> bool:
    return now.weekday() not in WEEKEND and 8 <= hour < 15


def service(now: datetime, hour: float) -> tuple[int, int]:
    """People waiting, and people served since the doors opened."""
    if now.weekday() in WEEKEND:
        return 0, 0
    served = 318 * min(1.0, max(0.0, (hour - 8) / 7)) ** 0.9
    if not service_is_open(now, hour):
        return 0, round(served)
    crowd = 46 * bell(hour, 9.9, 1.1) + 26 * bell(hour, 13.2, 0.8) + 5 + 3 * math.sin(hour * 21)
    return max(0, round(crowd)), round(served)


def counters(waiting: int) -> list[tuple[str, int]]:
    return [(name, round(waiting * share)) for name, share in _COUNTERS]


def spent(now: datetime) -> float:
    """The share of the year's budget that is spent, in percent."""
    year = (now.timetuple().tm_yday - 1 + hour_of(now) / 24) / 365
    return 95.5 * (0.55 * year + 0.45 * math.pow(year, 2.2))


def spent_by_field(now: datetime) -> list[tuple[str, float]]:
    return [(name, round(min(99.0, spent(now) * pace), 1)) for name, pace in _FIELDS]
