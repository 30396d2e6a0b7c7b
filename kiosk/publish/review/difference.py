"""What a proposal would change, in words, on all screens together."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from kiosk.program import Edition, Instant
from kiosk.publish.forecast import Change, changes_on
from kiosk.publish.signing import ALERT_KEYS, BANS, REVOKED, TargetFile, decode_alert_keys, decode_bans, decode_revoked


@dataclass(frozen=True, slots=True)
class ScreenChange:
    """One difference, and the screens on which it is one."""

    change: Change
    screens: tuple[str, ...]


def screen_changes(before: Edition | None, after: Edition, begin: Instant) -> tuple[ScreenChange, ...]:
    """The differences between editions, each once; what is first on at other times on others is told without them."""
    found: dict[Change, list[str]] = {}
    for screen in after.screens:
        for change in changes_on(before, after, screen, begin):
            found.setdefault(replace(change, first_at=None), []).append(screen.name)
    return tuple(ScreenChange(change, tuple(screens)) for change, screens in found.items())


def screens_gone(before: Edition | None, after: Edition) -> tuple[str, ...]:
    kept = {screen.name for screen in after.screens}
    return tuple(screen.name for screen in (before.screens if before else ()) if screen.name not in kept)


@dataclass(frozen=True, slots=True)
class ListChange:
    """A difference in a signed list."""

    what: str
    """`banned`, `lifted`, `may raise alerts`, `may raise no alerts`, `has left`."""
    name: str
    """Object or person."""


def list_changes(before: TargetFile | None, after: TargetFile | None, name: str) -> tuple[ListChange, ...]:
    """What is different in the list `name`. Raise UntrustedError where one is no such list."""
    if name == BANS:
        return tuple(_named(_bans(before), _bans(after), "banned", "lifted"))
    if name == ALERT_KEYS:
        return tuple(_named(_alert_keys(before), _alert_keys(after), "may raise alerts", "may raise no alerts"))
    if name == REVOKED:
        return tuple(_named(_revoked(before), _revoked(after), "has left", "is back"))
    return ()


def _named(before: dict[str, str], after: dict[str, str], came: str, went: str) -> Iterator[ListChange]:
    yield from (ListChange(came, name) for key, name in after.items() if key not in before)
    yield from (ListChange(went, name) for key, name in before.items() if key not in after)


def _bans(target: TargetFile | None) -> dict[str, str]:
    return {name: name for name in decode_bans(target.data).objects} if target else {}


def _alert_keys(target: TargetFile | None) -> dict[str, str]:
    return {one.key.keyid: one.name for one in decode_alert_keys(target.data)} if target else {}


def _revoked(target: TargetFile | None) -> dict[str, str]:
    return {name: name for name in decode_revoked(target.data).names} if target else {}
