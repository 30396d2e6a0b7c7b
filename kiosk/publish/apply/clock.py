"""Whether the clock of this machine can be believed. A wrong clock never loosens a check."""

from collections.abc import Mapping
from dataclasses import replace

from kiosk.publish.trust import Reason, RefusedError, read_moments
from kiosk.store import Store

_COARSE_MS = 10 * 60_000
"""The floor is written so seldom."""


def check_clock(
    store: Store, before: Mapping[str, bytes], trusted: Mapping[str, bytes], now_ms: int, *, holds: bool
) -> None:
    """Raise the floor of time by what was verified. Raise RefusedError where the clock is below it.

    Keys that root replaced are believed no longer, nor what they said about the time. `holds`: all of it is good now;
    else, where something has run out or is not there, it may be this clock that is wrong, and it raises nothing.
    """
    known, moments = store.floor(), read_moments(trusted)
    keys = read_moments(before).online_keys
    replaced = bool(keys) and keys != moments.online_keys
    floor = replace(known, signed=moments.signed_at if replaced else max(known.signed, moments.signed_at))
    if floor.rules_out(now_ms):
        store.set_floor(floor)
        raise RefusedError(
            Reason.CLOCK,
            "the clock of this machine is before the time at which something was signed or taken",
            "set the clock; what has no date plays on",
        )
    if holds and now_ms > floor.own + _COARSE_MS:
        floor = replace(floor, own=now_ms)
    store.set_floor(floor)
