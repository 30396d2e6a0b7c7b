import io
from pathlib import Path

import pytest
from PIL import Image

from kiosk.editions import Document, Refused, Wanted
from kiosk.editions.documents import MOST_PAGES, prepare_document
from kiosk.store import Store
from tests.support.media import Media

HD = Wanted("x", 1280, 720, blur=True)


@pytest.fixture
def store(state: Path) -> Store:
    return Store(state)


def test_every_page_becomes_a_picture_as_large_as_its_zone(media: Media, store: Store) -> None:
    with media.document(3).open("rb") as file:
        document = prepare_document(file, HD, store)

    assert isinstance(document, Document)
    assert len({page.object.hash for page in document.pages}) == 3
    colours = []
    for page in document.pages:
        assert (page.width, page.height) == pytest.approx((509, 720), abs=1)
        assert page.backdrop is not None
        with Image.open(store.object_path(page.object.hash)) as image:
            assert image.size == (page.width, page.height)
            colours.append(image.convert("RGB").getpixel((20, 20)))
    assert colours[0] == pytest.approx((128, 0, 0), abs=6)
    assert colours[1] == pytest.approx((0, 128, 128), abs=6)


def test_a_page_without_measure_does_no_harm(store: Store) -> None:
    thin = Image.new("RGB", (3, 4000), "red")
    out = io.BytesIO()
    thin.save(out, "PDF")

    document = prepare_document(out, HD, store)

    assert isinstance(document, Document)
    assert document.pages[0].height == 720


@pytest.mark.parametrize("data", [b"%PDF-1.7", b"%PDF-1.4\n" + bytes(1000), b"%PDF-1.7\n1 0 obj\n<<>>\nendobj\n"])
def test_what_is_no_pdf_is_refused(store: Store, data: bytes) -> None:
    found = prepare_document(io.BytesIO(data), HD, store)

    assert isinstance(found, Refused)
    assert "damaged or no PDF" in found.reason


def test_a_cut_pdf_is_refused_or_has_its_pages(media: Media, store: Store) -> None:
    data = media.document(2).read_bytes()
    for part in (0.1, 0.5, 0.9):
        found = prepare_document(io.BytesIO(data[: int(len(data) * part)]), HD, store)
        assert isinstance(found, Refused | Document)


def test_a_book_is_refused(store: Store) -> None:
    pages = [Image.new("L", (4, 4))] * (MOST_PAGES + 1)
    out = io.BytesIO()
    pages[0].save(out, "PDF", save_all=True, append_images=pages[1:])

    found = prepare_document(out, HD, store)

    assert isinstance(found, Refused)
    assert f"{MOST_PAGES + 1} pages" in found.reason
