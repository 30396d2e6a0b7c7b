"""The live picture: wanted only while somebody watches."""

import os
import time
from dataclasses import dataclass
from pathlib import Path

WANTED_SECONDS = 10.0
"""After somebody asked for it, the stage goes on taking it for so long."""


@dataclass(frozen=True, slots=True)
class Picture:
    data: bytes
    etag: str
    taken_at: int
    """Milliseconds since 1970-01-01T00:00Z."""


class Live:
    """STATE/live.jpg, which the stage replaces, and STATE/live.wanted, whose age tells it whether to."""

    def __init__(self, state: Path) -> None:
        self._picture = state / "live.jpg"
        self._wanted = state / "live.wanted"
        self._asked = float("-inf")

    def ask(self) -> None:
        """Somebody watches."""
        self._asked = time.monotonic()

    @property
    def is_wanted(self) -> bool:
        return time.monotonic() - self._asked < WANTED_SECONDS

    def touch(self) -> None:
        """Tell a stage that the hub does not reach. Where the disk refuses, the picture just stays as it is."""
        try:
            self._wanted.touch()
        except OSError:
            return

    def picture(self) -> Picture | None:
        """The latest; None where there is none."""
        try:
            with self._picture.open("rb") as file:
                status = os.fstat(file.fileno())
                data = file.read()
        except OSError:
            return None
        return Picture(data, f'"{status.st_mtime_ns:x}-{status.st_size:x}"', status.st_mtime_ns // 1_000_000)
