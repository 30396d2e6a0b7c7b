"""An observer as a process beside the player, and what it saw."""

import subprocess
import sys
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Generic, TypeVar

from bench.camera import motion, observer
from bench.camera.screen import Screen

ROOT = Path(__file__).parents[2]
_Record = TypeVar("_Record")


class Watch(Generic[_Record]):
    """An observer that looks until `end`."""

    def __init__(self, process: subprocess.Popen[bytes], file: Path, load: Callable[[Path], _Record]) -> None:
        self._process = process
        self._file = file
        self._load = load

    def end(self) -> _Record:
        """Stop looking; everything since the start."""
        self._file.with_suffix(".stop").touch()
        if self._process.wait():
            raise RuntimeError("the observer failed")
        return self._load(self._file)


@contextmanager
def watching(
    screen: Screen, folder: Path, seconds: float, *, grounds: Sequence[str] = ()
) -> Iterator[Watch[observer.Record]]:
    """Read the marks on the screen for `seconds` at most; files are kept in `folder`. `grounds`: see `Grounds`."""
    options = ["--grounds", *grounds] if grounds else []
    with _looking("observer", screen, folder, seconds, options) as (process, file):
        yield Watch(process, file, observer.load)


@contextmanager
def watching_motion(screen: Screen, folder: Path, seconds: float) -> Iterator[Watch[motion.Motion]]:
    """Note every change on the screen for `seconds` at most; files are kept in `folder`."""
    with _looking("motion", screen, folder, seconds) as (process, file):
        yield Watch(process, file, motion.load)


@contextmanager
def _looking(
    module: str, screen: Screen, folder: Path, seconds: float, options: Sequence[str] = ()
) -> Iterator[tuple[subprocess.Popen[bytes], Path]]:
    file = folder / f"{module}.json"
    arguments = [screen.file, screen.width, screen.height, seconds, file]
    command = [sys.executable, "-m", f"bench.camera.{module}", *map(str, arguments), *options]
    with subprocess.Popen(command, cwd=ROOT) as process:
        try:
            yield process, file
        finally:
            process.terminate()
