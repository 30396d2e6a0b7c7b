"""An announcement fits its zone, whatever it says."""

from typing import Any

import numpy as np
import pytest
import zxingcpp
from hypothesis import given, settings
from hypothesis import strategies as st
from PySide6.QtGui import QColor, QImage
from PySide6.QtQuick import QQuickItem

from tests.scene.studio import Studio, items, pixels, studio, texts

pytestmark = pytest.mark.usefixtures("qapp")

SIZES = ((1920, 1080), (1280, 720), (1080, 1920), (800, 600), (3840, 600))
SCRIPTS = (
    "Pengumuman penting bagi seluruh warga kota di alun-alun ",
    "إعلان هام لجميع سكان المدينة ",
    "重要なお知らせ市民の皆様へ",
    "ประกาศสำคัญสำหรับประชาชน",
    "शहर के सभी नागरिकों के लिए ",
    "Thông báo quan trọng ",
    "👨‍👩‍👧‍👦🎉🇮🇩 ",
    "Pertanggungjawabankeberlangsungan",
    "a\n",
    "Z̷̢̛̹̀́ä̸̱l̶g̵o̴ ",
)
copy = st.one_of(
    st.text(max_size=300),
    st.builds(lambda word, times: word * times, st.sampled_from(SCRIPTS), st.integers(0, 60)),
    st.lists(st.sampled_from(SCRIPTS), max_size=20).map("".join),
)


def announcement(**fields: Any) -> dict[str, Any]:
    return {"title": "", "body": "", "picture": None, "qr": "", "theme": "night", "source": "", **fields}


def blocks(view: QQuickItem) -> list[QQuickItem]:
    return [block for block in items(view, "CopyBlock") if block.isVisible()]


def bright(picture: "np.ndarray[Any, np.dtype[np.uint8]]") -> bool:
    """Whether letters are in it: nothing else of the night theme is as bright."""
    return bool(picture.size) and int(picture.max()) > 140


def margin(view: QQuickItem) -> int:
    return int(view.property("margin"))


def assert_inside(it: Studio, view: QQuickItem) -> None:
    picture = pixels(it.grab())
    rim = max(1, int(0.4 * margin(view)))
    for name, part in (
        ("left", picture[:, :rim]),
        ("right", picture[:, -rim:]),
        ("top", picture[:rim]),
        ("bottom", picture[-rim:]),
    ):
        assert not bright(part), f"letters in the {name} margin"
    for block in blocks(view):
        assert block.property("blockHeight") <= block.height() + 0.5
        for text in items(block):
            if text.inherits("QQuickText") and text.isVisible():
                assert text.property("contentWidth") <= block.width() + 0.5
                assert not text.property("truncated")


def test_any_text_stays_inside_any_zone() -> None:
    with studio(640, 360) as it:

        @settings(max_examples=100)
        @given(
            title=copy,
            body=copy,
            width=st.integers(60, 1400),
            height=st.integers(30, 900),
            source=st.sampled_from(["", "Dinas Komunikasi dan Informatika Kota Madiun"]),
        )
        def check(title: str, body: str, width: int, height: int, source: str) -> None:
            it.resize(width, height)
            assert_inside(it, it.show("AnnouncementView", announcement(title=title, body=body, source=source)))

        check()


@pytest.mark.parametrize("size", SIZES)
def test_what_fits_a_slide_is_on_one_page_and_large_enough(size: tuple[int, int]) -> None:
    title = "Pasar Malam Alun-Alun Kembali Dibuka Lagi"
    body = (
        "Setiap Sabtu mulai pukul 17.00. Lebih dari 120 pedagang kuliner, kerajinan, dan musik jalanan untuk keluarga. "
        "Bawa kantong belanja sendiri ya."
    )
    with studio(*size) as it:
        view = it.show("AnnouncementView", announcement(title=title, body=body, source="Dinas Perdagangan"))
        shown = blocks(view)
        assert [block.property("pages").__len__() for block in shown] == [1] * len(shown)
        for block in shown:
            found = block.property("found").toVariant()
            assert not found["bodySize"] or found["bodySize"] >= int(0.035 * size[1])
            assert not found["titleSize"] or found["titleSize"] >= int(0.05 * size[1])
        assert "".join(texts(view)).count("kembali".title()) == 1


def test_a_short_text_grows_into_the_room() -> None:
    with studio(1280, 720) as it:
        view = it.show("AnnouncementView", announcement(title="Pasar Malam", body="Sabtu, 19.00 WIB"))
        found = blocks(view)[0].property("found").toVariant()
        assert found["titleSize"] >= 0.14 * 720
        assert found["bodySize"] >= 0.06 * 720


def test_lines_of_a_title_are_of_like_length() -> None:
    with studio(1280, 720) as it:
        view = it.show(
            "AnnouncementView", announcement(title="Mari Jaga Kebersihan Alun-Alun Kota", body="Terima kasih")
        )
        found = blocks(view)[0].property("found").toVariant()
        assert found["titleWidth"] < 0.85 * blocks(view)[0].width()


@pytest.mark.parametrize("word", SCRIPTS)
@pytest.mark.parametrize("field", ["title", "body"])
def test_a_hundred_thousand_characters_turn_pages(word: str, field: str) -> None:
    with studio(640, 360) as it:
        text = (word * (100_000 // len(word) + 1))[:100_000]
        view = it.show("AnnouncementView", announcement(**{field: text}))
        assert len(blocks(view)[0].property("pages")) > 20
        assert_inside(it, view)


def test_pages_turn_with_the_clock_and_lose_no_word() -> None:
    words = [f"kata{number}" for number in range(400)]
    with studio(640, 360) as it:
        view = it.show("AnnouncementView", announcement(title="Judul", body=" ".join(words)), startedAt=0.0)
        block = blocks(view)[0]
        pages, ends = block.property("pages"), block.property("pageEnds").toVariant()
        assert " ".join(pages).split() == words
        now = it.evaluate("Wall.now()")
        expected = next(index for index, end in enumerate(ends) if now % ends[-1] < end)
        assert block.property("page") == expected
        it.shift_wall(ends[expected] - now % ends[-1] + 50)
        block.setProperty("body", " ".join(words) + " ")
        it.wait(lambda: block.property("page") == (expected + 1) % len(pages), "the next page")


def test_html_is_shown_as_text_and_nothing_is_fetched() -> None:
    body = "<b>tebal</b> <img src=http://example.invalid/x.png> &amp;"
    with studio(1280, 720) as it:
        view = it.show("AnnouncementView", announcement(title="<h1>Judul</h1>", body=body, source="<i>Dinas</i>"))
        assert {"<h1>Judul</h1>", "<i>Dinas</i>"} < set(texts(view))
        assert any("<img src=http://example.invalid/x.png>" in text for text in texts(view))
        for text in items(view):
            if text.inherits("QQuickText"):
                assert it.evaluate("given.text.textFormat", text=text) == 0  # Text.PlainText


@pytest.mark.parametrize("size", [*SIZES, (320, 60)])
@pytest.mark.parametrize("picture", [False, True])
def test_the_code_can_be_scanned(size: tuple[int, int], *, picture: bool) -> None:
    address = "https://madiunkota.go.id/pbb"
    with studio(*size) as it:
        image = QImage(640, 480, QImage.Format.Format_RGB32)
        image.fill(QColor("#204060"))
        item = announcement(title="Bayar pajak", qr=address, picture=it.add_object(image) if picture else None)
        it.show("AnnouncementView", item)
        grabbed = it.grab().scaledToHeight(2 * size[1]) if size[1] < 100 else it.grab()
        found = zxingcpp.read_barcodes(np.ascontiguousarray(pixels(grabbed)))
        assert [code.text for code in found] == [address]


def test_a_text_too_long_for_a_code_leaves_it_out() -> None:
    with studio(640, 360) as it:
        view = it.show("AnnouncementView", announcement(title="Judul", qr="x" * 5000))
        assert view.property("hasCode") is False
        assert "Judul" in texts(view)


def test_a_picture_that_cannot_be_read_leaves_the_text() -> None:
    with studio(640, 360) as it:
        digest = "ab" + "1" * 62
        target = it.objects / "ab" / digest
        target.parent.mkdir()
        target.write_text("no picture")
        view = it.show("AnnouncementView", announcement(title="Judul", picture=digest))
        assert view.property("hasPicture") is False
        assert "Judul" in texts(view)
        assert any("Error decoding" in line for line in it.complaints)
        it.complaints.clear()
