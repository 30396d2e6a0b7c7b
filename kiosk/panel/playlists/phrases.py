"""Lengths, validity and frequency in words, by the language of the window. Pure but for `QLocale()`."""

from datetime import datetime
from zoneinfo import ZoneInfo

from PySide6.QtCore import QLocale

from kiosk.model import Times
from kiosk.panel.playlists.airing import Airing
from kiosk.panel.playlists.wording import translate
from kiosk.panel.times import hour_words, minute_words, moment_words
from kiosk.panel.weekdays import weekday_name, weekday_words

_MINUTE_MS = 60_000
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


def validity(times: Times) -> str:
    """When an item holds; empty: always."""
    parts = []
    if times.days is not None and len(times.days) < 7:
        parts.append(weekday_words(times.days))
    if times.rrule is not None:
        parts.append(translate("playlists", "on certain days"))
    if times.from_ is not None or times.to is not None:
        end = _DAY_MS if times.to is None else times.to
        parts.append(f"{minute_words((times.from_ or 0) // _MINUTE_MS)}–{minute_words(end // _MINUTE_MS)}")
    parts += _dates(times)
    if times.except_:
        parts.append(translate("playlists", "not on %n day(s)", "", len(times.except_)))
    said = ", ".join(parts)
    return said[:1].upper() + said[1:]


def _dates(times: Times) -> list[str]:
    if times.starts and times.ends:
        return [f"{moment_words(times.starts)} – {moment_words(times.ends)}"]
    if times.starts:
        return [translate("playlists", "from %1").replace("%1", moment_words(times.starts))]
    if times.ends:
        return [translate("playlists", "to %1").replace("%1", moment_words(times.ends))]
    return []


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
    """Whether a playlist is on, or when it is on again."""
    if known is None:
        return []
    if known.since is None:
        return [translate("playlists", "not scheduled within two days")]
    if known.now:
        return [translate("playlists", "on now")]
    since = datetime.fromtimestamp(known.since / 1000, ZoneInfo(timezone))
    when = f"{weekday_name(since.weekday())}, {hour_words(since)}"
    return [translate("playlists", "next on %1").replace("%1", when)]
