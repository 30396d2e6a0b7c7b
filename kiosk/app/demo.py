"""The demonstration site's sample figures, which move only while that site is played."""

import subprocess
import sys
from pathlib import Path

DEMO_SITE = Path(__file__).resolve().parents[2]
_FIGURES = DEMO_SITE / "tools/demo/figures.py"


def start(site: Path) -> subprocess.Popen[bytes] | None:
    """Start the child that writes the sample figures into `site/feeds`; None for any site but the demonstration.

    It ends by itself when its input closes, so it never outlives who started it; `terminate()` ends it at once.
    """
    if site.resolve() != DEMO_SITE or not _FIGURES.is_file():
        return None
    command = [sys.executable, "-S", "-m", "tools.demo.figures", "feeds"]
    return subprocess.Popen(command, cwd=DEMO_SITE, stdin=subprocess.PIPE, stdout=subprocess.DEVNULL)
