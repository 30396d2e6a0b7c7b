"""What the edits of all pages are made of. Pure."""

from collections.abc import Callable, Mapping
from typing import Any, TypeAlias

from tomlkit.items import Table

from kiosk.model import SITE_FILE
from kiosk.panel.draft.tables import copied, inserted, with_table
from kiosk.panel.draft.texts import Texts, with_text

Edit: TypeAlias = Callable[[Texts], Texts]
"""Raises BrokenTextError for a damaged file."""


def of_site(change: Callable[[str], str]) -> Edit:
    """With another text of site.toml."""
    return lambda texts: with_text(texts, SITE_FILE, change(texts.get(SITE_FILE, "")))


def setting(values: Mapping[str, Any]) -> Callable[[Table], None]:
    """For `with_table`: with these values; None: not said any more."""

    def change(table: Table) -> None:
        for key, value in values.items():
            if value is not None:
                table[key] = value
            elif key in table:
                del table[key]

    return change


def with_twin(list_name: str, place: int, name: str) -> Edit:
    """With a copy of a table of site.toml, of another name, right behind it."""

    def edit(text: str) -> str:
        text = inserted(text, list_name, place + 1, copied(text, list_name, [place]))
        return with_table(text, list_name, place + 1, setting({"name": name}))

    return of_site(edit)
