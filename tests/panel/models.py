"""A draft on the desk without a window, for view models alone."""

import gc
from collections.abc import Callable, Iterator, Mapping
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from zoneinfo import ZoneInfo

from PySide6.QtCore import QCoreApplication

from kiosk.panel.desk import Desk
from kiosk.panel.draft import DraftBook
from kiosk.panel.work import Jobs, Studio, Workbench
from tests.support.waiting import wait_until

ZONE = "Asia/Jakarta"
TUESDAY = int(datetime(2026, 11, 24, 9, tzinfo=ZoneInfo(ZONE)).timestamp() * 1000)


@dataclass
class AtDesk:
    """What every page is made of, and a clock to be put."""

    site: Path
    bench: Workbench
    desk: Desk
    jobs: Jobs
    now_ms: int = TUESDAY

    def until(self, true: Callable[[], bool], what: str) -> None:
        """Let what runs beside the window go on."""

        def look() -> bool:
            QCoreApplication.processEvents()
            return true()

        wait_until(look, what=what)


@contextmanager
def at_desk(folder: Path, texts: Mapping[str, str]) -> Iterator[AtDesk]:
    """A site of these texts, open for editing."""
    gc.collect()  # as `desktop.panel` does
    site, draft = folder / "kota", folder / "draft"
    for path, text in texts.items():
        (site / path).parent.mkdir(parents=True, exist_ok=True)
        (site / path).write_text(text, "utf-8")
    jobs = Jobs(ThreadPoolExecutor(1, "panel"))
    with DraftBook(draft).held():
        bench = Workbench(site, draft, Studio(ZONE), jobs)
        one = AtDesk(site, bench, Desk(folder / "state", ZONE, jobs, lambda: one.now_ms), jobs)
        try:
            yield one
        finally:
            jobs.close()
