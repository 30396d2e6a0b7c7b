"""What an operator writes, and the records of live figures. Pure: no Qt, files, network or clock."""

import importlib
from typing import TYPE_CHECKING

from kiosk.model.reading import Figure, Point, Reading, Sample

if TYPE_CHECKING:
    from kiosk.model.written import *  # noqa: F403 - its __all__

__all__ = ["Figure", "Point", "Reading", "Sample"]


def __getattr__(name: str) -> object:
    """What an operator writes is loaded when it is first asked for: it brings pydantic, which a stage never needs."""
    if name.startswith("__"):  # asked for by import hooks, such as PySide's
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    written = importlib.import_module("kiosk.model.written")
    if name not in written.__all__:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return getattr(written, name)
