"""Times as people read them, by the locale of the window."""

from datetime import UTC, datetime
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from PySide6.QtCore import QCoreApplication, QDate, QLocale, QTime

_MINUTE, _HOUR, _DAY = 60_000, 3_600_000, 86_400_000


def clock_words(at_ms: int, now_ms: int, timezone: str) -> str:
    """The time of day; with the date where it is not today's."""
    at, now = (_local(ms, timezone) for ms in (at_ms, now_ms))
    locale = QLocale()
    is_indonesian = locale.language() is QLocale.Language.Indonesian
    time = locale.toString(QTime(at.hour, at.minute), "HH.mm" if is_indonesian else "HH:mm")
    if at.date() == now.date():
        return time
    date = locale.toString(QDate(at.year, at.month, at.day), "d MMM")
    return f"{date}, {time}"


def age_words(ms: int) -> str:
    """How long ago, such as “5 min ago”."""
    if ms < 5_000:
        return QCoreApplication.translate("times", "just now")
    if ms < _MINUTE:
        return QCoreApplication.translate("times", "%n second(s) ago", "", ms // 1000)
    if ms < _HOUR:
        return QCoreApplication.translate("times", "%n minute(s) ago", "", ms // _MINUTE)
    if ms < _DAY:
        return QCoreApplication.translate("times", "%n hour(s) ago", "", ms // _HOUR)
    return QCoreApplication.translate("times", "%n day(s) ago", "", ms // _DAY)


def number_words(value: float) -> str:
    """With as many decimals as it has, at most two, and digits grouped."""
    decimals = 0 if value == int(value) else 1 if round(value, 1) == round(value, 2) else 2
    return QLocale().toString(float(value), "f", decimals)


def _local(ms: int, timezone: str) -> datetime:
    try:
        zone = ZoneInfo(timezone or "UTC")
    except (ZoneInfoNotFoundError, ValueError):
        zone = ZoneInfo("UTC")
    return datetime.fromtimestamp(ms / 1000, UTC).astimezone(zone)
