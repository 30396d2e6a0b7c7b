"""Those who work beside the window of one site."""

from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor
from concurrent.futures import wait as wait_for
from typing import Any, ParamSpec, TypeVar

from typing_extensions import override

_Answer = TypeVar("_Answer")
_Arguments = ParamSpec("_Arguments")

_WORKERS = 2
_PATIENCE = 5.0
"""Seconds. What writes asks again and again whether it is over; what waits for a network may take minutes."""


class Crew(ThreadPoolExecutor):
    """Is waited for at its end, but not for long: the next site is to be worked on."""

    def __init__(self) -> None:
        super().__init__(_WORKERS, "site")
        self._asked: set[Future[Any]] = set()

    @override
    def submit(
        self, fn: Callable[_Arguments, _Answer], /, *args: _Arguments.args, **kwargs: _Arguments.kwargs
    ) -> Future[_Answer]:
        future = super().submit(fn, *args, **kwargs)
        self._asked.add(future)
        future.add_done_callback(self._asked.discard)
        return future

    @override
    def shutdown(self, wait: bool = True, *, cancel_futures: bool = False) -> None:
        super().shutdown(wait=False, cancel_futures=cancel_futures)
        if wait:
            wait_for(tuple(self._asked), _PATIENCE)
