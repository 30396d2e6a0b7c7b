"""The pointer `current` and who may move it: builds, operators, and what follows a repository."""

import contextlib
from collections.abc import Iterator, Mapping
from dataclasses import replace
from pathlib import Path

from kiosk.store.editions import Editions
from kiosk.store.errors import DamagedError, PinnedError
from kiosk.store.files import read_file, replace_file
from kiosk.store.locks import locked
from kiosk.store.pointer import Current, Next, decode_pointer, encode_pointer
from kiosk.store.trust import Trust


class Adoption:
    """One STATE's `current`. See `Store`, whose methods these are."""

    def __init__(self, state: Path, editions: Editions, trust: Trust) -> None:
        self._state = state
        self._editions = editions
        self._trust = trust
        self._pointer = state / "current"
        self._checked: tuple[tuple[bytes, str | None, bool, bool], Current] | None = None

    def current(self, now_ms: int | None = None, *, believe: bool = False) -> Current | None:
        data = read_file(self._pointer) or b""
        named = decode_pointer(data)
        if named is not None and now_ms is not None:
            named = named.due(now_ms)
        seen = (data, named.edition if named else None, self._trust.is_pinned, believe)
        if self._checked is not None and self._checked[0] == seen:
            if self._editions.path(self._checked[1].edition).exists():
                return self._checked[1]
            self._checked = None
        if named is not None and self._may_play(named.edition, believe=believe):
            self._checked = (seen, named)
            return named
        return self._fallback(named)

    def _may_play(self, edition: str, *, believe: bool = False) -> bool:
        if self._trust.is_pinned and not self._editions.is_signed(edition):
            return False
        return self._editions.path(edition).exists() if believe else self._editions.is_whole(edition)

    def _fallback(self, named: Current | None) -> Current | None:
        candidates = [kept.edition for kept in self._editions.kept()]
        if named is not None and named.previous is not None:
            candidates.insert(0, named.previous)
        if self._trust.is_pinned:
            candidates = [edition for edition in candidates if self._editions.has_played(edition)]
        edition = next((edition for edition in candidates if self._may_play(edition)), None)
        if edition is None:
            return None
        if named is None:
            return Current(edition, None, 0)
        return replace(named, edition=edition, previous=None, instead_of=named.edition)

    def adopt(self, edition: str, now_ms: int) -> Current:
        with self.moving():
            if self._trust.is_pinned:
                raise PinnedError(
                    "not adopted",
                    self._state,
                    "this screen plays only what is signed",
                    "publish the site to its repository, or choose another --state",
                )
            self._editions.check(edition)
            named = self.named()
            if named is not None and named.edition == edition:
                return named
            if named is not None and named.held and self._may_play(named.edition):
                return self._point(replace(named, next=Next(edition, now_ms)))
            playing = self.current() if named is not None else None
            previous = playing.edition if playing is not None and playing.edition != edition else None
            return self._point(Current(edition, previous, now_ms))

    def rollback(self, now_ms: int, by: str) -> Current:
        with self.moving():
            current = self.current(now_ms)
            if current is None or current.previous is None:
                raise DamagedError(
                    "nothing to go back to", self._pointer, "no edition came before", "wait for another one"
                )
            return self._go_to(current.previous, current, now_ms, held=current.trust is not None or current.held, by=by)

    def hold(self, edition: str, now_ms: int, by: str) -> Current:
        with self.moving():
            return self._go_to(edition, self.current(now_ms), now_ms, held=True, by=by)

    def release(self, now_ms: int) -> Current | None:
        with self.moving():
            current = self.current(now_ms)
            if current is None or not current.held:
                return current
            coming = current.next
            if coming is not None and coming.at <= now_ms:
                return self._point(current.followed_by(coming.edition, now_ms))
            return self._point(replace(current, held=False, held_by=""))

    def _go_to(self, edition: str, current: Current | None, now_ms: int, *, held: bool, by: str) -> Current:
        if self._trust.is_pinned and not self._editions.is_signed(edition):
            raise PinnedError("not adopted", edition[:12], "it is not signed", "choose an edition that came signed")
        self._editions.check(edition)
        holder = by if held else ""
        if current is None:
            return self._point(Current(edition, None, now_ms, held=held, held_by=holder))
        latest = current.next or Next(current.edition, now_ms)
        after = current.followed_by(edition, now_ms)
        waiting = latest if held and latest.edition != edition else None
        return self._point(replace(after, held=held, held_by=holder, next=waiting, instead_of=None))

    def named(self) -> Current | None:
        return decode_pointer(read_file(self._pointer) or b"")

    def trusted(self) -> dict[str, bytes]:
        named = self.named()
        return {} if named is None or named.trust is None else self._trust.read(named.trust)

    def bans(self) -> frozenset[str]:
        named = self.named()
        return frozenset() if named is None or named.trust is None else self._trust.bans(named.trust)

    def revoked(self) -> dict[str, int]:
        named = self.named()
        return {} if named is None or named.trust is None else self._trust.revoked(named.trust)

    def follow(self, edition: str | None, trusted: Mapping[str, bytes], *, at: int, now_ms: int) -> Current | None:
        with self.moving():
            current = self.current(now_ms)
            if edition is not None and (current is None or edition != current.edition):
                self._editions.check(edition)
            if current is None and (edition is None or at > now_ms):
                return None
            generation = self._generation(trusted)
            after = _after(current, edition, at, now_ms, generation)
            if after != self.named():
                self._editions.mark_played(after.edition)
                self._point(after)
            self._trust.sweep({generation, current.trust if current else None})
            return after

    def _generation(self, trusted: Mapping[str, bytes]) -> int:
        """The number under which these files are kept."""
        named = self.named()
        known = None if named is None else named.trust
        if known is not None and self._trust.read(known) == dict(trusted):
            return known
        return self._trust.write(trusted, after=known)

    def _point(self, current: Current) -> Current:
        replace_file(self._pointer, encode_pointer(current))
        return current

    @contextlib.contextmanager
    def moving(self) -> Iterator[None]:
        """The only one to move the pointer, which is looked at afresh."""
        with locked(self._state / "current.lock", wait=True, holder="a build"):
            self._checked = None
            yield


def _after(current: Current | None, edition: str | None, at: int, now_ms: int, trust: int) -> Current:
    """What plays when trust, and perhaps an edition, are adopted."""
    if current is None or current.instead_of is not None:
        chosen = edition or (current.edition if current else "")
        previous = current.edition if current and current.edition != chosen else None
        return Current(chosen, previous, now_ms, trust=trust)
    known = replace(current, trust=trust)
    if edition is None:
        return known
    if edition == current.edition:
        return replace(known, next=None)
    if current.held or at > now_ms:
        return replace(known, next=Next(edition, at))
    return known.followed_by(edition, now_ms)
