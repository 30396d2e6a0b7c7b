"""`python -m tests.publish.apply.power [STRIDE]`: cuts the power before every step of taking an edition.

All of them, or each STRIDE-th, which takes less than two minutes.
"""

import sys
import tempfile
from pathlib import Path

from kiosk.publish.trust import read_moments
from kiosk.store import Store
from tests.publish.apply.sites import City, Follower, site
from tests.store.power import cut_at_every_step


class Story:
    """A screen that plays `old`; the city has `new`, and has banned a picture."""

    def __init__(self, state: Path) -> None:
        self.city = City()
        self.old = self.city.offer(site(b"p1", b"bad"))
        Follower(state, self.city.first_root).look(self.city.way())
        self.before = self._version(state)
        self.city.rotate("timestamp")
        self.city.ban(self.city.object(b"bad"))
        self.new = self.city.offer(site(b"p1", b"p2", others=[b"elsewhere"]))

    def change(self, state: Path) -> None:
        outcome = Follower(state, self.city.first_root).look(self.city.way())
        assert outcome.kind in {"adopted", "nothing new"}, outcome

    def examine(self, state: Path, killed: bool) -> None:  # noqa: FBT001 - that of `cut_at_every_step`
        store = Store(state)
        current = store.current()
        assert current is not None
        assert current.adopted
        assert current.edition in {self.old, self.new}
        assert (current.edition, killed) != (self.old, False)
        if current.edition == self.new:
            assert store.bans(), "the edition without the trust that it came with"
            assert self._version(state) != self.before
        assert self._version(state), "no trust"
        self.change(state)
        after = Store(state)
        adopted = after.current()
        assert adopted is not None
        assert adopted.edition == self.new
        assert after.bans()
        assert not (state / "trust.work").exists()
        assert not list(state.rglob(".tmp-*")) or killed

    def _version(self, state: Path) -> frozenset[str]:
        return read_moments(Store(state).trusted()).online_keys


def main() -> int:
    with tempfile.TemporaryDirectory() as folder:
        state = Path(folder) / "state"
        state.mkdir()
        story = Story(state)
        return cut_at_every_step(state, story.change, story.examine, stride=int(sys.argv[1]) if sys.argv[1:] else 1)


if __name__ == "__main__":
    print(main())  # noqa: T201 - it is what it is for
