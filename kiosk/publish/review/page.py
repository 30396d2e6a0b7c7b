"""A proposal as a page to look at: what changes, with small pictures, in a folder that a browser opens."""

import hashlib
import html
from collections.abc import Iterable
from pathlib import Path

from kiosk.publish.forecast import Change
from kiosk.publish.review.difference import ScreenChange
from kiosk.publish.signing import Read, object_path
from kiosk.store import replace_file

_STYLE = """
body { font: 16px/1.5 system-ui, sans-serif; margin: 2rem auto; max-width: 60rem; padding: 0 1rem; }
ul { list-style: none; padding: 0; }
li { align-items: center; border-top: 1px solid #ccc; display: flex; gap: 1rem; padding: .5rem 0; }
img { background: #eee; height: 90px; object-fit: contain; width: 160px; }
.new { color: #06632a } .gone { color: #9c1c1c } .changed { color: #6b4700 }
"""
_POLICY = "default-src 'none'; img-src 'self' file:; style-src 'unsafe-inline'"


def write_page(folder: Path, title: str, said: Iterable[tuple[str, ScreenChange]], rest: list[str], read: Read) -> Path:
    """Write index.html and thumbnails into `folder`; return the page. `said`: each change with its words.

    A thumbnail that is not what its name says is left out. Raise StoreError, and what `read` raises.
    """
    lines = [_line(words, one, _picture(folder, one.change, read)) for words, one in said]
    plain = "".join(f"<li>{html.escape(words)}</li>\n" for words in rest)
    page = (
        f'<!doctype html>\n<meta charset="utf-8">\n<meta http-equiv="Content-Security-Policy" content="{_POLICY}">\n'
        f"<title>{html.escape(title)}</title>\n<style>{_STYLE}</style>\n"
        f"<h1>{html.escape(title)}</h1>\n<ul>\n{''.join(lines)}{plain}</ul>\n"
    )
    replace_file(folder / "index.html", page.encode())
    return folder / "index.html"


def _line(words: str, one: ScreenChange, picture: str | None) -> str:
    image = f'<img src="{picture}" alt="">' if picture else ""
    screens = html.escape(", ".join(one.screens))
    return (
        f'<li class="{one.change.kind.value}">{image}<div>{html.escape(words)}<br><small>{screens}</small></div></li>\n'
    )


def _picture(folder: Path, change: Change, read: Read) -> str | None:
    """The file of a change's thumbnail beside the page."""
    if change.thumbnail is None:
        return None
    data = read(object_path(change.thumbnail))
    if data is None or hashlib.sha256(data).hexdigest() != change.thumbnail:
        return None
    name = f"{change.thumbnail}.{_ending(data)}"
    replace_file(folder / name, data)
    return name


def _ending(data: bytes) -> str:
    return "png" if data.startswith(b"\x89PNG") else "jpg"
