"""Names: free ones, and those of files as people write them. Pure."""

import re
from collections.abc import Iterable


def free_name(wanted: str, taken: Iterable[str]) -> str:
    """The wanted name, or that with a number."""
    names = set(taken)
    number, name = 2, wanted
    stem = re.sub(r" \d+$", "", wanted)
    while name in names:
        number, name = number + 1, f"{stem} {number}"
    return name


def plain_name(name: str) -> str:
    """`Udara luar` for `udara_luar` and `udara-luar`."""
    words = name.replace("_", " ").replace("-", " ")
    return words[:1].upper() + words[1:]
