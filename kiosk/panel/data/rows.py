"""Feeds of the draft and what is known of their readings, as rows. Pure but for the language of the window."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from PySide6.QtCore import QCoreApplication

from kiosk.model import FeedSettings, Figure, Point, Reading
from kiosk.panel.amounts import number_words
from kiosk.panel.data.reasons import why, why_each
from kiosk.panel.data.trials import Trial
from kiosk.panel.figures import Choice, value_words
from kiosk.panel.naming import plain_name
from kiosk.panel.times import age_words

translate = QCoreApplication.translate

Json = Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class FeedRow:
    place: int
    """In the file."""
    name: str
    label: str
    """The name as people write it."""
    kind: str
    """Where it comes from, in words."""
    source: str
    """The address or file it is read from."""
    sends: bool
    """Readings are sent to the player."""
    health: str
    """`good`, `warning` (some values are wrong or old) or `error` (nothing comes); empty: it is not on air."""
    words: str
    detail: str
    """Why it fails."""
    testable: bool
    testing: bool
    tested: str
    """What came of the last test; empty: there was none."""
    passed: bool
    remarks: list[str]
    """Of single values that the test could not read."""
    readings: list[dict[str, Any]]
    """`key`, `label`, `value`, `unit`, `age`, `is_old`, `there`; `history` from 0 to 1, oldest first; `points` of a
    list, each with its `label`, its `value` in words and its `share` of the greatest."""


@dataclass(frozen=True, slots=True)
class Seen:
    """What rows are made from."""

    tables: Sequence[Json]
    """Feeds as they are written."""
    feeds: Mapping[int, FeedSettings]
    """Those without mistakes, by their places in the file."""
    choices: Sequence[Choice] = ()
    figures: Mapping[str, Figure] = field(default_factory=dict)
    status: Json = field(default_factory=dict)
    """As the player answers; empty: none does."""
    trials: Mapping[int, Trial] = field(default_factory=dict)
    testing: str = ""
    now_ms: int = 0


def feed_rows(seen: Seen) -> tuple[FeedRow, ...]:
    """In the order of the file."""
    return tuple(_row(seen, place, table) for place, table in enumerate(seen.tables))


def scaled(values: Sequence[float]) -> list[float]:
    """From 0, the least, to 1, the greatest; in the middle where all are the same."""
    low, high = min(values, default=0), max(values, default=0)
    return [(value - low) / (high - low) if high > low else 0.5 for value in values]


def kind_words(kind: str) -> str:
    return {
        "http-json": translate("data", "From the web"),
        "file": translate("data", "From a file"),
        "push": translate("data", "Sent to the player"),
    }.get(kind, translate("data", "Live data"))


def _row(seen: Seen, place: int, table: Json) -> FeedRow:
    name, kind = str(table.get("name") or ""), str(table.get("kind") or "")
    own = [one for one in seen.choices if one.key.partition(".")[0] == name]
    readings = [_reading(one, seen.figures.get(one.key), seen.now_ms) for one in own]
    health, words, detail = _state(seen, place, name, kind, readings)
    trial = seen.trials.get(place)
    return FeedRow(
        place,
        name,
        plain_name(name) or translate("data", "Without a name"),
        kind_words(kind),
        str(table.get("url") or table.get("path") or ""),
        kind == "push",
        health,
        words,
        detail,
        place in seen.feeds and kind != "push",
        bool(name) and seen.testing == name,
        _tested(trial, seen.now_ms),
        trial is not None and not trial.failing,
        why_each(trial.problems) if trial is not None and not trial.failing else [],
        readings,
    )


def _state(seen: Seen, place: int, name: str, kind: str, readings: list[dict[str, Any]]) -> tuple[str, str, str]:
    if place not in seen.feeds:
        return "error", translate("data", "Something in it is wrong"), translate("data", "Mend what is marked in red.")
    playing = (one for one in seen.status.get("feeds") or () if (one["name"], one["kind"]) == (name, kind))
    feed = next(playing, None)
    if feed is None:
        return "", "", ""
    age = age_words(max(0, seen.now_ms - int(feed.get("since") or seen.now_ms)))
    if feed.get("failing"):
        words = translate("data", "Nothing has come since it failed, %1").replace("%1", age)
        return "error", words, why(str(feed["failing"]))
    if feed.get("problems"):
        words = translate("data", "It answers, but some values cannot be used")
        return "warning", words, "\n".join(why_each(feed["problems"]))
    return *_answering(readings), ""


def _answering(readings: list[dict[str, Any]]) -> tuple[str, str]:
    if any(row["is_old"] for row in readings):
        return "warning", translate("data", "It answers, but some values are old")
    if not any(row["there"] for row in readings):
        return "warning", translate("data", "Nothing has come yet")
    return "good", translate("data", "All is well")


def _tested(trial: Trial | None, now_ms: int) -> str:
    if trial is None:
        return ""
    if trial.failing:
        return why(trial.failing)
    age = age_words(max(0, now_ms - trial.at))
    return translate("data", "The test brought %n figure(s), %1.", "", trial.came).replace("%1", age)


def _reading(one: Choice, figure: Figure | None, now_ms: int) -> dict[str, Any]:
    reading = one.reading
    samples = [float(sample.value) for sample in figure.history] if figure is not None else []
    return {
        "key": one.key,
        "label": one.label,
        "value": value_words(reading),
        "unit": (one.unit or reading.unit) if reading is not None else "",
        "age": age_words(max(0, now_ms - reading.observed_at)) if reading is not None else "",
        "is_old": reading is not None and reading.is_old(now_ms),
        "there": reading is not None,
        "history": scaled(samples) if len(samples) > 1 else [],
        "points": _points(reading),
    }


def _points(reading: Reading | None) -> list[dict[str, Any]]:
    points: tuple[Point, ...] = reading.value if reading is not None and isinstance(reading.value, tuple) else ()
    most = max((point.value for point in points), default=0.0)
    return [
        {
            "label": point.label,
            "value": number_words(point.value),
            "share": max(0.0, point.value) / most if most > 0 else 0.0,
        }
        for point in points
    ]
