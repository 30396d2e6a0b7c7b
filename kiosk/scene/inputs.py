"""What the views are given, in the shapes that QML reads: the site and the live figures."""

from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING, Any
from zoneinfo import ZoneInfo

from kiosk.program import Site

if TYPE_CHECKING:
    from kiosk.model import Figure  # it loads pydantic, which the first frame does not need

YEARS_AROUND = 25
"""Offsets are known this many years before and after the moment they were asked for."""
_STEP = timedelta(days=7)


def site_for_views(site: Site, *, now: datetime) -> dict[str, Any]:
    """`View.site`: with its zone's offsets, so that QML can tell local time without asking Python again."""
    return {
        "title": site.title,
        "timezone": site.timezone,
        "language": site.language,
        "offsets": utc_offsets(ZoneInfo(site.timezone), now=now),
    }


def figure_for_views(figure: "Figure", *, now_ms: int) -> dict[str, Any]:
    """One value of `View.figures`; `points` where the reading is a list, else `value`. Times are epoch milliseconds."""
    reading = figure.reading
    points = reading.value if isinstance(reading.value, tuple) else ()
    return {
        "value": None if points else reading.value,
        "unit": reading.unit,
        "label": reading.label,
        "observed_at": float(reading.observed_at),
        "ttl_ms": float(reading.ttl_ms),
        "is_old": reading.is_old(now_ms),
        "attribution": reading.attribution,
        "history": [{"at": float(sample.at), "value": sample.value} for sample in figure.history],
        "points": [{"label": point.label, "value": point.value} for point in points],
    }


def utc_offsets(zone: ZoneInfo, *, now: datetime) -> list[dict[str, float]]:
    """The zone's offsets around `now`: `from` (epoch milliseconds) on, local time is UTC plus `minutes`.

    The first holds for all time before it too. Two changes within a week count as one.
    """
    today = now.astimezone(UTC).replace(hour=0, minute=0, second=0, microsecond=0)
    start = today - timedelta(days=365 * YEARS_AROUND)
    end = today + timedelta(days=365 * YEARS_AROUND)
    offsets = [_offset_from(start, zone)]
    at = start
    while at < end:
        following = at + _STEP
        if following.astimezone(zone).utcoffset() != at.astimezone(zone).utcoffset():
            offsets.append(_offset_from(_change_between(at, following, zone), zone))
        at = following
    return offsets


def _change_between(before: datetime, after: datetime, zone: ZoneInfo) -> datetime:
    """The first second with another offset than `before`'s, which `after` has."""
    old = before.astimezone(zone).utcoffset()
    seconds = [0, int((after - before).total_seconds())]
    while seconds[1] - seconds[0] > 1:
        middle = (seconds[0] + seconds[1]) // 2
        same = (before + timedelta(seconds=middle)).astimezone(zone).utcoffset() == old
        seconds[0 if same else 1] = middle
    return before + timedelta(seconds=seconds[1])


def _offset_from(at: datetime, zone: ZoneInfo) -> dict[str, float]:
    offset = at.astimezone(zone).utcoffset() or timedelta()
    return {"from": at.timestamp() * 1000, "minutes": offset.total_seconds() / 60}
