"""When looks begin: the one place that knows APScheduler."""

import logging
from collections.abc import Callable
from datetime import UTC, datetime, timedelta

from apscheduler.executors.pool import ThreadPoolExecutor  # type: ignore[import-untyped]  # it ships no types
from apscheduler.schedulers.background import BackgroundScheduler  # type: ignore[import-untyped]  # it ships no types

_WORKERS = 8


class Schedule:
    """Runs jobs once, after a while, in a pool of threads.

    A job that shall run again is put in again. So nothing is ever made up for after a forward step of the wall
    clock; after a step back whoever notices it puts the jobs in anew.
    """

    def __init__(self) -> None:
        logging.getLogger("apscheduler").setLevel(logging.WARNING)
        self._scheduler = BackgroundScheduler(timezone=UTC, executors={"default": ThreadPoolExecutor(_WORKERS)})

    def start(self) -> None:
        self._scheduler.start()

    def stop(self) -> None:
        """Begin no more jobs; does not wait for those that run."""
        if self._scheduler.running:
            self._scheduler.shutdown(wait=False)

    def put_in(self, name: str, seconds: float, job: Callable[[], None]) -> None:
        """Run `job` that many seconds from now, in place of the one put in under this name before."""
        self._scheduler.add_job(
            job,
            "date",
            run_date=datetime.now(UTC) + timedelta(seconds=seconds),
            id=name,
            replace_existing=True,
            misfire_grace_time=None,
            coalesce=True,
            max_instances=2,  # a second look returns at once; the scheduler would warn about it
        )
