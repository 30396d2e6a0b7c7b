"""How far something is, on a line that is written over and over; nothing where nobody sits before it."""

import contextlib
from collections.abc import Callable, Iterator
from typing import TextIO

from kiosk.publish.push import Progress

_CLEAR = "\r\x1b[K"
_MB = 1_000_000


@contextlib.contextmanager
def show_progress(stream: TextIO) -> Iterator[Callable[[Progress], None]]:
    if not stream.isatty():
        yield lambda _: None
        return
    try:
        yield lambda progress: print(f"{_CLEAR}{in_words(progress)}", end="", file=stream, flush=True)
    finally:
        print(_CLEAR, end="", file=stream, flush=True)


def in_words(progress: Progress) -> str:
    if progress.waiting:
        return f"waiting: {progress.waiting}"
    share = 100 * progress.bytes // progress.bytes_total if progress.bytes_total else 100
    text = f"{share} %, {progress.bytes / _MB:.1f} of {progress.bytes_total / _MB:.1f} MB"
    if progress.seconds_left is None:
        return text
    minutes, seconds = divmod(round(progress.seconds_left), 60)
    return f"{text}, {minutes}:{seconds:02} left"
