"""A stage that is started before it is known what it has to play: Qt takes longer to load than that takes to find out.

It loads itself and waits (`_standby`). Its orders come through its standard input: what would else stand in its
command line and environment. Until then it draws nothing and opens no file; where nothing is to be played after all,
it is ended unseen.
"""

import os
import sys
from collections.abc import Mapping, Sequence
from contextlib import suppress

from kiosk import own_environ
from kiosk.app.spawn import Spawned, command_of, spawn

_SIGKILL = 9  # loading `signal` takes longer than all of this


class Standby:
    """One process that waits for its orders."""

    def __init__(self, verb: str) -> None:
        """Start it. Raise OSError where that is not possible."""
        self.verb = verb
        self._spawned: Spawned | None = spawn(command_of("_standby", [verb]), own_environ())

    @property
    def pid(self) -> int | None:
        """None once it is gone, or somebody else's."""
        return self._spawned.pid if self._spawned else None

    def order(self, command: Sequence[str], environ: Mapping[str, str]) -> Spawned | None:
        """Have it go on as if it had been started with this command; it is the caller's then. None where it is gone."""
        import json  # noqa: PLC0415 - whoever gives orders has loaded it

        spawned = self._spawned
        if spawned is None:
            return None
        arguments = command[len(command_of(self.verb)) :]
        orders = json.dumps({"arguments": arguments, "environ": dict(environ)}).encode() + b"\n"
        try:
            os.write(spawned.lifeline, orders)
        except BrokenPipeError:
            self.dismiss()
            return None
        self._spawned = None
        return spawned

    def dismiss(self) -> None:
        """End it, unless it has got its orders."""
        if self._spawned is None:
            return
        with suppress(ProcessLookupError):
            os.kill(self._spawned.pid, _SIGKILL)
        os.waitpid(self._spawned.pid, 0)
        self._spawned.close()
        self._spawned = None


def stage_for(arguments: Sequence[str]) -> Standby | None:
    """Have a stage load already where this command line looks like `layar play`; a wrong guess costs only its time."""
    first = arguments[0] if arguments else ""
    plays = first in ("", "play") or first.startswith("--state") or os.path.isdir(first)  # noqa: PTH112 - see `kiosk.app.spawn`
    if sys.platform != "linux" or not plays or {"-h", "--help"} & {*arguments}:
        return None
    try:
        return Standby("_stage")
    except OSError:
        return None
