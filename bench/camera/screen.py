"""An Xvfb screen whose framebuffer is a file that is mapped into memory."""

import contextlib
import mmap
import os
import struct
import subprocess
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray


@dataclass(frozen=True, slots=True)
class Screen:
    display: str
    """Such as `:7`, for DISPLAY."""
    file: Path
    width: int
    height: int


@contextlib.contextmanager
def xvfb(width: int, height: int) -> Iterator[Screen]:
    """A screen of its own, on a free display number."""
    with tempfile.TemporaryDirectory(prefix="camera-") as folder:
        reading, writing = os.pipe()
        command = ["Xvfb", "-displayfd", str(writing), "-screen", "0", f"{width}x{height}x24", "-fbdir", folder]
        server = subprocess.Popen(
            [*command, "-nolisten", "tcp", "-noreset"], pass_fds=[writing], stderr=subprocess.DEVNULL
        )
        os.close(writing)
        try:
            with os.fdopen(reading) as told:
                number = told.readline().strip()
            yield Screen(f":{number}", Path(folder) / "Xvfb_screen0", width, height)
        finally:
            server.terminate()
            server.wait()


@contextlib.contextmanager
def pixels(file: Path) -> Iterator[NDArray[np.uint8]]:
    """The live picture as (height, width, 4) bytes: blue, green, red, unused. The format is XWD's, see XWDFile.h."""
    with file.open("rb") as handle:
        mapped = mmap.mmap(handle.fileno(), 0, access=mmap.ACCESS_READ)
    header = struct.unpack(">25I", mapped[:100])
    header_size, width, height, bytes_per_line, colours = (header[i] for i in (0, 4, 5, 12, 19))
    start = header_size + colours * 12
    flat = np.frombuffer(mapped, np.uint8, bytes_per_line * height, start)
    try:
        yield flat.reshape(height, bytes_per_line)[:, : width * 4].reshape(height, width, 4)
    finally:
        del flat
        with contextlib.suppress(BufferError):
            mapped.close()
