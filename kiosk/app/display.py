"""Which display there is, found without starting Qt."""

import socket
import sys
from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path


class Kind(StrEnum):
    X11 = "x11"
    WAYLAND = "wayland"
    NATIVE = "native"
    """macOS, Windows, or a Qt platform that was named by hand, such as `eglfs`."""
    HEADLESS = "headless"


@dataclass(frozen=True, slots=True)
class Display:
    kind: Kind
    name: str = ""
    """As DISPLAY or WAYLAND_DISPLAY has it."""
    address: str = ""
    """Path of its socket, where it has one on this machine."""

    @property
    def environ(self) -> dict[str, str]:
        """What the environment of a process that draws here must say besides."""
        match self.kind:
            case Kind.X11:
                return {"QT_QPA_PLATFORM": "xcb"}
            case Kind.WAYLAND:
                return {"QT_QPA_PLATFORM": "wayland"}
            case Kind.NATIVE:
                return {}
            case Kind.HEADLESS:
                return {"QT_QPA_PLATFORM": "offscreen"}


def find_display(environ: Mapping[str, str], *, headless: bool = False, platform: str = sys.platform) -> Display:
    """The display that the environment names. X11 goes first: there Layar can place its window by itself."""
    if headless or environ.get("QT_QPA_PLATFORM") == "offscreen":
        return Display(Kind.HEADLESS)
    by_hand = environ.get("QT_QPA_PLATFORM", "xcb").partition(":")[0]
    if platform in ("win32", "darwin") or not by_hand.startswith(("xcb", "wayland")):
        return Display(Kind.NATIVE)
    if name := environ.get("DISPLAY"):
        return Display(Kind.X11, name, _x11_socket(name))
    if name := environ.get("WAYLAND_DISPLAY"):
        return Display(Kind.WAYLAND, name, str(Path(environ.get("XDG_RUNTIME_DIR", "/")) / name))
    return Display(Kind.HEADLESS)


def answers(display: Display) -> bool:
    """Whether somebody listens there. Says yes where it cannot be known without trying."""
    if not display.address:
        return True
    # X servers also listen on a name that is no file.
    names = (display.address, f"\0{display.address}") if display.kind is Kind.X11 else (display.address,)
    return any(_connects(name) for name in names)


def _x11_socket(name: str) -> str:
    host, _, number = name.rpartition(":")
    return f"/tmp/.X11-unix/X{number.split('.')[0]}" if host in ("", "unix") else ""  # noqa: S108 - X11's own place


def _connects(address: str) -> bool:
    with socket.socket(socket.AF_UNIX, socket.SOCK_STREAM) as client:
        client.settimeout(2.0)
        try:
            client.connect(address)
        except OSError:
            return False
        return True
