"""Bringing together what the operator changed and what others changed in the folder meanwhile."""

from dataclasses import dataclass

from kiosk.panel.draft.texts import Texts


@dataclass(frozen=True, slots=True)
class Merged:
    texts: Texts
    """Where both sides changed a file: ours."""
    conflicts: tuple[str, ...] = ()
    """Files that both sides changed, each in another way."""
    taken: tuple[str, ...] = ()
    """Files that only the others changed."""


def merge(base: Texts, ours: Texts, theirs: Texts) -> Merged:
    """Three-way, by whole files: `base` is what both began with."""
    texts: dict[str, str] = {}
    conflicts: list[str] = []
    taken: list[str] = []
    for path in sorted(base.keys() | ours.keys() | theirs.keys()):
        was, mine, other = base.get(path), ours.get(path), theirs.get(path)
        result = mine
        if other not in {was, mine}:
            if mine == was:
                result = other
                taken.append(path)
            else:
                conflicts.append(path)
        if result is not None:
            texts[path] = result
    return Merged(texts, tuple(conflicts), tuple(taken))
