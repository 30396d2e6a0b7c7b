"""Waiting for something to become true, instead of sleeping."""

import time
from collections.abc import Callable
from typing import TypeVar

T = TypeVar("T")


def wait_until(predicate: Callable[[], T], timeout: float = 60.0, what: str = "") -> T:
    """Ask `predicate` until it answers something true, and return that; fail after `timeout` seconds.

    `timeout` is how long until the test gives up, not a claim about speed: choose it generously.
    """
    end = time.monotonic() + timeout
    while not (answer := predicate()):
        if time.monotonic() > end:
            message = f"after {timeout} s still not true: {what or getattr(predicate, '__qualname__', predicate)}"
            raise AssertionError(message)
        time.sleep(0.01)
    return answer
