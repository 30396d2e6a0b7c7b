"""Lengths, validity and frequency in words, by the language of the window. Pure but for `QLocale()`."""

from collections.abc import Collection
from datetime import date, datetime, time
from zoneinfo import ZoneInfo

from PySide6.QtCore import QDate, QLocale

from kiosk.model import Times
from kiosk.panel.playlists.airing import Airing
from kiosk.panel.playlists.wording import translate

_DAY_MS = 86_400_000
_MINUTE = 60
_HOUR = 3600


def length(ms: int) -> str:
    """`12 s`, `1:05 min`, `2 h 5 min`."""
    seconds = round(ms / 1000)
    if seconds < _MINUTE:
        tenths = round(ms / 100) / 10
        number = QLocale().toString(tenths, "f", 0 if tenths == round(tenths) else 1)
        return translate("playlists", "%1 s").replace("%1", number)
    if seconds < _HOUR:
        return translate("playlists", "%1 min").replace("%1", f"{seconds // 60}:{seconds % 60:02}")
    if seconds % _HOUR < _MINUTE:
        return translate("playlists", "%1 h").replace("%1", str(seconds // _HOUR))
    said = translate("playlists", "%1 h %2 min")
    return said.replace("%1", str(seconds // _HOUR)).replace("%2", str(seconds % _HOUR // 60))


def clock(ms: int) -> str:
    """A time of day, up to 24:00."""
    minutes = ms // 60_000
    mark = "." if QLocale().language() is QLocale.Language.Indonesian else ":"
    return f"{minutes // 60:02}{mark}{minutes % 60:02}"


def day(day: date) -> str:
    return QLocale().toString(QDate(day.year, day.month, day.day), "d MMM yyyy")


def weekdays(days: Collection[int], form: QLocale.FormatType = QLocale.FormatType.ShortFormat) -> str:
    """`Mon-Fri`, `Sat, Sun`; three in a row and more as a range."""
    runs: list[list[int]] = []
    for number in sorted(days):
        if runs and runs[-1][-1] == number - 1:
            runs[-1].append(number)
        else:
            runs.append([number])
    names = [QLocale().standaloneDayName(number + 1, form) for number in range(7)]
    parts = [
        f"{names[run[0]]}–{names[run[-1]]}" if len(run) > 2 else ", ".join(names[number] for number in run)
        for run in runs
    ]
    return ", ".join(parts)


def validity(times: Times) -> str:
    """When an item holds; empty: always."""
    parts = []
    if times.days is not None and len(times.days) < 7:
        parts.append(weekdays(times.days))
    if times.rrule is not None:
        parts.append(translate("playlists", "on certain days"))
    if times.from_ is not None or times.to is not None:
        parts.append(f"{clock(times.from_ or 0)}–{clock(_DAY_MS if times.to is None else times.to)}")
    parts += _dates(times)
    if times.except_:
        parts.append(translate("playlists", "not on %n day(s)", "", len(times.except_)))
    said = ", ".join(parts)
    return said[:1].upper() + said[1:]


def _dates(times: Times) -> list[str]:
    if times.starts and times.ends:
        return [f"{_moment(times.starts)} – {_moment(times.ends)}"]
    if times.starts:
        return [translate("playlists", "from %1").replace("%1", _moment(times.starts))]
    if times.ends:
        return [translate("playlists", "to %1").replace("%1", _moment(times.ends))]
    return []


def _moment(moment: date) -> str:
    if isinstance(moment, datetime) and moment.time() != time():
        return f"{day(moment)} {clock((moment.hour * 60 + moment.minute) * 60_000)}"
    return day(moment)


def often(known: Airing | None, place: int) -> str:
    """How often an hour an item is on; empty while it is not known."""
    if known is None:
        return ""
    if known.since is None:
        return translate("playlists", "not scheduled")
    count = known.starts.get(place, 0)
    if not count:
        return translate("playlists", "not on this hour")
    return translate("playlists", "%n× an hour", "", count)


def next_on(known: Airing | None, timezone: str) -> list[str]:
    """How often an hour a playlist begins anew, or when it is on again."""
    if known is None:
        return []
    if known.since is None:
        return [translate("playlists", "not scheduled within two days")]
    if known.now:
        return [translate("playlists", "on now")]
    since = datetime.fromtimestamp(known.since / 1000, ZoneInfo(timezone))
    when = f"{QLocale().standaloneDayName(since.isoweekday())}, {clock((since.hour * 60 + since.minute) * 60_000)}"
    return [translate("playlists", "next on %1").replace("%1", when)]
