"""The verdict on a video: measured and playable, or refused with a reason in plain words."""

from dataclasses import dataclass
from pathlib import Path

from PySide6.QtGui import QImage

from kiosk.probe.demux import Source, Span, opened
from kiosk.probe.libav import load
from kiosk.probe.player import FirstFrame, Player
from kiosk.probe.trial import trials

_SHORTEST_MISSING_MS = 1_000
"""Less than this missing at the end may be the container's imprecision."""
_MISSING_PART = 0.03


@dataclass(frozen=True, slots=True)
class Playable:
    length_ms: int
    """End of the last frame minus start of the first."""
    start_ms: int
    """Where the first frame stands on Qt's clock of this file."""
    width: int
    height: int
    """As displayed: upright, in square pixels."""
    has_audio: bool


@dataclass(frozen=True, slots=True)
class Unplayable:
    reason: str
    out_of_time: bool = False
    """Qt's player did not get far enough; with more time it may."""


def examine(player: Player) -> tuple[Playable, QImage] | Unplayable:
    """Decode and measure; with the first frame as an image."""
    first = player.first_frame()
    if first is None:
        return Unplayable(_why_no_frame(player), player.out_of_time and _decodes(player.path))
    span, damage = _read(player.path)
    if damage is not None:
        return Unplayable(damage)
    if span is not None and (cut := _cut(span, player.duration_ms)):
        return Unplayable(cut)
    length_ms = _length_ms(span, player, first)
    if length_ms is None or length_ms <= 0:
        return Unplayable("its length cannot be measured; export it again as MP4 (H.264)", player.out_of_time)
    image = first.image
    found = Playable(length_ms, first.start_us // 1000, image.width(), image.height(), player.has_audio)
    return found, image


def _why_no_frame(player: Player) -> str:
    if not player.can_open:
        return "it is damaged, cut off or no video: it cannot be opened; copy it again, or export it as MP4 (H.264)"
    if not player.has_video:
        return "it has no pictures, only sound"
    encoded = f" (it is encoded as {player.codec})" if player.codec else ""
    return f"not one picture of it could be decoded{encoded}; export it again as MP4 (H.264)"


def _decodes(path: Path) -> bool:
    """Whether the first pictures can be decoded, so that it was time alone that was wanting."""
    libraries = load()
    if libraries is None:
        return True
    with opened(libraries, path) as source:
        span = source.span() if source is not None else None
        if source is None or span is None:
            return True
        first = next(trials(source, span), None)
        return first is not None and first.tried > first.failed


def _read(path: Path) -> tuple[Span | None, str | None]:
    """The span, where it can be had, and what is wrong with the pictures."""
    libraries = load()
    if libraries is None:
        return None, None
    with opened(libraries, path) as source:
        span = source.span() if source is not None else None
        if source is None or span is None:
            return None, None
        return span, _damage(source, span)


def _damage(source: Source, span: Span) -> str | None:
    bad = next((trial for trial in trials(source, span) if trial.shows_damage), None)
    if bad is None:
        return None
    return f"it is damaged: {bad.failed} of {bad.tried} pictures tried at one place cannot be decoded; export it again"


def _cut(span: Span, duration_ms: int) -> str | None:
    there_ms = int(max(span.reach, span.reach - span.start) * 1000)
    missing_ms = duration_ms - there_ms
    if span.cut or missing_ms > max(_SHORTEST_MISSING_MS, duration_ms * _MISSING_PART):
        return f"it is cut off: {there_ms / 1000:.1f} s of {duration_ms / 1000:.1f} s are there; copy it again"
    return None


def _length_ms(span: Span | None, player: Player, first: FirstFrame) -> int | None:
    if span is not None:
        return round((span.end - span.start) * 1000)
    end_us = player.end_us()
    return None if end_us is None else round((end_us - first.start_us) / 1000)
