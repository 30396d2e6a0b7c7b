"""Times as people read them, by the locale of the window."""

from datetime import UTC, date, datetime, time
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from PySide6.QtCore import QCoreApplication, QDate, QLocale

_MINUTE, _HOUR, _DAY = 60_000, 3_600_000, 86_400_000


def time_mark() -> str:
    """What stands between hours and minutes."""
    return "." if QLocale().language() is QLocale.Language.Indonesian else ":"


def minute_words(minute: int) -> str:
    """A time of day, up to 24:00, by the minutes since midnight."""
    return f"{minute // 60:02}{time_mark()}{minute % 60:02}"


def hour_words(at: time | datetime) -> str:
    """A time of day to the minute."""
    return minute_words(at.hour * 60 + at.minute)


def date_words(day: date, form: str = "d MMM yyyy") -> str:
    """`form` as Qt writes it."""
    return QLocale().toString(QDate(day.year, day.month, day.day), form)


def moment_words(moment: date) -> str:
    """A date, with the time of day where it has one other than midnight."""
    if isinstance(moment, datetime) and moment.time() != time():
        return f"{date_words(moment)} {hour_words(moment)}"
    return date_words(moment)


def clock_words(at_ms: int, now_ms: int, timezone: str) -> str:
    """The time of day; with the date where it is not today's."""
    at, now = (_local(ms, timezone) for ms in (at_ms, now_ms))
    return hour_words(at) if at.date() == now.date() else f"{date_words(at, 'd MMM')}, {hour_words(at)}"


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


def _local(ms: int, timezone: str) -> datetime:
    try:
        zone = ZoneInfo(timezone or "UTC")
    except (ZoneInfoNotFoundError, ValueError):
        zone = ZoneInfo("UTC")
    return datetime.fromtimestamp(ms / 1000, UTC).astimezone(zone)
