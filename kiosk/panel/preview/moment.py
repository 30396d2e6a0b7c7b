"""Times as people write them: "next Tuesday 09:30", "besok jam 7 malam", "24/11 18.30", "2 jam lagi"."""

import re
from collections.abc import Callable
from datetime import date, datetime, time, timedelta

_DAYS = (
    "senin|monday|mon",
    "selasa|tuesday|tues|tue",
    "rabu|wednesday|wed",
    "kamis|thursday|thurs|thur|thu",
    "jumat|friday|fri",
    "sabtu|saturday|sat",
    "minggu|ahad|sunday|sun",
)
_MONTHS = (
    "januari|january|jan",
    "februari|february|pebruari|feb",
    "maret|march|mar",
    "april|apr",
    "mei|may",
    "juni|june|jun",
    "juli|july|jul",
    "agustus|august|agu|aug",
    "september|sept|sep",
    "oktober|october|okt|oct",
    "november|nopember|nov",
    "desember|december|des|dec",
)
_SHIFTS = {
    "lusa": 2,
    "day after tomorrow": 2,
    "besok": 1,
    "esok": 1,
    "tomorrow": 1,
    "kemarin": -1,
    "yesterday": -1,
    "hari ini": 0,
    "today": 0,
    "minggu depan": 7,
    "next week": 7,
    "minggu lalu": -7,
    "last week": -7,
}
_UNITS = {
    "minutes|minute|min|menit|mnt": timedelta(minutes=1),
    "hours|hour|h|jam": timedelta(hours=1),
    "days|day|hari": timedelta(days=1),
    "weeks|week|minggu|pekan": timedelta(weeks=1),
}
_TIMES = {
    "tengah malam|midnight": time(0),
    "tengah hari|noon": time(12),
}
_HALF = r"(?:\s*(?P<half>am|pm|pagi|siang|sore|petang|malam)\b)?"
_AFTERNOON = frozenset({"pm", "sore", "petang", "malam"})
_NOON = 12


def read_moment(text: str, now: datetime, seen: datetime) -> datetime | None:
    """The local time that is meant, or None where that is not clear.

    `now` is the time of the site; a time of day that is not said is that of `seen`, the time that is looked at.
    """
    rest = re.sub(r"\s+", " ", text.lower().replace("jum'at", "jumat").replace(",", " ")).strip()
    rest = re.sub(r"(?<=\d)t(?=\d)", " ", rest)
    if not rest:
        return None
    if rest in {"sekarang", "now", "kini"}:
        return now
    try:
        return _shifted(rest, now) or _Reader(rest, now, seen).read()
    except (ValueError, OverflowError):  # the 31st of February; in a million years
        return None


def _shifted(text: str, now: datetime) -> datetime | None:
    """In so many hours."""
    for names, unit in _UNITS.items():
        count = rf"(?P<count>\d{{1,6}}) ?(?:{names})"
        if found := re.fullmatch(
            rf"(?:\+ ?|in |dalam ){count}|{count.replace('count', 'later')} (?:lagi|from now)", text
        ):
            return now + unit * int(found["count"] or found["later"])
    return None


class _Reader:
    """Takes what it understands out of the text; what is left over is not understood."""

    def __init__(self, text: str, now: datetime, seen: datetime) -> None:
        self._text = f" {text} "
        self._now = now
        self._seen = seen

    def read(self) -> datetime | None:
        day = self._first(self._iso, self._month_named, self._numbers, self._shift, self._weekday)
        at = self._first(self._clock, self._named_time, self._hour)
        if self._text.strip() not in {"", "hari", "on", "pada", "at", "jam", "pukul"} or (day is None and at is None):
            return None
        if day is None or isinstance(day, time):
            day = self._seen.date()
        return datetime.combine(day, at if isinstance(at, time) else self._seen.time())

    def _first(self, *ways: Callable[[], date | time | None]) -> date | time | None:
        return next((found for way in ways if (found := way()) is not None), None)

    def _take(self, pattern: str) -> re.Match[str] | None:
        found = re.search(rf"(?<= ){pattern}(?= )", self._text)
        if found:
            self._text = f"{self._text[: found.start()]} {self._text[found.end() :]}"
            self._text = re.sub(r"\s+", " ", self._text)
        return found

    def _iso(self) -> date | None:
        found = self._take(r"(\d{4})-(\d{1,2})-(\d{1,2})")
        return date(int(found[1]), int(found[2]), int(found[3])) if found else None

    def _month_named(self) -> date | None:
        for month, names in enumerate(_MONTHS, 1):
            if found := self._take(rf"(\d{{1,2}}) ?(?:{names})\.?(?: (\d{{4}}))?"):
                return self._dated(int(found[1]), month, found[2])
            if found := self._take(rf"(?:{names})\.? (\d{{1,2}})(?: (\d{{4}}))?"):
                return self._dated(int(found[1]), month, found[2])
        return None

    def _numbers(self) -> date | None:
        found = self._take(r"(\d{1,2})[/-](\d{1,2})(?:[/-](\d{4}))?")
        return self._dated(int(found[1]), int(found[2]), found[3]) if found else None

    def _dated(self, day: int, month: int, year: str | None) -> date:
        """Without a year: the nearest such day."""
        if year:
            return date(int(year), month, day)
        today = self._now.date()
        near = [date(today.year + step, month, day) for step in (-1, 0, 1) if _exists(today.year + step, month, day)]
        return min(near, key=lambda one: abs(one - today))

    def _shift(self) -> date | None:
        for words, days in _SHIFTS.items():
            if self._take(words):
                return self._now.date() + timedelta(days=days)
        return None

    def _weekday(self) -> date | None:
        today = self._now.date()
        for number, names in enumerate(_DAYS):
            if self._take(rf"(?:last (?:{names})|(?:{names}) (?:lalu|kemarin))"):
                return today - timedelta(days=(today.weekday() - number - 1) % 7 + 1)
            if self._take(rf"(?:next (?:{names})|(?:{names}) (?:depan|besok))"):
                return today + timedelta(days=(number - today.weekday() - 1) % 7 + 1)
            if self._take(rf"(?:this )?(?:{names})(?: ini)?"):
                return today + timedelta(days=(number - today.weekday()) % 7)
        return None

    def _clock(self) -> time | None:
        found = self._take(rf"(?:jam |pukul |at )?(\d{{1,2}})[:.](\d{{2}})(?:[:.](\d{{2}}))?{_HALF}")
        return time(_hour(int(found[1]), found["half"]), int(found[2]), int(found[3] or 0)) if found else None

    def _named_time(self) -> time | None:
        return next((at for names, at in _TIMES.items() if self._take(rf"(?:{names})")), None)

    def _hour(self) -> time | None:
        found = self._take(rf"(?:jam |pukul |at )?(\d{{1,2}}){_HALF}")
        return time(_hour(int(found[1]), found["half"])) if found else None


def _hour(hour: int, half: str | None) -> int:
    if half in _AFTERNOON:
        if hour == _NOON:
            return 0 if half == "malam" else _NOON
        return hour + _NOON if hour < _NOON else hour
    if half == "siang" and hour < 6:
        return hour + _NOON
    return 0 if half in {"am", "pagi"} and hour == _NOON else hour


def _exists(year: int, month: int, day: int) -> bool:
    try:
        date(year, month, day)
    except ValueError:
        return False
    return True
