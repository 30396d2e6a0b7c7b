"""Whether the conditions of rules hold, kept in the situation for the stage to read."""

import logging
import operator
from collections.abc import Callable, Iterable, Mapping
from typing import Any

import msgspec
from msgspec.structs import replace

from kiosk.model import Reading
from kiosk.program import Condition, Edition, Instant, Situation, Truth, change_situation, decode_situation
from kiosk.store import Store, StoreError

_log = logging.getLogger(__name__)

_ORDERED: dict[str, Callable[[Any, Any], bool]] = {
    "<": operator.lt,
    "<=": operator.le,
    ">": operator.gt,
    ">=": operator.ge,
}
_ANY: dict[str, Callable[[Any, Any], bool]] = {"==": operator.eq, "!=": operator.ne}


def holds(condition: Condition, reading: Reading | None, now_ms: int) -> bool:
    """False where the reading is missing, old, or of another kind than the literal."""
    if reading is None or reading.is_old(now_ms):
        return False
    value, literal = reading.value, condition.literal
    if type(value) is not type(literal):
        return False
    compare = (_ANY | _ORDERED if isinstance(literal, float) else _ANY).get(condition.op)
    return compare is not None and compare(value, literal)


def judge(
    conditions: Iterable[Condition], readings: Mapping[str, Reading], before: Mapping[str, Truth], now_ms: int
) -> dict[str, Truth]:
    """The truths now. One that has never held is not listed; `since` moves only with the value."""
    now = Instant(now_ms)
    truths: dict[str, Truth] = {}
    for condition in conditions:
        value = holds(condition, readings.get(condition.reading), now_ms)
        known = before.get(condition.text)
        if known is not None and known.value == value:
            truths[condition.text] = replace(known, since=min(known.since, now))
        elif known is not None or value:
            truths[condition.text] = Truth(value, now)
    return truths


class Conditions:
    """Judges the conditions of an edition. One thread at a time."""

    def __init__(self, store: Store) -> None:
        self._store = store
        self._conditions: tuple[Condition, ...] = ()
        self._truths: dict[str, Truth] | None = None
        self._troubled = False

    def configure(self, edition: Edition) -> None:
        wanted = {rule.when.text: rule.when for rule in edition.rules if rule.when}
        self._conditions = tuple(wanted.values())

    def update(self, readings: Mapping[str, Reading], now_ms: int) -> bool:
        """Write the truths into the situation if any changed; whether it did. A disk that refuses is tried again."""
        try:
            if self._truths is None:
                self._truths = _decoded(self._store.situation_bytes()).conditions
            truths = judge(self._conditions, readings, self._truths, now_ms)
            if truths == self._truths:
                return False
            self._store.update_situation(change_situation(lambda before: replace(before, conditions=truths)))
        except StoreError as error:
            if not self._troubled:
                _log.warning("rules with conditions do not follow their readings: %s", error)
            self._troubled = True
            return False
        self._truths, self._troubled = truths, False
        return True


def _decoded(data: bytes | None) -> Situation:
    try:
        return decode_situation(data)
    except msgspec.DecodeError as error:
        _log.warning("situation.json is damaged and starts anew: %s", error)
        return Situation()
