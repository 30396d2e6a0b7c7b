"""One table of a list as a text of its own, so that lists within it, such as `layout.zone`, are edited like others."""

import re
from collections.abc import Callable

from kiosk.model import find_headers
from kiosk.panel.draft.tables import with_table_text

_OWN = '"its own header" = 0'
_FIRST_KEY = re.compile(r"""(\s*\[\[?\s*)(?:"(?:[^"\\]|\\.)*"|'[^']*'|[\w-]+)\s*\.\s*""", re.ASCII)
_OPENING = re.compile(r"(\s*\[\[?\s*)")


def with_part(text: str, name: str, place: int, change: Callable[[str], str]) -> str:
    """With one table changed as if it were a file: `[[layout.zone]]` is `[[zone]]` in what `change` is given.

    Raise BrokenTextError where the text cannot be read.
    """

    def changed(table: str) -> str:
        lines = table.split("\n")
        headers = [line - 1 for _, line in find_headers(table)]
        own = lines[headers[0]]
        lines[headers[0]] = _OWN
        for line in headers[1:]:
            lines[line] = _FIRST_KEY.sub(r"\1", lines[line], count=1)
        return _within(change("\n".join(lines)), name, own)

    return with_table_text(text, name, place, changed)


def _within(text: str, name: str, own: str) -> str:
    lines = text.split("\n")
    for _, line in find_headers(text):
        lines[line - 1] = _OPENING.sub(rf"\1{name}.", lines[line - 1], count=1)
    lines[lines.index(_OWN)] = own
    return "\n".join(lines)
