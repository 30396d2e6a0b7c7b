"""Players that show clips one after the other, for ever, on the whole of a screen: ours and its peers."""

import os
import shutil
import subprocess
import sys
import time
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path

from bench.camera.screen import Screen

MAIN = Path(__file__).parents[2] / "main.py"
MPV = ["mpv", "--no-config", "--fs", "--no-audio", "--really-quiet", "--no-input-default-bindings", "--no-osc"]


class Playing:
    """A player that runs."""

    def __init__(self, process: subprocess.Popen[bytes]) -> None:
        self._process = process
        self.started = time.monotonic()

    def cpu(self) -> float:
        """CPU seconds of the player and all its descendants until now, ended ones included."""
        ticks = os.sysconf("SC_CLK_TCK")
        return sum(_ticks(pid) for pid in self.tree()) / ticks

    def tree(self) -> list[int]:
        """The player's process, its children, theirs and so on."""
        return _tree(self._process.pid)


@contextmanager
def play(
    player: str, clips: Sequence[Path], screen: Screen, folder: Path, extra: Mapping[str, str] | None = None
) -> Iterator[Playing]:
    """Start a player on the screen; `folder` is its own to write in, `extra` is added to its environment."""
    command, environ = _command(player, clips, screen, folder)
    with run_player(command, {**environ, **(extra or {})}, screen, folder) as playing:
        yield playing


@contextmanager
def play_site(site: Path, state: Path, screen: Screen, folder: Path) -> Iterator[Playing]:
    """Start Layar with a site of which `state` holds an edition (see `build`)."""
    command, environ = _layar_plays(site, state)
    with run_player(command, environ, screen, folder) as playing:
        yield playing


def build(site: Path, state: Path) -> None:
    """Make an edition of a site, so that it is there when Layar starts."""
    command = [sys.executable, str(MAIN), "build", str(site), "--state", str(state)]
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL)


@contextmanager
def run_player(command: Sequence[str], environ: Mapping[str, str], screen: Screen, folder: Path) -> Iterator[Playing]:
    """Start any program on the screen; what it says goes to a file in `folder`."""
    environ = {**os.environ, **environ, "DISPLAY": screen.display}
    with (folder / "output.txt").open("wb") as output:
        process = subprocess.Popen(command, env=environ, stdout=output, stderr=output, start_new_session=True)
        try:
            yield Playing(process)
        finally:
            process.terminate()
            try:
                process.wait(5)
            except subprocess.TimeoutExpired:
                process.kill()
                process.wait()


def _command(player: str, clips: Sequence[Path], screen: Screen, folder: Path) -> tuple[list[str], dict[str, str]]:
    names = [str(clip) for clip in clips]
    match player:
        case "layar":
            return _layar(clips, folder)
        case "mpv":
            return [*MPV, "--vo=x11", "--prefetch-playlist=yes", "--loop-playlist=inf", *names], {}
        case "mpv-edl":
            return [*MPV, "--vo=x11", "--loop-file=inf", "edl://" + ";".join(names)], {}
        case "vlc":
            options = "--vout=x11 --fullscreen --loop --no-audio --no-osd --no-video-title-show --no-mouse-events"
            user = ["setpriv", "--reuid=65534", "--regid=65534", "--clear-groups"] if os.geteuid() == 0 else []
            command = [*user, "cvlc", "-q", *options.split(), f"--drawable-xid={_root(screen)}", *names]
            return command, {"HOME": str(_open_to_all(folder))}
        case "ffplay":
            return ["ffplay", "-loglevel", "error", "-an", "-fs", "-loop", "0", names[0]], {}
    raise ValueError(f"{player}: no such player")


def _layar(clips: Sequence[Path], folder: Path) -> tuple[list[str], dict[str, str]]:
    site, state = folder / "site", folder / "state"
    site.mkdir()
    for place, clip in enumerate(clips):
        shutil.copyfile(clip, site / f"{place:03}{clip.suffix}")
    build(site, state)
    return _layar_plays(site, state)


def _layar_plays(site: Path, state: Path) -> tuple[list[str], dict[str, str]]:
    return [sys.executable, str(MAIN), "play", str(site), "--state", str(state)], {"LAYAR_LISTEN": "127.0.0.1:0"}


def _root(screen: Screen) -> int:
    """The screen's root window: without a window manager VLC would give its own another size with every clip."""
    command = ["xwininfo", "-root", "-display", screen.display]
    told = subprocess.run(command, check=True, capture_output=True, text=True).stdout
    return int(told.partition("Window id: ")[2].split()[0], 16)


def _open_to_all(folder: Path) -> Path:
    folder.chmod(0o777)
    return folder


def _tree(root: int) -> list[int]:
    """A process and its descendants."""
    parents: dict[int, list[int]] = {}
    for entry in Path("/proc").iterdir():
        if entry.name.isdigit() and (fields := _stat(int(entry.name))):
            parents.setdefault(int(fields[1]), []).append(int(entry.name))
    found = [root]
    for pid in found:
        found.extend(parents.get(pid, []))
    return found


def _ticks(pid: int) -> int:
    """User and system time of a process and of its children that have ended."""
    fields = _stat(pid)
    return sum(int(field) for field in fields[11:15]) if fields else 0


def _stat(pid: int) -> list[str]:
    """The fields of /proc/PID/stat from the state on; none where it has ended."""
    try:
        return Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()
    except OSError:
        return []
