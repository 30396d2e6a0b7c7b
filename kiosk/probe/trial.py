"""Whether the pictures of a file can be decoded, tried here and there."""

import contextlib
import ctypes as c
import time
from collections.abc import Iterator
from dataclasses import dataclass
from fractions import Fraction

from kiosk.probe.demux import Source, Span
from kiosk.probe.libav import AGAIN, KEY, NO_PTS, Packet

_PLACES = (0.0, 0.25, 0.5, 0.75, 0.95)
"""Parts of the length; the start first."""
_PICTURES = 16
"""At each place."""
_SECONDS = 0.3
"""For all places together."""


@dataclass(frozen=True, slots=True)
class Trial:
    """Pictures that were tried at one place, and how many of them could not be decoded."""

    tried: int
    failed: int

    @property
    def shows_damage(self) -> bool:
        """A single one fails at times after a jump, without harm."""
        return self.failed > max(1, self.tried // 4)


def trials(source: Source, span: Span) -> Iterator[Trial]:
    """One a place, until the time for it is over."""
    deadline = time.monotonic() + _SECONDS
    with _decoder(source) as decoder:
        if decoder is None:
            return
        for place in _PLACES:
            if source.seek(span.start + (span.end - span.start) * Fraction(place)):
                source.libraries.codec.avcodec_flush_buffers(decoder)
                yield _trial(source, decoder, deadline)
            if time.monotonic() > deadline:
                return


def _trial(source: Source, decoder: c.c_void_p, deadline: float) -> Trial:
    tried = failed = 0
    first = NO_PTS
    util = source.libraries.util
    frame = c.c_void_p(util.av_frame_alloc())
    try:
        for packet in source.packets():
            if packet.stream != source.index:
                continue
            if not tried:
                if not packet.flags & KEY and not source.lands_on_keys:
                    continue
                first = packet.pts
            elif packet.pts < first:  # it leans on pictures before the place where decoding began
                continue
            tried += 1
            failed += not _decodes(source, decoder, packet, frame)
            if tried >= _PICTURES or time.monotonic() > deadline:
                break
    finally:
        util.av_frame_free(c.byref(frame))
    return Trial(tried, failed)


def _decodes(source: Source, decoder: c.c_void_p, packet: Packet, frame: c.c_void_p) -> bool:
    codec = source.libraries.codec
    right: bool = codec.avcodec_send_packet(decoder, c.byref(packet)) >= 0
    while (answer := codec.avcodec_receive_frame(decoder, frame)) >= 0:
        pass
    return right and answer == AGAIN


@contextlib.contextmanager
def _decoder(source: Source) -> Iterator[c.c_void_p | None]:
    """One that fails on damage where a player would patch it over. None: there is none for this encoding."""
    codec, util = source.libraries.codec, source.libraries.util
    found = codec.avcodec_find_decoder(source.video.parameters.contents.codec)
    if not found:
        yield None
        return
    decoder, options = c.c_void_p(codec.avcodec_alloc_context3(found)), c.c_void_p()
    util.av_dict_set(c.byref(options), b"threads", b"1", 0)
    util.av_dict_set(c.byref(options), b"err_detect", b"explode", 0)
    try:
        codec.avcodec_parameters_to_context(decoder, source.video.parameters)
        yield decoder if codec.avcodec_open2(decoder, found, c.byref(options)) >= 0 else None
    finally:
        util.av_dict_free(c.byref(options))
        codec.avcodec_free_context(c.byref(decoder))
