"""A HEIC picture as telephones write them, packed from a frame of HEVC (nothing here can encode one)."""

import struct


def heic(film: bytes, size: tuple[int, int]) -> bytes:
    """The only frame of an HEVC film in MP4 as a HEIC picture."""
    at = film.index(b"hvcC") - 4
    configuration = film[at : at + struct.unpack(">I", film[at : at + 4])[0]]
    at = film.index(b"mdat") - 4
    frame = film[at + 8 : at + struct.unpack(">I", film[at : at + 4])[0]]
    before = _box(b"ftyp", b"heic\0\0\0\0mif1heic")
    meta = _meta(configuration, size, 0, len(frame))
    return before + _meta(configuration, size, len(before) + len(meta) + 8, len(frame)) + _box(b"mdat", frame)


def _meta(configuration: bytes, size: tuple[int, int], offset: int, length: int) -> bytes:
    return _full(
        b"meta",
        _full(b"hdlr", struct.pack(">I4s12sx", 0, b"pict", b""))
        + _full(b"pitm", struct.pack(">H", 1))
        + _full(b"iloc", struct.pack(">BBHHHHII", 0x44, 0, 1, 1, 0, 1, offset, length))
        + _full(b"iinf", struct.pack(">H", 1) + _full(b"infe", struct.pack(">HH4sx", 1, 0, b"hvc1"), version=2))
        + _box(
            b"iprp",
            _box(b"ipco", configuration + _full(b"ispe", struct.pack(">II", *size)))
            + _full(b"ipma", struct.pack(">IHBBB", 1, 1, 2, 0x81, 2)),
        ),
    )


def _full(kind: bytes, data: bytes, *, version: int = 0) -> bytes:
    return _box(kind, struct.pack(">I", version << 24) + data)


def _box(kind: bytes, data: bytes) -> bytes:
    return struct.pack(">I4s", len(data) + 8, kind) + data
