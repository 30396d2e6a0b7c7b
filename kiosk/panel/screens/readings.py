"""Feeds and their readings as rows. Pure."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from kiosk.model import Figure
from kiosk.panel.screens.known import Json
from kiosk.panel.screens.words import translate
from kiosk.panel.times import age_words, number_words


@dataclass(frozen=True, slots=True)
class FeedRow:
    name: str
    kind: str
    """Where it comes from, in words."""
    health: str
    """`good`, `warning` (some values are wrong or old) or `error` (nothing comes)."""
    words: str
    detail: str
    """Why it fails, as the player says it."""
    readings: list[dict[str, Any]]
    """`label`, `value`, `unit`, `age`, `is_old`, `source`; `history` from 0 to 1, oldest first; `points` of a list,
    each with its `label`, its `value` in words and its `share` of the greatest."""


def feed_rows(status: Json, figures: Sequence[Figure], now_ms: int) -> tuple[FeedRow, ...]:
    """By name."""
    history = {figure.reading.key: figure for figure in figures}
    return tuple(_feed(feed, status.get("readings") or (), history, now_ms) for feed in status.get("feeds") or ())


def scaled(values: Sequence[float]) -> list[float]:
    """From 0, the least, to 1, the greatest; in the middle where all are the same."""
    low, high = min(values, default=0), max(values, default=0)
    return [(value - low) / (high - low) if high > low else 0.5 for value in values]


def _feed(feed: Json, readings: Sequence[Json], history: Mapping[str, Figure], now_ms: int) -> FeedRow:
    own = [one for one in readings if str(one["key"]).partition(".")[0] == feed["name"]]
    rows = [_reading(one, history.get(str(one["key"])), now_ms) for one in own]
    detail = str(feed.get("failing") or "") or "; ".join(feed.get("problems") or ())
    return FeedRow(str(feed["name"]), _kind(str(feed["kind"])), *_state(feed, rows, now_ms), detail, rows)


def _state(feed: Json, rows: list[dict[str, Any]], now_ms: int) -> tuple[str, str]:
    age = age_words(max(0, now_ms - int(feed.get("since") or now_ms)))
    if feed.get("failing"):
        return "error", translate("data", "Nothing has come since it failed, %1").replace("%1", age)
    if feed.get("problems"):
        return "warning", translate("data", "It answers, but some values cannot be used")
    if any(row["is_old"] for row in rows):
        return "warning", translate("data", "It answers, but some values are old")
    if not rows:
        return "warning", translate("data", "Nothing has come yet")
    return "good", translate("data", "All is well")


def _reading(one: Json, figure: Figure | None, now_ms: int) -> dict[str, Any]:
    samples = [float(sample.value) for sample in figure.history] if figure else []
    return {
        "label": str(one.get("label") or str(one["key"]).partition(".")[2]),
        "value": _value(one["value"]),
        "unit": str(one.get("unit") or ""),
        "age": age_words(max(0, now_ms - int(one["observed_at"]))),
        "is_old": bool(one.get("is_old")),
        "source": str(one.get("attribution") or one.get("source") or ""),
        "history": scaled(samples) if len(samples) > 1 else [],
        "points": _points(one["value"]),
    }


def _points(value: Any) -> list[dict[str, Any]]:
    points = value if isinstance(value, list) else []
    most = max((float(point["value"]) for point in points), default=0.0)
    return [
        {
            "label": str(point["label"]),
            "value": number_words(float(point["value"])),
            "share": max(0.0, float(point["value"])) / most if most > 0 else 0.0,
        }
        for point in points
    ]


def _value(value: Any) -> str:
    if isinstance(value, bool):
        return translate("data", "yes") if value else translate("data", "no")
    if isinstance(value, (int, float)):
        return number_words(float(value))
    if isinstance(value, list):
        return translate("data", "%n value(s)", "", len(value))
    return str(value)


def _kind(kind: str) -> str:
    return {
        "http-json": translate("data", "From the web"),
        "file": translate("data", "From a file"),
        "push": translate("data", "Sent to the player"),
    }.get(kind, translate("data", "Live data"))
