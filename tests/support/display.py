"""An X server of the test's own, whose picture is read from outside the program that draws it."""

import os
import struct
import subprocess
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path
from typing import TypeAlias

import numpy as np
import numpy.typing as npt
import pytest

from tests.support.waiting import wait_until

Frame: TypeAlias = npt.NDArray[np.uint8]
"""Rows of columns of red, green, blue."""


class Display:
    """A running Xvfb."""

    def __init__(self, name: str, framebuffer: Path) -> None:
        self.name = name
        """Value for DISPLAY, such as `:7`."""
        self._framebuffer = framebuffer

    def environ(self, **more: str) -> dict[str, str]:
        """The environment of a program that draws here."""
        return {**os.environ, "DISPLAY": self.name, "QT_QPA_PLATFORM": "xcb", **more}

    def frame(self) -> Frame:
        """What is on the screen now."""
        data = self._framebuffer.read_bytes()
        header = struct.unpack(">25I", data[:100])
        width, height, bits, stride = header[4], header[5], header[11], header[12]
        pixels = np.frombuffer(data, np.uint8, stride * height, offset=header[0] + header[19] * 12)
        rows = pixels.reshape(height, stride)[:, : width * bits // 8].reshape(height, width, bits // 8)
        return rows[:, :, 2::-1].copy()

    def pixel(self, x: int, y: int) -> tuple[int, int, int]:
        red, green, blue = self.frame()[y, x]
        return int(red), int(green), int(blue)

    def wait_for(self, predicate: Callable[[Frame], bool], timeout: float = 60.0, what: str = "the picture") -> Frame:
        """The first frame for which `predicate` is true."""
        seen: list[Frame] = []

        def look() -> bool:
            seen[:] = [self.frame()]
            return predicate(seen[0])

        wait_until(look, timeout, what)
        return seen[0]


@contextmanager
def _running(folder: Path, width: int, height: int) -> Iterator[Display]:
    read_end, write_end = os.pipe()
    command = ["Xvfb", "-displayfd", str(write_end), "-screen", "0", f"{width}x{height}x24", "-fbdir", str(folder)]
    with subprocess.Popen(
        [*command, "-nolisten", "tcp", "-noreset"], pass_fds=[write_end], stderr=subprocess.DEVNULL
    ) as server:
        os.close(write_end)
        with os.fdopen(read_end, encoding="ascii") as announced:
            number = announced.readline().strip()
        try:
            assert number, "Xvfb did not start"
            yield Display(f":{number}", folder / "Xvfb_screen0")
        finally:
            server.terminate()


@pytest.fixture
def displays(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Callable[[int, int], Display]]:
    """Start an X server of the given width and height in pixels, as often as asked."""
    with ExitStack() as stack:
        yield lambda width, height: stack.enter_context(_running(tmp_path_factory.mktemp("xvfb"), width, height))


@pytest.fixture
def display(displays: Callable[[int, int], Display]) -> Display:
    """An X server of 1280 by 720 pixels."""
    return displays(1280, 720)
