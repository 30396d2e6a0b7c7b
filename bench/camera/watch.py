"""The observer as a process beside the player, and what it saw."""

import subprocess
import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

from bench.camera.observer import Record, load
from bench.camera.screen import Screen

ROOT = Path(__file__).parents[2]


class Watch:
    """An observer that looks until `end`."""

    def __init__(self, process: subprocess.Popen[bytes], record: Path) -> None:
        self._process = process
        self._record = record

    def end(self) -> Record:
        """Stop looking; everything since the start."""
        self._record.with_suffix(".stop").touch()
        if self._process.wait():
            raise RuntimeError("the observer failed")
        return load(self._record)


@contextmanager
def watching(screen: Screen, folder: Path, seconds: float, *, grounds: Sequence[str] = ()) -> Iterator[Watch]:
    """Look at the screen for `seconds` at most; the record is kept in `folder`. `grounds`: see `observer.Grounds`."""
    record = folder / "record.json"
    arguments = [screen.file, screen.width, screen.height, seconds, record]
    command = [sys.executable, "-m", "bench.camera.observer", *map(str, arguments)]
    if grounds:
        command += ["--grounds", *grounds]
    with subprocess.Popen(command, cwd=ROOT) as process:
        try:
            yield Watch(process, record)
        finally:
            process.terminate()
