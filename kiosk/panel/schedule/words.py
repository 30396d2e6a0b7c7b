"""When a rule holds, in words, by the language of the window. Pure but for QLocale() and the translator."""

from collections.abc import Sequence
from datetime import date, datetime, timedelta
from itertools import islice

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication, QLocale

from kiosk.model import Comparison, Times, occurrences, recurrence_range
from kiosk.panel.figures import Choice, label_of
from kiosk.panel.schedule.repeat import EVERY_DAY, FORTNIGHTLY, MONTHLY, NTH, OWN, WEEKLY, YEARLY, Repeat, repeat_of
from kiosk.panel.schedule.shaping import is_whole_day, span
from kiosk.panel.schedule.week import DAY
from kiosk.panel.terms import level_name
from kiosk.panel.times import date_words, minute_words, moment_words
from kiosk.panel.weekdays import weekday_name, weekday_words
from kiosk.program import Level

LEVELS = ("base", "campaign", "event", "emergency")
translate = QCoreApplication.translate

_KINDS = {
    WEEKLY: QT_TRANSLATE_NOOP("schedule", "Every week"),
    FORTNIGHTLY: QT_TRANSLATE_NOOP("schedule", "Every second week"),
    NTH: QT_TRANSLATE_NOOP("schedule", "Every month, on a weekday"),
    MONTHLY: QT_TRANSLATE_NOOP("schedule", "Every month, on a date"),
    YEARLY: QT_TRANSLATE_NOOP("schedule", "Every year"),
    OWN: QT_TRANSLATE_NOOP("schedule", "In its own rhythm"),
}
_NTHS = {
    1: QT_TRANSLATE_NOOP("schedule", "first"),
    2: QT_TRANSLATE_NOOP("schedule", "second"),
    3: QT_TRANSLATE_NOOP("schedule", "third"),
    4: QT_TRANSLATE_NOOP("schedule", "fourth"),
    -1: QT_TRANSLATE_NOOP("schedule", "last"),
}
_OPERATORS = {
    "<": QT_TRANSLATE_NOOP("schedule", "Only while %1 is below %2"),
    "<=": QT_TRANSLATE_NOOP("schedule", "Only while %1 is at most %2"),
    "==": QT_TRANSLATE_NOOP("schedule", "Only while %1 is %2"),
    "!=": QT_TRANSLATE_NOOP("schedule", "Only while %1 is not %2"),
    ">=": QT_TRANSLATE_NOOP("schedule", "Only while %1 is at least %2"),
    ">": QT_TRANSLATE_NOOP("schedule", "Only while %1 is above %2"),
}


def level_word(level: str) -> str:
    return level_name(Level[level.upper()])


def kind_word(kind: str) -> str:
    return translate("schedule", str(_KINDS[kind]))


def nth_word(nth: int) -> str:
    return translate("schedule", str(_NTHS[nth]))


def hours(times: Times) -> str:
    """`06:00–10:00`."""
    if is_whole_day(times):
        return translate("schedule", "All day")
    start, end = span(times)
    return f"{minute_words(start)}–{minute_words(end if end <= DAY else end - DAY)}"


def recurrence(times: Times, today: date) -> str:
    """On which days: `Mon–Fri`, `Last Friday of the month`."""
    repeat = repeat_of(times)
    said = _own(times, today) if repeat.kind == OWN else _preset(repeat)
    return said[:1].upper() + said[1:]


def when(times: Times, today: date) -> str:
    """`Mon–Fri, 06:00–10:00, until 31 Dec 2026`."""
    one_day = is_one_day(times)
    parts = [date_words(times.starts)] if one_day and times.starts else [recurrence(times, today)]
    parts.append(hours(times))
    if not one_day:
        parts += dates(times)
    if times.except_:
        parts.append(translate("schedule", "not on %n day(s)", None, len(times.except_)))
    return ", ".join(parts)


def is_one_day(times: Times) -> bool:
    """Whether its dates leave it a single day."""
    bare = not isinstance(times.starts, datetime) and not isinstance(times.ends, datetime)
    return bare and times.starts is not None and times.starts == times.ends


def dates(times: Times) -> list[str]:
    """Between which dates; empty: without end."""
    first = "" if times.starts is None else moment_words(times.starts)
    last = "" if times.ends is None else moment_words(times.ends)
    if first and last:
        return [f"{first} – {last}"]
    if first:
        return [translate("schedule", "from %1").replace("%1", first)]
    return [translate("schedule", "until %1").replace("%1", last)] if last else []


def condition(when: Comparison | None, known: Sequence[Choice]) -> str:
    """`Only while ISPU is above 100`; empty: none."""
    if when is None:
        return ""
    literal = when.literal
    if isinstance(literal, bool):
        value = translate("schedule", "yes") if literal else translate("schedule", "no")
    else:
        value = QLocale().toString(literal, "g", 12) if isinstance(literal, float) else f"“{literal}”"
    return (
        translate("schedule", str(_OPERATORS[when.op]))
        .replace("%1", label_of(when.reading, known))
        .replace("%2", value)
    )


def _preset(repeat: Repeat) -> str:
    match repeat.kind:
        case "weekly":
            return translate("schedule", "every day") if repeat.days == EVERY_DAY else weekday_words(repeat.days)
        case "fortnightly":
            return translate("schedule", "every second week: %1").replace("%1", weekday_words(repeat.days))
        case "nth":
            said = translate("schedule", "%1 %2 of the month")
            return said.replace("%1", nth_word(repeat.nth)).replace("%2", weekday_name(repeat.weekday))
        case "monthly":
            return translate("schedule", "every month on day %1").replace("%1", str(repeat.day))
        case _:
            day = date_words(date(2000, repeat.month, min(repeat.day, 28)), "MMMM")
            return translate("schedule", "every year on %1 %2").replace("%1", str(repeat.day)).replace("%2", day)


def _own(times: Times, today: date) -> str:
    if times.rrule is None:
        return ""
    first, last = recurrence_range(times)
    coming = (day for day in occurrences(times.rrule, first, last) if day >= today - timedelta(days=1))
    days = ", ".join(date_words(day, "d MMM") for day in islice(coming, 3))
    if not days:
        return translate("schedule", "no further day")
    return translate("schedule", "in its own rhythm, next %1").replace("%1", days)
