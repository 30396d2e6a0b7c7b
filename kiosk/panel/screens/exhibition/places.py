"""Where the wall is drawn: on the displays beside the panel's, else in a window. Pure."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

_SHARE = 0.6
_LEAST = 64


@dataclass(frozen=True, slots=True)
class Plug:
    """A display of this machine."""

    name: str
    width: int
    height: int
    """In its own pixels."""


@dataclass(frozen=True, slots=True)
class Wanted:
    """An exhibition to be started."""

    site: Path | None
    """None: what is signed plays here, whatever folder is open."""
    screen: str
    """Which of the site's; empty: the one of this machine."""
    displays: tuple[str, ...]
    """Empty: in a window."""
    window: tuple[int, int] = (1280, 720)

    def arguments(self, state: Path) -> list[str]:
        """For `layar play`."""
        said = [str(self.site)] if self.site else []
        said += ["--state", str(state)]
        for display in self.displays:
            said += ["--display", display]
        return said if self.displays else [*said, "--windowed", f"{self.window[0]}x{self.window[1]}"]


def beside(plugs: Sequence[Plug], own: str) -> tuple[Plug, ...]:
    """The displays on which the panel's window is not."""
    return tuple(plug for plug in plugs if plug.name != own)


def window_for(canvas: tuple[int, int], desk: Plug) -> tuple[int, int]:
    """The size of a window in which a canvas can be looked at beside the panel."""
    scale = min(1.0, desk.width * _SHARE / canvas[0], desk.height * _SHARE / canvas[1])
    return max(_LEAST, round(canvas[0] * scale)), max(_LEAST, round(canvas[1] * scale))
