"""What a file is, by its first bytes; its name is not asked."""

import re
from dataclasses import dataclass
from enum import Enum
from pathlib import Path

HEAD = 4096
"""Bytes that `sniff` wants to see."""


class Kind(Enum):
    PICTURE = "picture"
    VIDEO = "video"
    DOCUMENT = "document"


@dataclass(frozen=True, slots=True)
class Media:
    """A form that may be looked into more closely."""

    kind: Kind
    media_type: str


_PICTURES = (
    (b"\x89PNG\r\n\x1a\n", "image/png"),
    (b"\xff\xd8\xff", "image/jpeg"),
    (b"GIF87a", "image/gif"),
    (b"GIF89a", "image/gif"),
    (b"BM", "image/bmp"),
    (b"II*\0", "image/tiff"),
    (b"MM\0*", "image/tiff"),
)
_VIDEOS = (
    (b"\x1a\x45\xdf\xa3", "video/x-matroska"),
    (b"\x00\x00\x01\xba", "video/mpeg"),
    (b"\x30\x26\xb2\x75\x8e\x66\xcf\x11", "video/x-ms-wmv"),
    (b"OggS", "video/ogg"),
    (b"FLV\x01", "video/x-flv"),
)
_HEIF_BRANDS = frozenset({b"heic", b"heix", b"heim", b"heis", b"mif1", b"mif2"})
_AVIF_BRANDS = frozenset({b"avif"})
_MOVING_BRANDS = frozenset({b"hevc", b"hevx", b"msf1", b"avis"})
_SOUND_BRANDS = frozenset({b"M4A ", b"M4B ", b"M4P "})
_QUICKTIME_BOXES = frozenset({b"moov", b"mdat", b"wide", b"free", b"skip", b"pnot"})
_TS_SYNC = 0x47
_USE = "use PNG, JPEG, MP4 (H.264) or PDF"
_FLAGS = re.IGNORECASE | re.DOTALL
_COMMENTS = rb"(?>(?:(?><!--.*?-->)\s*)*)"
_KNOWN = (
    (rb"\s*(?:<\?xml[^>]*>\s*)?" + _COMMENTS + rb"(?:<!DOCTYPE\s+svg|<svg)", "an SVG drawing"),
    (rb"\s*" + _COMMENTS + rb"(?:<!DOCTYPE\s+html|<html|<head|<body|<script)", "a web page"),
    (rb"\s*#EXTM3U|\s*\[playlist\]|ffconcat|\s*<\?xml[^>]*>\s*<(?:playlist|smil|MPD|asx)", "a playlist"),
    (rb"ID3|\xff[\xfb\xf3\xf2]|fLaC|RIFF....WAVE|....ftypM4[ABP]", "sound without pictures"),
    (rb"PK\x03\x04", "an archive or an office document"),
    (rb"\xd0\xcf\x11\xe0", "an office document"),
    (rb"Rar!|7z\xbc\xaf|\x1f\x8b", "an archive"),
    (rb"MZ|\x7fELF|#!", "a program"),
)


def sniff(head: bytes) -> Media | str:
    """What a file that begins with `head` is, or why it is not looked into."""
    if not head:
        return "it is empty; copy it again"
    if found := _picture(head) or _video(head):
        return found
    if b"%PDF-" in head[:1024]:
        return Media(Kind.DOCUMENT, "application/pdf")
    known = next((name for pattern, name in _KNOWN if re.match(pattern, head, _FLAGS)), None)
    return f"it is {known}; {_USE}" if known else f"it is of no kind that can be shown, whatever its name says; {_USE}"


def sniff_file(path: Path) -> Kind | str:
    """What kind of thing a file anywhere is, or why it is not looked into. Raise OSError."""
    with path.open("rb") as file:
        found = sniff(file.read(HEAD))
    return found if isinstance(found, str) else found.kind


def _picture(head: bytes) -> Media | None:
    for magic, media_type in _PICTURES:
        if head.startswith(magic):
            return Media(Kind.PICTURE, media_type)
    if head[:4] == b"RIFF" and head[8:12] == b"WEBP":
        return Media(Kind.PICTURE, "image/webp")
    if head[4:8] == b"ftyp":
        brands = _brands(head)
        if brands & _AVIF_BRANDS:
            return Media(Kind.PICTURE, "image/avif")
        if brands & _HEIF_BRANDS and head[8:12] not in _MOVING_BRANDS:
            return Media(Kind.PICTURE, "image/heic")
    return None


def _video(head: bytes) -> Media | None:
    for magic, media_type in _VIDEOS:
        if head.startswith(magic):
            return Media(Kind.VIDEO, media_type)
    if head[:4] == b"RIFF" and head[8:12] == b"AVI ":
        return Media(Kind.VIDEO, "video/x-msvideo")
    if head[4:8] == b"ftyp" and head[8:12] not in _SOUND_BRANDS:
        return Media(Kind.VIDEO, "video/quicktime" if head[8:12] == b"qt  " else "video/mp4")
    if head[4:8] in _QUICKTIME_BOXES:
        return Media(Kind.VIDEO, "video/quicktime")
    if _is_transport_stream(head):
        return Media(Kind.VIDEO, "video/mp2t")
    return None


def _brands(head: bytes) -> frozenset[bytes]:
    end = min(int.from_bytes(head[:4]), 256)
    return frozenset({head[8:12], *(head[at : at + 4] for at in range(16, end, 4))})


def _is_transport_stream(head: bytes) -> bool:
    """188-byte packets, or the 192-byte ones of cameras and discs."""
    return any(
        len(head) > start + 4 * step and all(head[start + step * i] == _TS_SYNC for i in range(5))
        for start, step in ((0, 188), (4, 192))
    )
