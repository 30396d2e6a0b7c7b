"""`python -m tests.editions.power SITE STATE`: cuts the power before every step of a build that has changes to make."""

import sys
import time
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


if __name__ == "__main__":
    site, state = map(Path, sys.argv[1:])
    current = Store(state).current()
    assert current is not None
    cuts = cut_at_every_step(state, partial(_build, site), partial(_examine, site, current.edition))  # type: ignore[arg-type]  # what it returns is not needed
    print(cuts)  # noqa: T201 - it is what it is for
