"""From a source's document to readings, as its feed's settings say."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import tzinfo
from functools import lru_cache
from typing import Any

import jmespath
from jmespath.exceptions import JMESPathError

from kiosk.feeds.documents import Document
from kiosk.feeds.limits import MAX_LABEL, MAX_READINGS
from kiosk.feeds.refused import Refused
from kiosk.feeds.times import parse_instant
from kiosk.feeds.values import clean_text, reading_value
from kiosk.model import FeedSettings, Reading

_NAME = re.compile(r"\w[\w-]{0,63}")
_AHEAD_MS = 60_000


@dataclass(frozen=True, slots=True)
class Arrival:
    """When a document came, in milliseconds since 1970-01-01T00:00Z, and how to read its local times."""

    fetched_at: int
    observed_at: int
    """What holds where the document does not say."""
    zone: tzinfo


@dataclass(frozen=True, slots=True)
class Extracted:
    readings: tuple[Reading, ...]
    problems: tuple[str, ...]
    """What could not be read, one sentence each; the rest is good."""


@dataclass(frozen=True, slots=True)
class _Raw:
    name: str
    found: Any
    unit: str = ""
    label: str = ""
    observed_at: Any = None
    ttl: Any = None


def extract(document: Document, feed: FeedSettings, arrival: Arrival) -> Extracted:
    """The readings of a JSON document or of a CSV file's rows."""
    observed = arrival.observed_at
    problems: list[str] = []
    if feed.observed_at:
        stated = _instant(_select(feed.observed_at, document), arrival)
        if isinstance(stated, Refused):
            return Extracted((), (f"{feed.observed_at}: {stated.reason}",))
        observed = stated
    raws = list(_selected(document, feed)) if feed.value else list(_scalars(document))
    return _readings(raws, feed, arrival, observed, problems)


def extract_pushed(document: Document, feed: FeedSettings, arrival: Arrival) -> Extracted:
    """The readings of a pushed body: a list named `readings`, or any JSON that the feed's settings can read."""
    match document:
        case {"readings": list(entries)}:
            problems: list[str] = []
            raws = [_entry(entry, place, problems) for place, entry in enumerate(entries[: MAX_READINGS + 1])]
            return _readings([raw for raw in raws if raw], feed, arrival, arrival.observed_at, problems)
        case _:
            return extract(document, feed, arrival)


def _selected(document: Document, feed: FeedSettings) -> Iterator[_Raw]:
    for value in feed.value:
        found = _select(value.select, document) if value.select else _top(document).get(value.name)
        yield _Raw(value.name, found, value.unit, value.label)


def _scalars(document: Document) -> Iterator[_Raw]:
    for name, found in _top(document).items():
        if _NAME.fullmatch(name) and isinstance(found, str | int | float | list):
            yield _Raw(name, found)


def _top(document: Document) -> dict[str, Any]:
    """The top-level object; of rows the last."""
    row = document[-1] if isinstance(document, list) and document else document
    return row if isinstance(row, dict) else {}


def _entry(entry: Any, place: int, problems: list[str]) -> _Raw | None:
    match entry:
        case {"name": str(name), "value": found}:
            unit, label = (str(entry.get(key) or "") for key in ("unit", "label"))
            return _Raw(name, found, unit, label, entry.get("observed_at"), entry.get("ttl"))
        case _:
            problems.append(f"readings[{place}]: it needs a name and a value")
            return None


def _readings(raws: list[_Raw], feed: FeedSettings, arrival: Arrival, observed: int, problems: list[str]) -> Extracted:
    if len(raws) > MAX_READINGS:
        problems.append(f"it has more than {MAX_READINGS} readings; the first {MAX_READINGS} are taken")
    readings: dict[str, Reading] = {}
    for raw in raws[:MAX_READINGS]:
        reading = _reading(raw, feed, arrival, observed)
        if isinstance(reading, Refused):
            problems.append(f"{clean_text(raw.name, MAX_LABEL)}: {reading.reason}")
        else:
            readings[reading.key] = reading
    if not raws and not problems:
        problems.append("it holds nothing that a reading can be made of; name the values in [[feed.value]]")
    return Extracted(tuple(readings.values()), tuple(problems))


def _reading(raw: _Raw, feed: FeedSettings, arrival: Arrival, observed: int) -> Reading | Refused:
    if not _NAME.fullmatch(raw.name):
        return Refused("a reading's name has letters, digits, _ and -, at most 64")
    value = raw.found if isinstance(raw.found, Refused) else reading_value(raw.found, feed.decimal)
    stated = observed if raw.observed_at is None else _instant(raw.observed_at, arrival)
    ttl = int(feed.ttl_seconds * 1000) if raw.ttl is None else _stated_ttl_ms(raw.ttl)
    if isinstance(value, Refused):
        return value
    if isinstance(stated, Refused):
        return stated
    if isinstance(ttl, Refused):
        return ttl
    return Reading(
        key=f"{feed.name}.{raw.name}",
        value=value,
        observed_at=stated,
        fetched_at=arrival.fetched_at,
        ttl_ms=ttl,
        unit=clean_text(raw.unit, MAX_LABEL),
        label=clean_text(raw.label, MAX_LABEL),
        source=feed.name,
        attribution=feed.attribution,
    )


def _stated_ttl_ms(ttl: Any) -> int | Refused:
    if isinstance(ttl, bool) or not isinstance(ttl, int | float) or not 1 <= ttl <= 366 * 86_400:
        return Refused("its ttl is not a number of seconds from 1 to 31,622,400")
    return int(ttl * 1000)


def _instant(found: Any, arrival: Arrival) -> int | Refused:
    """A source's clock may run a little ahead; a time further ahead would hide how old the reading is."""
    if isinstance(found, Refused):
        return found
    stated = parse_instant(found, arrival.zone)
    if isinstance(stated, int) and stated > arrival.fetched_at + _AHEAD_MS:
        return Refused("its time lies in the future; check its time zone, its clock and this machine's")
    return stated if isinstance(stated, Refused) else min(stated, arrival.fetched_at)


@lru_cache(maxsize=1024)
def _compiled(expression: str) -> Any:
    return jmespath.compile(expression)


def _select(expression: str, document: Document) -> Any:
    try:
        return _compiled(expression).search(document)
    except (JMESPathError, ArithmeticError, RecursionError, TypeError, ValueError) as error:
        return Refused(f"“{expression}” could not be applied: {clean_text(str(error), 200)}")
