"""What an edition says of its own time: since when its playlists are as they are, and what of it has a date."""

from msgspec.structs import replace

from kiosk.program.edition import Edition, Instant, Item, LeftOut, Playlist, Rule, Windows

_NEVER = Windows(days=frozenset())
_CLOCK_WRONG = "it has a date, and the clock of this screen is wrong"


def begun(edition: Edition, before: Edition | None, at: Instant | None) -> Edition:
    """The edition as it is published after `before`, to be adopted at `at`; None: whenever it arrives.

    A playlist whose slots are those of `before` has begun when it did there; another one begins at `at`, on all
    screens together, also on those that never had `before`.
    """
    known = before.playlists if before else {}
    playlists = {
        name: replace(playlist, since=known[name].since if _same(name, edition, before) else at)
        for name, playlist in edition.playlists.items()
    }
    return replace(edition, playlists=playlists)


def undated(edition: Edition) -> Edition:
    """What is left of an edition where nobody knows what day it is: without what starts, ends or recurs by dates."""
    rules = tuple(replace(rule, windows=_NEVER) if is_dated(rule) else rule for rule in edition.rules)
    return replace(edition, rules=rules, playlists={name: _undated(one) for name, one in edition.playlists.items()})


def is_dated(one: Rule | Item) -> bool:
    """Whether it needs to be known what day it is, beside the day of the week."""
    windows = one.windows
    return windows is not None and not (windows.starts is None and windows.ends is None and windows.calendar is None)


def _undated(playlist: Playlist) -> Playlist:
    dated = tuple(LeftOut(item.index, item.src, _CLOCK_WRONG) for item in playlist.items if is_dated(item))
    items = tuple(item for item in playlist.items if not is_dated(item))
    return replace(playlist, items=items, left_out=(*playlist.left_out, *dated)) if dated else playlist


def _same(name: str, edition: Edition, before: Edition | None) -> bool:
    if before is None or name not in before.playlists or edition.site.timezone != before.site.timezone:
        return False
    return _slots(edition.playlists[name], edition) == _slots(before.playlists[name], before)


def _slots(playlist: Playlist, edition: Edition) -> tuple[object, ...]:
    """All that decides which item is on when."""
    items = (
        (
            item.key,
            item.slot_ms,
            item.fills,
            item.windows,
            edition.calendars.get(item.windows.calendar) if item.windows and item.windows.calendar else None,
        )
        for item in playlist.items
    )
    return playlist.shuffle, *items
