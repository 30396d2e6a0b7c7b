import pytest

from kiosk.editions.magic import Kind, Media, sniff


@pytest.mark.parametrize(
    ("head", "kind", "media_type"),
    [
        (b"\x89PNG\r\n\x1a\n", Kind.PICTURE, "image/png"),
        (b"\xff\xd8\xff\xe0", Kind.PICTURE, "image/jpeg"),
        (b"GIF89a", Kind.PICTURE, "image/gif"),
        (b"RIFF\0\0\0\0WEBPVP8 ", Kind.PICTURE, "image/webp"),
        (b"\0\0\0\x18ftypheic\0\0\0\0mif1heic", Kind.PICTURE, "image/heic"),
        (b"\0\0\0\x18ftypmif1\0\0\0\0mif1avif", Kind.PICTURE, "image/avif"),
        (b"\0\0\0\x18ftypisom\0\0\0\0isomavc1", Kind.VIDEO, "video/mp4"),
        (b"\0\0\0\x14ftypqt  \0\0\0\0qt  ", Kind.VIDEO, "video/quicktime"),
        (b"\0\0\0\x08wide\0\0\1\0mdat", Kind.VIDEO, "video/quicktime"),
        (b"\x1a\x45\xdf\xa3", Kind.VIDEO, "video/x-matroska"),
        ((b"\x47" + bytes(187)) * 6, Kind.VIDEO, "video/mp2t"),
        (b"%PDF-1.7", Kind.DOCUMENT, "application/pdf"),
        (b"\n\n%PDF-1.4", Kind.DOCUMENT, "application/pdf"),
    ],
)
def test_what_can_be_shown_is_known_by_its_bytes(head: bytes, kind: Kind, media_type: str) -> None:
    assert sniff(head) == Media(kind, media_type)


@pytest.mark.parametrize(
    ("head", "said"),
    [
        (b"", "it is empty"),
        (b"<svg xmlns='http://www.w3.org/2000/svg'/>", "an SVG drawing"),
        (b"<?xml version='1.0'?>\n<!-- a -->\n<!DOCTYPE svg>", "an SVG drawing"),
        (b"  <!DOCTYPE HTML><title>", "a web page"),
        (b"<html><img src=http://x>", "a web page"),
        (b"#EXTM3U\n", "a playlist"),
        (b"ffconcat version 1.0\nfile /etc/passwd", "a playlist"),
        (b"[playlist]\nFile1=/etc/passwd", "a playlist"),
        (b"ID3\x04", "sound without pictures"),
        (b"\0\0\0\x1cftypM4A ", "sound without pictures"),
        (b"PK\x03\x04", "an archive or an office document"),
        (b"\x7fELF", "a program"),
        (b"just text", "of no kind that can be shown"),
        (bytes(4096), "of no kind that can be shown"),
        (b"<!---->" * 585, "of no kind that can be shown"),
    ],
)
def test_everything_else_is_refused_in_words(head: bytes, said: str) -> None:
    reason = sniff(head)

    assert isinstance(reason, str)
    assert said in reason
    assert ";" in reason
