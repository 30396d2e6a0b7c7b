"""The command line, the supervisor of stage and agent, logging, and all that differs by platform."""

import sys
from collections.abc import Sequence

from kiosk.app.standby import stage_for

__all__ = ["main"]


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command and return its exit code; `arguments` are those of the process where they are not given."""
    given = sys.argv[1:] if arguments is None else list(arguments)
    standby = stage_for(given)
    try:
        from kiosk.app.cli import main as run  # noqa: PLC0415 - the stage loads meanwhile

        return run(given, standby)
    finally:
        if standby is not None:
            standby.dismiss()
