"""What a rule says of its days and hours, as a form has it; and who goes before it."""

from datetime import date, datetime, time
from typing import Any

from PySide6.QtCore import QLocale

from kiosk.model import Rule
from kiosk.panel.schedule.focus import Focus
from kiosk.panel.schedule.repeat import KINDS, NTHS, repeat_of
from kiosk.panel.schedule.shaping import is_whole_day, span
from kiosk.panel.schedule.week import DAY
from kiosk.panel.schedule.words import kind_word, level_word, nth_word, recurrence
from kiosk.panel.times import date_words, hour_words, minute_words
from kiosk.panel.weekdays import weekday_name


def facts_of(rule: Rule, today: date) -> dict[str, Any]:
    """Its hours, its dates, and how it recurs."""
    return {**hour_facts(rule), **_dates(rule), **_recurrence(rule, today)}


def winners(focus: Focus) -> list[dict[str, str]]:
    """The rules that the chosen one loses to in this week."""
    if focus.rule is None or focus.rule.when is not None:
        return []
    mine = [piece for piece in focus.pieces if piece.place == focus.chosen and piece.gaps]
    found = [
        place
        for piece in mine
        for place in focus.table.calendar.winners(focus.chosen, piece, focus.monday, focus.screen)
    ]
    rules = focus.table.rules
    return [
        {"name": rules[place].name, "level": rules[place].level, "word": level_word(rules[place].level)}
        for place in dict.fromkeys(found)
    ]


def time_of(moment: date | None) -> time | None:
    """None: the day as a whole."""
    return moment.time() if isinstance(moment, datetime) else None


def hour_facts(rule: Rule) -> dict[str, Any]:
    """`from` and `to` in words, and whether it is the `wholeDay`."""
    start, end = span(rule)
    end = end if end <= DAY else end - DAY
    return {"from": minute_words(start), "to": minute_words(end), "wholeDay": is_whole_day(rule)}


def _dates(rule: Rule) -> dict[str, Any]:
    return {
        "starts": _picked(rule.starts),
        "ends": _picked(rule.ends),
        "exceptions": [date_words(day) for day in rule.except_],
    }


def _recurrence(rule: Rule, today: date) -> dict[str, Any]:
    repeat = repeat_of(rule)
    kinds = [*KINDS, *([] if repeat.kind in KINDS else [repeat.kind])]
    return {
        "kinds": [kind_word(kind) for kind in kinds],
        "kind": kinds.index(repeat.kind),
        "repeats": repeat.kind,
        "recurrence": recurrence(rule, today),
        "days": [
            {
                "name": weekday_name(n, QLocale.FormatType.ShortFormat),
                "long": weekday_name(n),
                "on": n in repeat.days,
            }
            for n in range(7)
        ],
        "nths": [nth_word(nth) for nth in NTHS],
        "nth": NTHS.index(repeat.nth),
        "weekdays": [weekday_name(n) for n in range(7)],
        "weekday": repeat.weekday,
        "day": repeat.day,
        "months": [date_words(date(2000, month, 1), "MMMM") for month in range(1, 13)],
        "month": repeat.month - 1,
    }


def _picked(moment: date | None) -> dict[str, Any]:
    if moment is None:
        return {"year": 0, "month": 0, "day": 0, "text": "", "clock": ""}
    at = time_of(moment)
    said = "" if at is None else hour_words(at)
    return {"year": moment.year, "month": moment.month, "day": moment.day, "text": date_words(moment), "clock": said}
