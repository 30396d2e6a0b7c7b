"""From when something is to be on air, as it is picked: a day, and a time of it, in the zone of the site. Pure."""

import re
from datetime import datetime, time, timedelta
from zoneinfo import ZoneInfo

from PySide6.QtCore import QDate, QLocale

DAYS = 31
"""How far ahead one can pick."""
_TIME = re.compile(r"(\d{1,2})[.:](\d{2})")


def days(timezone: str, now_ms: int) -> list[str]:
    """Today and the days after it, in words."""
    today = _local(timezone, now_ms).date()
    found = (today + timedelta(days=count) for count in range(DAYS))
    return [QLocale().toString(QDate(day.year, day.month, day.day), "dddd, d MMMM") for day in found]


def picked(day: int, text: str, timezone: str, now_ms: int) -> int | None:
    """Milliseconds since 1970-01-01T00:00Z; None: that is no time, or it is past."""
    found = _TIME.fullmatch(text.strip())
    if found is None or int(found[1]) > 23 or int(found[2]) > 59:
        return None
    date = _local(timezone, now_ms).date() + timedelta(days=day)
    at = datetime.combine(date, time(int(found[1]), int(found[2])), ZoneInfo(timezone))
    ms = round(at.timestamp() * 1000)
    return ms if ms > now_ms else None


def _local(timezone: str, now_ms: int) -> datetime:
    return datetime.fromtimestamp(now_ms / 1000, ZoneInfo(timezone))
