"""Having the files of a folder looked into, in a process beside the window that can be ended."""

import subprocess
from collections.abc import Callable
from pathlib import Path

from kiosk import own_command, own_environ
from kiosk.panel.draft import StoppedError
from kiosk.store import Store

_LOOK_SECONDS = 0.1


def build(folder: Path, store: Store, stopped: Callable[[], bool]) -> bytes:
    """What `layar build --json` says of it. Raise StoppedError or OSError; in a worker."""
    command = own_command("kiosk.app", "build", str(folder), "--accept-loss", "--json", "--state", str(store.state))
    with subprocess.Popen(
        command,
        env=own_environ(),
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
    ) as process:
        while True:
            try:
                return process.communicate(timeout=_LOOK_SECONDS)[0]
            except subprocess.TimeoutExpired:
                if stopped():
                    process.terminate()
                    process.communicate()
                    raise StoppedError from None
