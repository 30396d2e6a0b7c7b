"""Reading the TOML files of a site folder."""

from pathlib import Path

from kiosk.editions.folder import Listing, open_file
from kiosk.model import Problem, is_text_file

_MOST = 16_000_000
"""Bytes that are read of one file; the model refuses fewer than that."""


def read_texts(site: Path, listing: Listing) -> tuple[dict[str, bytes], tuple[Problem, ...]]:
    """What `load_site` wants, and the files of that kind that could not be read."""
    texts: dict[str, bytes] = {}
    problems = []
    for path in filter(is_text_file, listing.files):
        try:
            with open_file(site, path) as file:
                texts[path] = file.read(_MOST)
        except OSError as error:
            problems.append(Problem(path, 0, f"it cannot be read: {error.strerror}", "check its permissions"))
    problems += [Problem(path, 0, reason) for path, reason in listing.refused.items() if is_text_file(path)]
    return texts, tuple(problems)
