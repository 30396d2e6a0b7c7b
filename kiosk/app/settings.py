"""All settings of this machine: player.toml, and the environment, which goes before it."""

import os
from collections.abc import Mapping
from pathlib import Path

from kiosk.model import PLAYER_FILE, LoadedPlayer, load_player


def load_settings(config: Path | None, environ: Mapping[str, str] = os.environ) -> LoadedPlayer:
    """`config` need not be there. Raise OSError where it cannot be read."""
    text = config.read_bytes() if config and config.is_file() else b""
    return load_player(text, environ, file=str(config or PLAYER_FILE))
