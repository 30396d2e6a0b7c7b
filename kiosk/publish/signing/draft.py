"""What to sign next."""

from collections.abc import Mapping
from dataclasses import dataclass

from kiosk.publish.signing.state import RepositoryState, TargetFile
from kiosk.publish.signing.terms import USUAL, Terms


@dataclass(frozen=True, slots=True)
class Draft:
    """A state that waits for signatures."""

    previous: RepositoryState
    contents: Mapping[str, TargetFile]
    targets: bytes | None
    """Unsigned metadata; None: what is signed stays."""
    now_ms: int
    terms: Terms


def draft(
    previous: RepositoryState,
    changes: Mapping[str, TargetFile | None],
    now_ms: int,
    *,
    note: str = "",
    terms: Terms = USUAL,
) -> Draft:
    """The state after `changes`; targets that are not named stay as they are, None removes one.

    Where nothing changes and nothing nears its end, signing it gives the bytes there already are.
    `note` says to whoever signs second what this is about.
    """
    raise NotImplementedError
