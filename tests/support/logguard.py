"""A record at WARNING or above fails the test that did not announce it."""

import logging
import re
from collections.abc import Iterator

import pytest
from typing_extensions import override


class LogGuard(logging.Handler):
    """Collects what is logged at WARNING or above; `expect` announces what must be among it."""

    def __init__(self) -> None:
        super().__init__(logging.WARNING)
        self.records: list[logging.LogRecord] = []
        self._expected: list[re.Pattern[str]] = []

    @override
    def emit(self, record: logging.LogRecord) -> None:
        self.records.append(record)

    def expect(self, pattern: str) -> None:
        """Announce a message (`re.search`); it has to come before the test ends, any number of times."""
        self._expected.append(re.compile(pattern))

    def complaints(self) -> list[str]:
        messages = [f"{record.name}: {record.levelname}: {record.getMessage()}" for record in self.records]
        unexpected = [line for line in messages if not any(pattern.search(line) for pattern in self._expected)]
        missing = [pattern.pattern for pattern in self._expected if not any(pattern.search(line) for line in messages)]
        return [f"unexpected log record: {line}" for line in unexpected] + [
            f"expected log record did not come: {pattern}" for pattern in missing
        ]


@pytest.fixture(autouse=True)
def log_guard(request: pytest.FixtureRequest) -> Iterator[LogGuard]:
    """Fail on unannounced warnings; announce with `@pytest.mark.expects_log(r"…")` or `log_guard.expect(r"…")`."""
    guard = LogGuard()
    for mark in request.node.iter_markers("expects_log"):
        for pattern in mark.args:
            guard.expect(pattern)
    logging.getLogger().addHandler(guard)
    yield guard
    logging.getLogger().removeHandler(guard)
    if complaints := guard.complaints():
        pytest.fail("\n".join(complaints), pytrace=False)
