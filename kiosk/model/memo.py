"""Doing nothing twice: answers of pure functions, kept while they would be the same."""

from collections.abc import Callable
from typing import Generic, TypeVar

_Answer = TypeVar("_Answer")


class Memo(Generic[_Answer]):
    """Answers by name, for what is worked out again and again from things of which few change. One thread."""

    def __init__(self) -> None:
        self._before: dict[str, tuple[object, object, _Answer]] = {}
        self._now: dict[str, tuple[object, object, _Answer]] = {}

    def begin(self) -> None:
        """A new round: what the last one did not ask for is forgotten."""
        self._before, self._now = self._now, {}

    def get(self, name: str, of: object, basis: object, make: Callable[[], _Answer]) -> _Answer:
        """The answer that was made before of this very object, on an equal basis; else `make`'s."""
        kept = self._before.get(name)
        if kept is None or kept[0] is not of or kept[1] != basis:
            kept = of, basis, make()
        self._now[name] = kept
        return kept[2]
