"""The graphics path of the stage, chosen before Qt starts: the GPU where a trial proves it, else software."""

import json
import logging
import subprocess
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path

from kiosk.app.display import Display, Kind
from kiosk.app.processes import layar
from kiosk.store import StoreError, replace_file

_TRIAL_SECONDS = 15
_BOOT_ID = Path("/proc/sys/kernel/random/boot_id")
_RENDER_NODES = Path("/dev/dri")

SOFTWARE_ENVIRON = {"QT_QUICK_BACKEND": "software", "QT_XCB_GL_INTEGRATION": "none"}
"""Without GL in Qt's X11 plugin, video frames are converted by the CPU directly, five times as fast."""

_log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Graphics:
    software: bool
    why: str

    @property
    def environ(self) -> dict[str, str]:
        return SOFTWARE_ENVIRON if self.software else {}


def choose(state: Path, display: Display, environ: Mapping[str, str], trial: Callable[[], str | None]) -> Graphics:
    """Decide once per boot and display; `trial` answers the renderer's name, or None where it failed.

    LAYAR_GRAPHICS=software or =gpu decides by hand.
    """
    match environ.get("LAYAR_GRAPHICS") or environ.get("QT_QUICK_BACKEND"):
        case "software":
            return Graphics(software=True, why="asked for")
        case "gpu":
            return Graphics(software=False, why="asked for")
    if display.kind is Kind.HEADLESS:
        return Graphics(software=True, why="no display")
    if display.kind is Kind.NATIVE:
        return Graphics(software=False, why="what this system draws with")
    if not any(_RENDER_NODES.glob("renderD*")):
        return Graphics(software=True, why="no render node in /dev/dri")
    return _tried(state / "graphics.json", display, trial)


def try_graphics(display: Display) -> str | None:
    """Draw with the GPU in a child process; the renderer's name, None where it fails or is none."""
    return _trial("graphics", display)


def try_display(display: Display) -> bool:
    """Whether Qt can open the display at all."""
    return _trial("display", display) is not None


def _tried(record: Path, display: Display, trial: Callable[[], str | None]) -> Graphics:
    occasion = {"boot": _boot(), "display": display.name}
    if (kept := _kept(record, occasion)) is not None:
        return kept
    renderer = trial()
    graphics = Graphics(renderer is None, f"trial on {renderer}" if renderer else "the trial of the GPU failed")
    data = {**occasion, "software": graphics.software, "why": graphics.why}
    try:
        replace_file(record, json.dumps(data).encode())
    except StoreError as error:
        _log.warning("%s", error)
    return graphics


def _kept(record: Path, occasion: Mapping[str, str]) -> Graphics | None:
    try:
        data = json.loads(record.read_bytes())
    except (OSError, ValueError):
        return None
    match data:
        case {"software": bool(software), "why": str(why)} if occasion.items() <= data.items():
            return Graphics(software, why)
        case _:
            return None


def _boot() -> str:
    try:
        return _BOOT_ID.read_text().strip()
    except OSError:
        return ""


def _trial(what: str, display: Display) -> str | None:
    launch = layar("_trial", what, **display.environ)
    try:
        done = subprocess.run(
            launch.command,
            env=dict(launch.environ),
            stdin=subprocess.DEVNULL,
            capture_output=True,
            timeout=_TRIAL_SECONDS,
            check=False,
        )
    except (subprocess.TimeoutExpired, OSError):
        return None
    return done.stdout.decode(errors="replace").strip() if done.returncode == 0 else None
