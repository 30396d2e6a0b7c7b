"""Starting this program's own modules as processes, from wherever it was itself started."""

import os
import sys
from pathlib import Path

import kiosk


def module_command(module: str, *arguments: str) -> tuple[str, ...]:
    """To run a module with the Python that runs now, and with nothing from the working directory."""
    return (sys.executable, "-P", "-m", module, *arguments)


def module_environ() -> dict[str, str]:
    """This process's, so that the package is found even where it is not installed."""
    folder = str(Path(kiosk.__file__).parents[1])
    others = os.environ.get("PYTHONPATH")
    return {**os.environ, "PYTHONPATH": os.pathsep.join((folder, others)) if others else folder}
