"""PDF pages as pictures."""

from typing import BinaryIO

import pypdfium2  # type: ignore[import-untyped]  # it publishes none
from PIL import Image

from kiosk.editions.asset import Document, Picture, Refused, Wanted
from kiosk.editions.imaging import finished
from kiosk.store import Store

MOST_PAGES = 200
_BROKEN = "it is damaged or no PDF that can be opened; save it anew"
_LOCKED = "it is locked with a password; save it without one"
_EMPTY = "it has no pages"
_PASSWORD_CODE = 4


def prepare_document(source: BinaryIO, wanted: Wanted, store: Store) -> Document | Refused:
    """Every page, as large as the zone allows. StoreError where it cannot be stored."""
    try:
        document = pypdfium2.PdfDocument(source)
    except pypdfium2.PdfiumError as error:
        return Refused(_LOCKED if error.err_code == _PASSWORD_CODE else _BROKEN)
    try:
        count = len(document)
        if not count:
            return Refused(_EMPTY)
        if count > MOST_PAGES:
            return Refused(f"it has {count} pages; at most {MOST_PAGES} are shown: split it")
        return Document(tuple(_page(document[i], wanted, store) for i in range(count)))
    except pypdfium2.PdfiumError:
        return Refused(_BROKEN)
    except MemoryError:
        return Refused("it takes more memory to draw than is allowed; save it with smaller pictures")
    finally:
        document.close()


def _page(page: pypdfium2.PdfPage, wanted: Wanted, store: Store) -> Picture:
    width, height = page.get_size()
    scale = min(wanted.width / max(width, 1), wanted.height / max(height, 1))
    image: Image.Image = page.render(scale=scale, may_draw_forms=False).to_pil()
    page.close()
    return finished(image.convert("RGB"), wanted, store)
