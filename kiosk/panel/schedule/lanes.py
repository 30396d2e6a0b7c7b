"""Where the blocks of a day stand beside and upon each other. Pure."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from kiosk.panel.schedule.week import Piece

_STEP = 0.16
"""By so much of a column's width a higher level stands to the right of the one below it."""


@dataclass(frozen=True, slots=True)
class Lane:
    """Parts of the column's width, and how high above the others."""

    x: float
    width: float
    above: int


def lanes(pieces: Sequence[Piece], level: Callable[[int], int]) -> dict[Piece, Lane]:
    """Of the pieces of one day: levels upon each other, the highest on top; rules of one level beside each other."""
    found: dict[Piece, Lane] = {}
    for cluster in _clusters(sorted(pieces, key=lambda piece: (piece.start, piece.place))):
        levels = sorted({level(piece.place) for piece in cluster})
        for above, one in enumerate(levels):
            found.update(_beside([piece for piece in cluster if level(piece.place) == one], above))
    return found


def _beside(pieces: list[Piece], above: int) -> Iterator[tuple[Piece, Lane]]:
    left = above * _STEP
    for cluster in _clusters(pieces):
        ends: list[float] = []
        chosen: list[int] = []
        for piece in cluster:
            lane = next((n for n, end in enumerate(ends) if end <= piece.start), len(ends))
            ends[lane:] = [piece.end, *ends[lane + 1 :]]
            chosen.append(lane)
        width = (1 - left) / len(ends)
        for piece, lane in zip(cluster, chosen, strict=True):
            beside = (
                other
                for one, other in zip(cluster, chosen, strict=True)
                if other > lane and one.start < piece.end and one.end > piece.start
            )
            room = min(beside, default=len(ends)) - lane
            yield piece, Lane(left + lane * width, room * width, above)


def _clusters(pieces: Sequence[Piece]) -> Iterator[list[Piece]]:
    """Those that touch each other in time, directly or through others; `pieces` are in order of their starts."""
    cluster: list[Piece] = []
    end = 0.0
    for piece in pieces:
        if cluster and piece.start >= end:
            yield cluster
            cluster = []
        end = max(end, piece.end) if cluster else piece.end
        cluster.append(piece)
    if cluster:
        yield cluster
