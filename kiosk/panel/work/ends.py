"""What two lists have in common at their ends."""

from collections.abc import Sequence
from typing import Any


def common_ends(old: Sequence[Any], new: Sequence[Any]) -> tuple[int, int]:
    """How many rows both begin with, and how many both end with besides those."""
    head = _common(old, new)
    return head, min(_common(old[::-1], new[::-1]), min(len(old), len(new)) - head)


def _common(one: Sequence[Any], other: Sequence[Any]) -> int:
    pairs = enumerate(zip(one, other, strict=False))
    return next((place for place, (left, right) in pairs if left != right), min(len(one), len(other)))
