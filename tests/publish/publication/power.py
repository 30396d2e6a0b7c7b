"""`python -m tests.publish.publication.power STRIDE FOLDER OLD NEW`: cuts the power before every step of a publication,
or only before every so many.
"""

import sys
from functools import partial
from pathlib import Path

from tests.publish.publication.press import Press
from tests.store.power import cut_at_every_step


def _publish(edition: str, folder: Path) -> None:
    press = Press(folder)
    press.edition = edition
    press.publish()


def _examine(old: str, new: str, folder: Path, killed: bool) -> None:  # noqa: FBT001 - that of `cut_at_every_step`
    press = Press(folder)
    assert press.published() in ((old, new) if killed else (new,))
    _publish(new, folder)
    assert press.published() == new
    assert not list((folder / "repository").rglob(".tmp-*"))
    assert press.read().version == 2


if __name__ == "__main__":
    stride, folder, (old, new) = int(sys.argv[1]), Path(sys.argv[2]), sys.argv[3:]
    cuts = cut_at_every_step(folder, partial(_publish, new), partial(_examine, old, new), stride=stride)
    print(cuts)  # noqa: T201 - it is what it is for
