"""What the player on this machine knows: its readings, and which conditions they fulfil."""

from pathlib import Path
from typing import Any

import msgspec

from kiosk.model import Figure
from kiosk.program import Truth, decode_situation
from kiosk.scene import figure_for_views

_decoder = msgspec.json.Decoder(tuple[Figure, ...])


def figures(state: Path, now_ms: int) -> dict[str, Any]:
    """By key, as views want them; none where no player has run here."""
    try:
        known = _decoder.decode((state / "figures.json").read_bytes())
    except (OSError, msgspec.DecodeError):
        return {}
    return {figure.reading.key: figure_for_views(figure, now_ms=now_ms) for figure in known}


def truths(state: Path) -> dict[str, Truth]:
    """By the conditions' texts."""
    try:
        return decode_situation((state / "situation.json").read_bytes()).conditions
    except (OSError, msgspec.DecodeError):
        return {}
