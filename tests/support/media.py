"""Small pictures and clips, made on first use and kept in pytest's cache under a name of their own recipe."""

import hashlib
import os
import shutil
import subprocess
from collections.abc import Callable
from pathlib import Path

import numpy as np
import pytest
from PIL import Image, ImageDraw

# Said in so many words, colours are the same whatever the version of ffmpeg, and whoever reads them.
_COLOURS = (
    *("-vf", "format=gbrp,scale=out_color_matrix=bt709:out_range=limited,format=yuv420p"),
    *("-colorspace", "bt709", "-color_primaries", "bt709", "-color_trc", "bt709", "-color_range", "tv"),
)


class Media:
    """Makes files for tests. What it returns is shared: copy it, do not change it."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def picture(
        self, colour: str = "navy", size: tuple[int, int] = (320, 180), *, kind: str = "png", text: str = ""
    ) -> Path:
        """A picture of one colour."""

        def make(path: Path) -> None:
            image = Image.new("RGB", size, colour)
            if text:
                ImageDraw.Draw(image).text((size[0] // 10, size[1] // 3), text, fill="white")
            image.save(path)

        return self._kept(f"picture {colour} {size} {text}", kind, make)

    def clip(
        self,
        colour: str = "green",
        size: tuple[int, int] = (320, 180),
        *,
        seconds: float = 2.0,
        rate: int = 25,
        sound: bool = False,
        kind: str = "mp4",
    ) -> Path:
        """A film of one colour; with `sound`, a tone."""
        source = ["-f", "lavfi", "-i", f"color=c={colour}:s={size[0]}x{size[1]}:r={rate}:d={seconds}"]
        tone = ["-f", "lavfi", "-i", f"sine=frequency=440:duration={seconds}", "-shortest"] if sound else []
        return self._kept(f"clip {source} {tone}", kind, lambda path: _ffmpeg([*source, *tone, *_COLOURS, str(path)]))

    def counted_clip(
        self, number: int = 1, size: tuple[int, int] = (640, 360), *, frames: int = 75, rate: int = 25
    ) -> Path:
        """A grey film each of whose frames carries `number` (1 to 15) and its own place as 16 bright or dark bars.

        The bars stand at the top, in the middle and at the bottom; `read_count` reads them.
        """

        def make(path: Path) -> None:
            raw = ["-f", "rawvideo", "-pix_fmt", "gray", "-s", f"{size[0]}x{size[1]}", "-r", str(rate), "-i", "-"]
            pictures = b"".join(_barred(number << 12 | frame, size) for frame in range(frames))
            _ffmpeg([*raw, "-pix_fmt", "yuv420p", str(path)], pictures)

        return self._kept(f"counted {number} {size} {frames} {rate}", "mp4", make)

    def document(self, pages: int = 2) -> Path:
        """A PDF whose pages differ in colour."""

        def make(path: Path) -> None:
            colours = ("maroon", "teal", "olive", "purple")
            images = [Image.new("RGB", (210, 297), colours[page % len(colours)]) for page in range(pages)]
            images[0].save(path, save_all=True, append_images=images[1:])

        return self._kept(f"document {pages}", "pdf", make)

    def _kept(self, recipe: str, kind: str, make: Callable[[Path], object]) -> Path:
        name = hashlib.sha256(f"2 {recipe}".encode()).hexdigest()[:16]
        path = self._folder / f"{name}.{kind}"
        if not path.exists():
            unfinished = self._folder / f"{name}-{os.getpid()}.{kind}"
            make(unfinished)
            unfinished.replace(path)
        return path


def read_count(row: np.ndarray[tuple[int, ...], np.dtype[np.uint8]]) -> tuple[int, int] | None:
    """The film's number and the frame's place from a row of grey values or of colours; None where no bars are."""
    grey = row.reshape(len(row), -1).mean(axis=1)
    width = len(grey) / 16
    bars = [grey[int((bar + 0.5) * width)] for bar in range(16)]
    if any(60 < bar < 190 for bar in bars):
        return None
    value = sum((bar > 127) << (15 - place) for place, bar in enumerate(bars))
    return value >> 12, value & 0xFFF


def _barred(value: int, size: tuple[int, int]) -> bytes:
    width, height = size
    frame = np.full((height, width), 128, np.uint8)
    bars = np.repeat([235 if value >> (15 - bar) & 1 else 16 for bar in range(16)], -(-width // 16))[:width]
    thick = height // 10
    for top in (0, (height - thick) // 2, height - thick):
        frame[top : top + thick] = bars
    return frame.tobytes()


def _ffmpeg(arguments: list[str], data: bytes = b"") -> None:
    subprocess.run(["ffmpeg", "-v", "error", "-y", *arguments], input=data, check=True)


@pytest.fixture(scope="session")
def media(pytestconfig: pytest.Config) -> Media:
    """Pictures and films to play."""
    if shutil.which("ffmpeg") is None:
        pytest.fail("ffmpeg is missing; ./test installs it", pytrace=False)
    return Media(pytestconfig.cache.mkdir("layar-media"))
