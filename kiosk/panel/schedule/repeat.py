"""On which days a rule recurs, as an operator chooses it. Pure."""

from dataclasses import dataclass
from typing import Any

from kiosk.model import Recurrence, Times
from kiosk.panel.weekdays import weekday_text

WEEKLY, FORTNIGHTLY, NTH, MONTHLY, YEARLY, OWN = "weekly", "fortnightly", "nth", "monthly", "yearly", "own"
KINDS = (WEEKLY, FORTNIGHTLY, NTH, MONTHLY, YEARLY)
NTHS = (1, 2, 3, 4, -1)
"""Which weekday of a month; -1: the last."""
EVERY_DAY = frozenset(range(7))
_CODES = ("MO", "TU", "WE", "TH", "FR", "SA", "SU")


@dataclass(frozen=True, slots=True)
class Repeat:
    kind: str
    """One of KINDS, or OWN: something else, that is kept as it is."""
    days: frozenset[int] = EVERY_DAY
    """For WEEKLY and FORTNIGHTLY."""
    nth: int = 1
    weekday: int = 0
    """Both for NTH."""
    day: int = 1
    """Of the month, for MONTHLY and YEARLY."""
    month: int = 1


def repeat_of(times: Times) -> Repeat:
    """How a rule recurs."""
    rule = times.rrule
    if rule is None:
        return Repeat(WEEKLY, EVERY_DAY if times.days is None else times.days)
    if rule.count is None and rule.until is None:
        return _by_week(rule) or _by_month(rule) or Repeat(OWN)
    return Repeat(OWN)


def repeat_values(repeat: Repeat) -> dict[str, Any]:
    """What of a rule's table says so; None: the key goes."""
    if repeat.kind == OWN:
        return {}
    if repeat.kind == WEEKLY:
        return {"days": weekday_text(repeat.days), "rrule": None}
    return {"days": None, "rrule": _text(repeat)}


def _text(repeat: Repeat) -> str:
    match repeat.kind:
        case "fortnightly":
            return f"FREQ=WEEKLY;INTERVAL=2;BYDAY={','.join(_CODES[day] for day in sorted(repeat.days))}"
        case "nth":
            return f"FREQ=MONTHLY;BYDAY={repeat.nth}{_CODES[repeat.weekday]}"
        case "monthly":
            return f"FREQ=MONTHLY;BYMONTHDAY={repeat.day}"
        case _:
            return f"FREQ=YEARLY;BYMONTH={repeat.month};BYMONTHDAY={repeat.day}"


def _by_week(rule: Recurrence) -> Repeat | None:
    parts = _parts(rule)
    if parts.keys() - {"FREQ", "INTERVAL", "BYDAY", "WKST"} or "BYDAY" not in parts or parts["FREQ"] != "WEEKLY":
        return None
    kind = {1: WEEKLY, 2: FORTNIGHTLY}.get(rule.interval)
    return None if kind is None else Repeat(kind, frozenset(day for day, _ in rule.by_day))


def _by_month(rule: Recurrence) -> Repeat | None:
    parts = _parts(rule)
    numbers = dict(rule.by_number)
    days = numbers.get("BYMONTHDAY", ())
    match parts["FREQ"], sorted(parts.keys() - {"FREQ"}):
        case "MONTHLY", ["BYDAY"] if len(rule.by_day) == 1 and rule.by_day[0][1] in NTHS:
            return Repeat(NTH, nth=rule.by_day[0][1], weekday=rule.by_day[0][0])
        case "MONTHLY", ["BYMONTHDAY"] if len(days) == 1 and days[0] > 0:
            return Repeat(MONTHLY, day=days[0])
        case "YEARLY", ["BYMONTH", "BYMONTHDAY"] if len(days) == len(numbers["BYMONTH"]) == 1 and days[0] > 0:
            return Repeat(YEARLY, day=days[0], month=numbers["BYMONTH"][0])
    return None


def _parts(rule: Recurrence) -> dict[str, str]:
    return dict(part.split("=", 1) for part in rule.text.split(";"))
