"""Recurrence rules as the calendars of an edition."""

from datetime import date
from functools import lru_cache

from kiosk.model import Recurrence, occurrences
from kiosk.program import Calendar


@lru_cache(maxsize=1024)
def expand(recurrence: Recurrence, first: date, last: date) -> Calendar:
    """The dates of a rule that counts from `first`, up to `last`."""
    dates = tuple(occurrences(recurrence, first, last))
    if not dates:
        return Calendar(first, b"")
    bits = bytearray((dates[-1] - dates[0]).days // 8 + 1)
    for day in dates:
        place = (day - dates[0]).days
        bits[place // 8] |= 1 << place % 8
    return Calendar(dates[0], bytes(bits))
