"""The texts of a site's TOML files, by their paths in the site."""

from collections.abc import Mapping
from typing import TypeAlias

Texts: TypeAlias = Mapping[str, str]
"""Never changed in place; versions share what is the same."""


def with_text(texts: Texts, path: str, text: str | None) -> Texts:
    """With another text of one file; None: without the file."""
    rest = {name: one for name, one in texts.items() if name != path}
    return rest if text is None else rest | {path: text}


def changed(before: Texts, after: Texts) -> frozenset[str]:
    """The files that differ, came or went."""
    return frozenset(path for path in before.keys() | after.keys() if before.get(path) != after.get(path))
