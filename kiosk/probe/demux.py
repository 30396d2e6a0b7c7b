"""A file opened by libavformat, and its exact length from its packets."""

import contextlib
import ctypes as c
import os
from collections.abc import Iterator
from dataclasses import dataclass
from fractions import Fraction
from pathlib import Path

from kiosk.probe.libav import (
    ATTACHED_PICTURE,
    BACKWARD,
    CORRUPT,
    DISCARD,
    NO_PTS,
    VIDEO,
    FormatContext,
    Libraries,
    Packet,
    Rational,
    Stream,
)

_MOST_STREAMS = 1000
_WITHOUT_INDEX = (b"mpegts", b"mpeg")


@dataclass(frozen=True, slots=True)
class Span:
    """From the start of the first frame to the end of the last, in seconds of the file's own clock."""

    start: Fraction
    end: Fraction
    reach: Fraction
    """Where the last packet of any stream ends."""
    cut: bool
    """A packet was incomplete."""


class Source:
    """The best video stream of a file."""

    def __init__(self, libraries: Libraries, handle: c.c_void_p, index: int) -> None:
        self.libraries = libraries
        self.index = index
        self._handle = handle
        self._context = c.cast(handle, c.POINTER(FormatContext)).contents

    @property
    def looks_right(self) -> bool:
        """Whether the structs hold what they must: a guard against an ABI that differs."""
        if not 0 <= self.index < self._context.stream_count <= _MOST_STREAMS:
            return False
        video = self.video
        base = video.time_base
        found = (video.index, video.parameters.contents.kind)
        return found == (self.index, VIDEO) and bool(base.num > 0 and base.den > 0)

    @property
    def video(self) -> Stream:
        stream: Stream = self._context.streams[self.index].contents
        return stream

    @property
    def lands_on_keys(self) -> bool:
        """Whether a jump ends where decoding can begin; a stream without an index is searched for such a place."""
        return self._context.input.contents.name not in _WITHOUT_INDEX

    def seek(self, at: Fraction) -> bool:
        """Jump to a place before `at` seconds where decoding can begin."""
        ticks = int(at / self._base(self.index))
        done: bool = self.libraries.format.av_seek_frame(self._handle, self.index, ticks, BACKWARD) >= 0
        return done

    def packets(self) -> Iterator[Packet]:
        """All streams', from where the file stands to its end; each is only good until the next."""
        packet = self.libraries.codec.av_packet_alloc()
        try:
            while self.libraries.format.av_read_frame(self._handle, packet) >= 0:
                yield packet.contents
                self.libraries.codec.av_packet_unref(packet)
        finally:
            self.libraries.codec.av_packet_free(c.byref(packet))

    def span(self) -> Span | None:
        """Measure by reading all packets. None where the file does not say when each picture is due."""
        reach: dict[int, int] = {}
        start = last = before = NO_PTS
        duration = 0
        cut = False
        for packet in self.packets():
            pts, stream, flags = packet.pts, packet.stream, packet.flags
            cut = cut or bool(flags & CORRUPT)
            if pts == NO_PTS:
                if stream == self.index and not flags & DISCARD:
                    return None
                continue
            reach[stream] = max(reach.get(stream, NO_PTS), pts + packet.duration)
            if stream != self.index or flags & DISCARD:
                continue
            start = pts if start == NO_PTS else min(start, pts)
            if pts > last:
                before, last, duration = last, pts, packet.duration
            elif pts > before:
                before = pts
        if last == NO_PTS or self.video.disposition & ATTACHED_PICTURE:
            return None
        if duration <= 0 and before != NO_PTS:
            duration = last - before
        base = self._base(self.index)
        end = last * base + (duration * base if duration > 0 else self._frame_length())
        return Span(start * base, end, max(self._base(stream) * at for stream, at in reach.items()), cut)

    def _base(self, stream: int) -> Fraction:
        return _fraction(self._context.streams[stream].contents.time_base)

    def _frame_length(self) -> Fraction:
        rate = self.video.frame_rate
        return 1 / _fraction(rate) if rate.num > 0 else Fraction(0)


@contextlib.contextmanager
def opened(libraries: Libraries, path: Path) -> Iterator[Source | None]:
    """None where libavformat finds no video in the file, or finds it in a form that is not known here."""
    format_, util = libraries.format, libraries.util
    handle, options = c.c_void_p(), c.c_void_p()
    util.av_dict_set(c.byref(options), b"protocol_whitelist", b"file", 0)
    try:
        if format_.avformat_open_input(c.byref(handle), b"file:" + os.fsencode(path), None, c.byref(options)) < 0:
            yield None
            return
        format_.avformat_find_stream_info(handle, None)
        source = Source(libraries, handle, format_.av_find_best_stream(handle, VIDEO, -1, -1, None, 0))
        yield source if source.looks_right else None
    finally:
        util.av_dict_free(c.byref(options))
        if handle.value is not None:
            format_.avformat_close_input(c.byref(handle))


def _fraction(rational: Rational) -> Fraction:
    return Fraction(rational.num, rational.den) if rational.den else Fraction(0)
