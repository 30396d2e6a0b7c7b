"""Starts the processes of Layar. It loads next to nothing: `layar play` starts its stage before anything else."""

import os
import sys
from collections.abc import Mapping, Sequence

_SCRIPT = os.path.join(os.path.dirname(__file__), "__main__.py")  # noqa: PTH118, PTH120 - see `own_environ`

_STDIN, _STDOUT, _STDERR = range(3)


class Spawned:
    """A child in a session of its own, which ends when its standard input does."""

    __slots__ = ("beats", "lifeline", "pid")

    def __init__(self, pid: int, lifeline: int, beats: int) -> None:
        self.pid = pid
        self.lifeline = lifeline
        """File descriptor of its standard input; held open."""
        self.beats = beats
        """File descriptor to read heartbeats from; it never blocks."""

    def close(self) -> None:
        os.close(self.lifeline)
        os.close(self.beats)


def command_of(verb: str, arguments: Sequence[str] = ()) -> tuple[str, ...]:
    """`layar VERB …` in this Python."""
    return (sys.executable, "-P", _SCRIPT, verb, *arguments)


def spawn(command: Sequence[str], environ: Mapping[str, str]) -> Spawned:
    """Start a child, told by `--beat-fd` where its heartbeats go. What it prints goes to standard error.

    Raise OSError where it cannot be started.
    """
    orders, lifeline = os.pipe()
    beats, beat_end = os.pipe()
    told = max(orders, beat_end) + 1
    actions = [
        (os.POSIX_SPAWN_DUP2, beat_end, told),
        (os.POSIX_SPAWN_DUP2, orders, _STDIN),
        (os.POSIX_SPAWN_DUP2, _STDERR, _STDOUT),
    ]
    try:
        arguments = [*command, "--beat-fd", str(told)]
        pid = os.posix_spawn(command[0], arguments, environ, file_actions=actions, setsid=True)
    except OSError:
        os.close(lifeline)
        os.close(beats)
        raise
    finally:
        os.close(orders)
        os.close(beat_end)
    os.set_blocking(beats, False)
    return Spawned(pid, lifeline, beats)
