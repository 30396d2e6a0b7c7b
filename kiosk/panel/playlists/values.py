"""Values of a form as texts in the window's language, and back. Pure but for `QLocale()`."""

import re
from collections.abc import Callable, Mapping
from datetime import date, datetime, timedelta
from typing import Any

from pydantic import TypeAdapter, ValidationError
from PySide6.QtCore import QLocale

from kiosk.model import Days
from kiosk.panel.playlists.forms import Field
from kiosk.panel.playlists.wording import translate
from kiosk.panel.times import date_words, hour_words, minute_words
from kiosk.panel.weekdays import weekday_text

_DAYS: TypeAdapter[frozenset[int]] = TypeAdapter(Days)


class ValueRefusedError(ValueError):
    """What was typed is no such value; the text says what is, in the window's language."""


def shown(field: Field, value: Any) -> Any:
    """A value as its editor shows it; it is plain where the file has something else than it should."""
    if value is None:
        return ""
    match field.editor:
        case "yesno":
            return value is True
        case "days":
            return sorted(read_days(value)) if isinstance(value, str) else []
        case "recurrence":
            return translate("playlists", "On certain days, set elsewhere")
        case "choice" | "reading":
            return value if isinstance(value, str) else ""
    return _text(field, value)


def _text(field: Field, value: Any) -> str:
    match value:
        case list() | tuple():
            return ("\n" if field.editor == "lines" else ", ").join(_text(field, one) for one in value)
        case datetime():
            return f"{date_words(value)} {hour_words(value)}"
        case date():
            return date_words(value)
        case int() | float():
            return QLocale().toString(float(value), "g", 10)
        case str() if field.editor == "time" and (match := re.match(r"(\d\d?):(\d\d)", value)):
            return minute_words(int(match[1]) * 60 + int(match[2]))
    return str(value)


def read_days(text: str) -> frozenset[int]:
    try:
        return _DAYS.validate_python(text)
    except ValidationError:
        return frozenset()


def read(field: Field, given: Any) -> Any:
    """What the operator gave, as the file says it; None: nothing. Raise ValueRefusedError."""
    if field.editor == "yesno":
        return None if bool(given) == field.default else bool(given)
    if field.editor == "days":
        return weekday_text(frozenset(map(int, given)))
    text = str(given) if field.editor in {"line", "paragraph"} else str(given).strip()
    value = _READERS.get(field.editor, _same)(text) if text else None
    if isinstance(value, int | float):
        value = _within(field, value)
    return None if value == field.default else value


def _same(text: str) -> str:
    return text


def _number(text: str) -> float:
    value, right = QLocale().toDouble(text)
    if not right:
        value, right = QLocale.c().toDouble(text)
    if not right:
        raise ValueRefusedError(translate("playlists", "Write a number, such as 12."))
    return value


def _seconds(text: str) -> float:
    """12, 1:30, `1:30 min`."""
    plain = re.sub(r"[^\d:.,]+$", "", text)
    if match := re.fullmatch(r"(?:(\d+):)?(\d+):(\d\d)", plain):
        hours, minutes, seconds = (int(part or 0) for part in match.groups())
        return float((hours * 60 + minutes) * 60 + seconds)
    return _number(plain)


def _within(field: Field, value: float) -> float:
    if field.editor == "whole" and value != int(value):
        raise ValueRefusedError(translate("playlists", "Write a whole number."))
    if field.low is not None and value < field.low:
        raise ValueRefusedError(translate("playlists", "At least %1.").replace("%1", _plain(field.low)))
    if field.high is not None and value > field.high:
        raise ValueRefusedError(translate("playlists", "At most %1.").replace("%1", _plain(field.high)))
    return int(value) if value == int(value) else value


def _plain(value: float) -> str:
    return QLocale().toString(value, "g", 6)


def _time(text: str) -> str:
    match = re.fullmatch(r"(\d\d?)(?:[.:](\d\d))?", text)
    if match and ((int(match[1]) < 24 and int(match[2] or 0) < 60) or (match[1], match[2] or "00") == ("24", "00")):
        return f"{int(match[1]):02}:{match[2] or '00'}"
    raise ValueRefusedError(translate("playlists", "Write a time of day, such as %1.").replace("%1", minute_words(390)))


def _moment(text: str) -> date:
    head, _, tail = text.rpartition(" ")
    if head and re.fullmatch(r"\d\d?[.:]\d\d", tail):
        hour, minute = map(int, _time(tail).split(":"))
        found = _date(head)
        return datetime(found.year, found.month, found.day) + timedelta(hours=hour, minutes=minute)  # noqa: DTZ001 - local
    return _date(text)


def _date(text: str) -> date:
    """As the window's language writes dates, or 2026-11-24."""
    plain = text.strip()
    for form in ("d MMM yyyy", "d MMMM yyyy", "d/M/yyyy", "d-M-yyyy", "d.M.yyyy", "yyyy-M-d"):
        found = QLocale().toDate(plain, form)
        if found.isValid() and found.year() >= 1970:
            return date(found.year(), found.month(), found.day())
    raise ValueRefusedError(
        translate("playlists", "Write a date, such as %1.").replace("%1", date_words(date(2026, 11, 24)))
    )


_READERS: Mapping[str, Callable[[str], Any]] = {
    "number": _number,
    "whole": _number,
    "seconds": _seconds,
    "time": _time,
    "moment": _moment,
    "dates": lambda text: [_date(part) for part in text.split(",") if part.strip()],
    "lines": lambda text: [line for line in text.splitlines() if line.strip()],
}
