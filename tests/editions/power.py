"""`python -m tests.editions.power SITE STATE`: cuts the power before every step of a build that has changes to make.

Without an edition in STATE it is the first build of the site.
"""

import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from pathlib import Path

from kiosk.editions import Order, Outcome, build
from kiosk.store import Store
from tests.store.power import cut_at_every_step
from tests.store.sample import assert_whole


def _build(site: Path, state: Path) -> Outcome:
    return build(Order(site, "Asia/Jakarta"), Store(state), now_ns=time.time_ns()).outcome


def _examine(site: Path, old: str, state: Path, killed: bool) -> None:  # noqa: FBT001 - that of `cut_at_every_step`
    store = Store(state)
    current = store.current()
    assert current is not None
    assert current.adopted
    assert killed or current.edition != old
    assert_whole(store, current.edition)
    expected = Outcome.ADOPTED if current.edition == old else Outcome.UNCHANGED
    assert _build(site, state) is expected
    after = store.current()
    assert after is not None
    assert (after.edition != old, after.previous) == (True, old)
    assert_whole(store, after.edition)
    assert_whole(store, old)


def _examine_first(site: Path, state: Path, killed: bool) -> None:  # noqa: FBT001 - as above
    """Once a site plays, a folder that is empty is one that was lost."""
    current = Store(state).current()
    assert killed or current is not None
    if current is not None:
        assert_whole(Store(state), current.edition)
        empty = state / "empty"
        empty.mkdir()
        with _in_the_place_of(site, empty):
            assert _build(site, state) is Outcome.LOST
    adopted = current is not None and current.adopted
    assert _build(site, state) is (Outcome.UNCHANGED if adopted else Outcome.ADOPTED)


@contextmanager
def _in_the_place_of(site: Path, other: Path) -> Iterator[None]:
    away = site.with_name("away")
    site.rename(away)
    other.rename(site)
    try:
        yield
    finally:
        site.rmdir()
        away.rename(site)


if __name__ == "__main__":
    site, state = map(Path, sys.argv[1:])
    current = Store(state).current()
    examine = partial(_examine_first, site) if current is None else partial(_examine, site, current.edition)
    cuts = cut_at_every_step(state, partial(_build, site), examine)  # type: ignore[arg-type]  # what it returns is not needed
    print(cuts)  # noqa: T201 - it is what it is for
