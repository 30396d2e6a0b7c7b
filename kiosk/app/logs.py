"""Where log records go: plain lines on stderr, and a file of bounded size for each process under STATE/logs."""

import faulthandler
import logging
import sys
from datetime import UTC, datetime
from logging.handlers import RotatingFileHandler
from pathlib import Path

from typing_extensions import override

from kiosk.app.masking import masked

FILE_BYTES = 1_000_000
FILES_KEPT = 4
"""Older files of one process, besides the one it writes."""

_QUIET = ("apscheduler", "asyncio", "PIL", "tuf", "urllib3", "watchdog", "websockets")
"""Libraries that say at INFO what nobody on site can use."""
_SILENT = "uvicorn"
"""It warns of every request that is none: strangers could drive everything else out of the log."""

_LONGEST = 4_000
"""Characters of a line: names and texts from outside can be of any length."""
_ESCAPES = {code: f"\\x{code:02x}" for code in (*range(32), 127)}


class _Line(logging.Formatter):
    """`2026-11-21T13:45:10.123Z WARNING stage.video message`: one line a record, secrets masked, then any traceback."""

    @override
    def formatTime(self, record: logging.LogRecord, datefmt: str | None = None) -> str:
        return datetime.fromtimestamp(record.created, UTC).isoformat(timespec="milliseconds").replace("+00:00", "Z")

    @override
    def formatMessage(self, record: logging.LogRecord) -> str:
        record.area = record.name.removeprefix("kiosk.")
        return super().formatMessage(record)[:_LONGEST].translate(_ESCAPES)

    @override
    def format(self, record: logging.LogRecord) -> str:
        return masked(super().format(record))


def set_up(process: str, state: Path | None) -> None:
    """Send the records of this process to stderr and to STATE/logs/PROCESS.log.

    A log that cannot be written costs a line on stderr and nothing else, now or later. Call it once, in the main
    thread, before anything is logged.
    """
    logging.raiseExceptions = False
    line = _Line("%(asctime)s %(levelname)s %(area)s %(message)s")
    root = logging.getLogger()
    root.setLevel(logging.INFO)
    handlers: list[logging.Handler] = [logging.StreamHandler(sys.stderr)]
    problem = None
    if state is not None:
        try:
            handlers.append(_file(state / "logs" / f"{process}.log"))
            _record_crashes(state / "logs" / f"{process}.crash")
        except OSError as error:
            problem = error
    for handler in handlers:
        handler.setFormatter(line)
        root.addHandler(handler)
    for name in _QUIET:
        logging.getLogger(name).setLevel(logging.WARNING)
    logging.getLogger(_SILENT).setLevel(logging.ERROR)
    logging.captureWarnings(capture=True)
    if problem is not None:
        logging.getLogger(__name__).warning("no log file: %s: %s", problem.filename, problem.strerror)


def _file(path: Path) -> logging.Handler:
    path.parent.mkdir(parents=True, exist_ok=True)
    return RotatingFileHandler(path, maxBytes=FILE_BYTES, backupCount=FILES_KEPT, encoding="utf-8")


def _record_crashes(path: Path) -> None:
    """Have a crash in C code leave the Python traceback in a file, which outlives the process."""
    mode = "w" if path.exists() and path.stat().st_size > FILE_BYTES else "a"
    faulthandler.enable(path.open(mode))
