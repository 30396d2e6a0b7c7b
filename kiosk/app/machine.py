"""Single settings of this machine, read without the model: what starts first cannot wait for it."""

import os
from pathlib import Path


def setting(name: str, config: Path | None) -> str:
    """A text of player.toml, or of LAYAR_NAME, which goes before it; empty where there is none.

    What is wrong with the file is told by the agent, which reads all of it.
    """
    if value := os.environ.get(f"LAYAR_{name.upper()}"):
        return value
    try:
        text = config.read_text("utf-8") if config else ""
    except (OSError, ValueError):
        return ""
    if not text:
        return ""
    import tomllib  # noqa: PLC0415 - most machines have no player.toml, and what starts first loads nothing in vain

    try:
        settings = tomllib.loads(text)
    except ValueError:
        return ""
    value = settings.get(name, "")
    return value if isinstance(value, str) else ""
