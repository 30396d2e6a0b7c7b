"""Weekdays from 0 = Monday, as files write them and as people read them."""

from collections.abc import Callable, Collection

from PySide6.QtCore import QLocale

from kiosk.model import WEEKDAYS

_Form = QLocale.FormatType


def weekday_name(weekday: int, form: _Form = _Form.LongFormat) -> str:
    return QLocale().standaloneDayName(weekday + 1, form)


def weekday_words(days: Collection[int], form: _Form = _Form.ShortFormat) -> str:
    """`Mon–Fri`, `Sat, Sun`; three in a row and more as a range."""
    return ", ".join(_runs(days, lambda day: weekday_name(day, form), "–", ", "))


def weekday_text(days: Collection[int]) -> str | None:
    """As files write them; None: every day."""
    if len(days) in {0, len(WEEKDAYS)}:
        return None
    return ",".join(_runs(days, lambda day: WEEKDAYS[day], "-", ","))


def _runs(days: Collection[int], name: Callable[[int], str], to: str, between: str) -> list[str]:
    runs: list[list[int]] = []
    for day in sorted(days):
        if runs and runs[-1][-1] == day - 1:
            runs[-1].append(day)
        else:
            runs.append([day])
    return [f"{name(run[0])}{to}{name(run[-1])}" if len(run) > 2 else between.join(map(name, run)) for run in runs]
