"""What a table says about the machine and the programs that it was measured with."""

import os
import platform
import subprocess
import time
from importlib.metadata import version

_ASKED = {
    "mpv": ["mpv", "--version"],
    "vlc": ["vlc", "--version"],
    "ffplay": ["ffplay", "-version"],
    "feh": ["feh", "--version"],
    "chromium": ["chromium", "--version"],
}


def machine() -> str:
    return f"{os.cpu_count()} cores, {os.uname().sysname} {os.uname().release}, {time.strftime('%Y-%m-%d')}"


def versions(*programs: str) -> dict[str, str]:
    """Of Python, PySide6 and these peers; without those that are not installed."""
    found = {"python": platform.python_version(), "pyside6": version("PySide6-Essentials")}
    for program in programs:
        try:
            told = subprocess.run(_ASKED[program], capture_output=True, text=True, check=False).stdout
        except FileNotFoundError:
            continue
        found[program] = told.partition("\n")[0]
    return found
