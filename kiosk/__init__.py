"""Layar: the open player for city screens. The rooms and their import rules are in docs/architecture.md."""

import os
import sys

__version__ = "0.1.0"


def own_command(module: str, *arguments: str) -> tuple[str, ...]:
    """To run a module of Layar with the Python that runs now, and with nothing from the working directory."""
    return (sys.executable, "-P", "-m", module, *arguments)


def own_environ() -> dict[str, str]:
    """This process's environment, in which this copy of Layar is found from any folder, installed or not."""
    folder = os.path.dirname(os.path.dirname(__file__))  # noqa: PTH120 - pathlib takes milliseconds to load
    others = os.environ.get("PYTHONPATH")
    return {**os.environ, "PYTHONPATH": os.pathsep.join((folder, others)) if others else folder}


if sys.version_info < (3, 12):
    # PySide6 6.12 returns None, and here and there True, without counting the reference: from Python 3.12 on they are
    # immortal. Before that each call of a Qt function that returns nothing, and each `disconnect`, takes one away, and
    # after some thousand the process dies.
    import ctypes

    for immortal in (None, True, False):
        ctypes.c_ssize_t.from_address(id(immortal)).value = 1 << 60
