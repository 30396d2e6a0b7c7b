"""Names of time zones."""

from functools import lru_cache
from typing import Annotated
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError, available_timezones

from pydantic import AfterValidator

from kiosk.model.words import did_you_mean, quoted, wrong

_ABBREVIATIONS = {"WIB": "Asia/Jakarta", "WITA": "Asia/Makassar", "WIT": "Asia/Jayapura"}


def _timezone(value: str) -> str:
    if not _exists(value):
        own = _ABBREVIATIONS.get(value.upper())
        hint = f"did you mean {quoted(own)}?" if own else _nearest(value)
        raise wrong(f"there is no time zone {quoted(value)}", hint)
    return value


@lru_cache(maxsize=64)
def _exists(name: str) -> bool:
    try:
        ZoneInfo(name)
    except (ZoneInfoNotFoundError, ValueError, OSError):
        return False
    return True


@lru_cache(maxsize=64)
def _nearest(name: str) -> str:
    hint = did_you_mean(name, sorted(available_timezones()), limit=1000)
    return hint if hint.startswith("did") else 'write an IANA name, such as "Asia/Jakarta"'


TimeZone = Annotated[str, AfterValidator(_timezone)]
