"""Translations in the form that Qt reads by itself.

A translator written in Python will not do: Qt's thread that loads QML asks it too, and would wait for the interpreter
that waits for that thread.
"""

import struct
from collections.abc import Mapping

_MAGIC = bytes.fromhex("3cb86418caef9c95cd211cbf60a1bddd")
_HASHES, _MESSAGES, _NUMERUS = 0x42, 0x69, 0x88
_END, _TRANSLATION, _SOURCE, _CONTEXT, _REMARK = 1, 3, 6, 7, 8
_ONE_OR_MORE = b"\x01\x01"
"""The first form for 1, the second for all others."""


def compiled(texts: Mapping[tuple[str, str, str], tuple[str, ...]]) -> bytes:
    """A .qm file of translations by context, English text and remark; two forms: for 1, and for all others."""
    places: list[tuple[int, int]] = []
    messages = b""
    for (context, source, remark), forms in texts.items():
        places.append((_hash((source + remark).encode()), len(messages)))
        messages += b"".join(_field(_TRANSLATION, form.encode("utf-16-be")) for form in forms)
        for tag, text in ((_REMARK, remark), (_SOURCE, source), (_CONTEXT, context)):
            messages += _field(tag, text.encode())
        messages += bytes([_END])
    hashes = b"".join(struct.pack(">II", *place) for place in sorted(places))
    plural = _ONE_OR_MORE if any(len(forms) > 1 for forms in texts.values()) else b""
    return _MAGIC + b"".join(
        _field(tag, data) for tag, data in ((_NUMERUS, plural), (_HASHES, hashes), (_MESSAGES, messages)) if data
    )


def _field(tag: int, data: bytes) -> bytes:
    return struct.pack(">BI", tag, len(data)) + data


def _hash(text: bytes) -> int:
    """The ELF hash."""
    value = 0
    for byte in text:
        value = (value << 4) + byte
        top = value & 0xF0000000
        value = (value ^ (top >> 24)) & ~top & 0xFFFFFFFF
    return value or 1
