"""What time alone does not say: the screen, truths of conditions, overrides, what cannot be shown."""

import msgspec
from msgspec.structs import replace

from kiosk.program.edition import BLACK, TEST_PICTURE, Instant, Item, Level

_BUILT_IN = frozenset({BLACK, TEST_PICTURE})
"""Items that show nothing that anybody wrote."""


class Truth(msgspec.Struct, frozen=True):
    """Whether a condition holds, and since when."""

    value: bool
    since: Instant


class Override(msgspec.Struct, frozen=True):
    """Something shown now, besides the rules: the operator's choice or an alert."""

    id: str
    zones: dict[str, str]
    """Zone to playlist."""
    since: Instant
    until: Instant | None = None
    """Exclusive; None: until it is taken away."""
    level: Level = Level.NOW
    layout: str = "full"
    items: tuple[str, ...] = ()
    """Keys of the only items to show; empty: the whole playlist."""
    by: str = ""
    own: tuple[Item, ...] = ()
    """Items that stand in no edition, to show in place of playlists; `zones` then only says where."""


class Situation(msgspec.Struct, frozen=True):
    screen: str = ""
    """Name of a screen of the edition; empty or unknown: the first one."""
    conditions: dict[str, Truth] = {}
    """By `Condition.text`; a missing one is false."""
    overrides: tuple[Override, ...] = ()
    quarantined: frozenset[str] = frozenset()
    """Keys of items that keep their slot and show the poster."""
    missing: frozenset[str] = frozenset()
    """Hashes of objects that have not arrived; items that need them are passed over."""


def signed_only(situation: Situation) -> Situation:
    """What a pinned screen takes of it: no text or picture that stands in no edition."""
    kept = tuple(one for one in situation.overrides if all(item.type in _BUILT_IN for item in one.own))
    return situation if kept == situation.overrides else replace(situation, overrides=kept)
