"""What the hidden verbs `_stage` and `_agent` have in common: the life of a child of the supervisor."""

import argparse
import ctypes
import os
import signal
import sys
import threading
import time
from pathlib import Path

from kiosk.app.logs import set_up

_PR_SET_PDEATHSIG = 1
_LAST_WORDS = 1.5
"""Seconds between being told that the supervisor is gone and ending without a word."""


def configure_child(parser: argparse.ArgumentParser) -> None:
    """The options that the supervisor gives every child."""
    parser.add_argument("--state", type=Path, required=True)
    parser.add_argument("--config", type=Path, help="player.toml")
    parser.add_argument("--beat-fd", type=int, help="where heartbeats go, a line of JSON each")


def begin_child(name: str, args: argparse.Namespace) -> None:
    """Set up logging, and end this process when its supervisor is gone.

    The supervisor holds the other end of standard input and never writes to it. When it closes, this process gets
    SIGTERM, and if that does not end it, it is ended. Started by hand on a terminal, a child lives on its own.
    """
    set_up(name, args.state)
    if args.beat_fd is not None:
        threading.Thread(target=_follow, name="follow-supervisor", daemon=True).start()
        if name == "stage":
            _die_with_supervisor()


def _die_with_supervisor() -> None:
    """Have the kernel end a stage that hangs inside Qt, where no Python can run: no old window over a new one."""
    if sys.platform == "linux":
        ctypes.CDLL(None).prctl(_PR_SET_PDEATHSIG, signal.SIGKILL)


def _follow() -> None:
    while os.read(sys.stdin.fileno(), 4096):
        pass
    os.kill(os.getpid(), signal.SIGTERM)
    time.sleep(_LAST_WORDS)
    os._exit(0)
