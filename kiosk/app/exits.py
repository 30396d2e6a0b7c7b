"""The exit codes of every command."""

import sys
from enum import IntEnum


class Exit(IntEnum):
    DONE = 0
    CONTENT = 1
    """What the operator wrote is wrong."""
    COMMAND = 2
    """The command line or a setting of this machine is wrong."""
    ENVIRONMENT = 3
    """No display, no permission, no room, another player."""
    BUG = 70


def complain(message: str, code: Exit) -> Exit:
    """Tell the person at the command line, and return the code to end with."""
    print(f"layar: {message}", file=sys.stderr)
    return code
