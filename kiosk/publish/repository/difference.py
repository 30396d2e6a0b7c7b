"""The difference between two texts of JSON, small where little changed. Pure; safe for bytes from anywhere."""

import lzma
import re
from collections.abc import Iterator

import msgspec

_PIECE = re.compile(rb"[^,]*,|[^,]+")
_PRESET = 6
_MEMORY = 1 << 28
"""Bytes that unpacking may take."""
_LONGEST_STEP = 16
"""Bytes of a step, besides what it adds."""

_Step = bytes | tuple[int, int]
"""New bytes, or (offset, length) of what was there before."""
_steps = msgspec.msgpack.Decoder(list[_Step])


class DifferenceError(ValueError):
    """The bytes are no packed text, or too many, or no difference to what was there before."""


def pack(after: bytes, before: bytes = b"") -> bytes:
    """What makes `after` of `before`; without `before`, all of it, compressed."""
    steps = list(_compared(before, after))
    return lzma.compress(msgspec.msgpack.encode(steps), preset=_PRESET)


def unpack(packed: bytes, before: bytes = b"", *, limit: int) -> bytes:
    """The text that `pack` was given. Raise DifferenceError, also where that is over `limit` bytes."""
    try:
        unpacker = lzma.LZMADecompressor(lzma.FORMAT_XZ, memlimit=_MEMORY)
        encoded = unpacker.decompress(packed, max_length=min(_LONGEST_STEP * (limit + 1), _MEMORY))
        if not unpacker.eof:
            raise DifferenceError(f"it is cut, or longer than {limit:,} bytes")
        return _put_together(_steps.decode(encoded), before, limit)
    except (lzma.LZMAError, msgspec.DecodeError, UnicodeDecodeError, EOFError) as error:
        raise DifferenceError(f"it is damaged: {error}") from error


def _put_together(steps: list[_Step], before: bytes, limit: int) -> bytes:
    parts: list[bytes] = []
    room = limit
    for step in steps:
        match step:
            case bytes():
                part = step
            case (offset, length):
                if offset < 0 or not 0 <= length <= len(before) - offset:
                    raise DifferenceError("it belongs to another text")
                if length > room:
                    raise DifferenceError(f"it is longer than {limit:,} bytes")
                part = before[offset : offset + length]
        room -= len(part)
        parts.append(part)
        if room < 0:
            raise DifferenceError(f"it is longer than {limit:,} bytes")
    return b"".join(parts)


def _compared(before: bytes, after: bytes) -> Iterator[_Step]:
    """Steps as long as they can be: pieces between commas are looked for in `before`."""
    if not before:
        yield after
        return
    places = {match[0]: match.start() for match in _PIECE.finditer(before)}
    new = bytearray()
    start = end = 0  # what is being copied
    for match in _PIECE.finditer(after):
        piece = match[0]
        if not new and before.startswith(piece, end):
            end += len(piece)
            continue
        likely = end + len(new)  # as if as much was replaced as is new
        place = likely if before.startswith(piece, likely) else places.get(piece)
        if place is None:
            new += piece
            continue
        if end > start:
            yield start, end - start
        if new:
            yield bytes(new)
            new.clear()
        start, end = place, place + len(piece)
    if end > start:
        yield start, end - start
    if new:
        yield bytes(new)
