"""Work that may take a while, beside the window."""

from collections.abc import Callable
from concurrent.futures import Executor
from typing import TypeVar

from PySide6.QtCore import QObject, Qt, Signal, Slot

_Answer = TypeVar("_Answer")


class Jobs(QObject):
    """Runs work on an executor; what comes of it is told on the GUI thread. Made and asked there."""

    _ended = Signal(object)

    def __init__(self, executor: Executor) -> None:
        super().__init__()
        self._executor = executor
        self._closed = False
        self._ended.connect(self._finish, Qt.ConnectionType.QueuedConnection)

    def run(
        self,
        work: Callable[[], _Answer],
        done: Callable[[_Answer], None],
        failed: Callable[[Exception], None],
        *expected: type[Exception],
    ) -> None:
        """`done` gets the answer; `failed` an exception that is expected. Any other is a bug and ends the panel.

        After `close`, nothing is done any more.
        """
        if self._closed:
            return
        future = self._executor.submit(work)

        def finish() -> None:
            error = future.exception()
            if error is None:
                done(future.result())
            elif isinstance(error, expected) and isinstance(error, Exception):
                failed(error)
            else:
                raise error

        future.add_done_callback(lambda _: self._tell(finish))

    def closed(self) -> bool:
        """Whether nothing is done any more: what runs should end. Ask from any thread."""
        return self._closed

    def close(self) -> None:
        """Tell nobody any more; what runs is waited for."""
        self._closed = True
        self._executor.shutdown(cancel_futures=True)

    def _tell(self, finish: Callable[[], None]) -> None:
        if not self._closed:
            self._ended.emit(finish)

    @Slot(object)
    def _finish(self, finish: Callable[[], None]) -> None:
        if not self._closed:
            finish()
