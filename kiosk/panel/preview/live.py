"""What the player on this machine knows: its readings, and which conditions they fulfil."""

from pathlib import Path
from typing import Any

from kiosk.panel.figures import read_figures
from kiosk.program import Truth, decode_situation
from kiosk.scene import figure_for_views


def figures(state: Path, now_ms: int) -> dict[str, Any]:
    """By key, as views want them; none where no player has run here."""
    return {figure.reading.key: figure_for_views(figure, now_ms=now_ms) for figure in read_figures(state)}


def truths(state: Path) -> dict[str, Truth]:
    """By the conditions' texts."""
    try:
        return decode_situation((state / "situation.json").read_bytes()).conditions
    except (OSError, ValueError):
        return {}
