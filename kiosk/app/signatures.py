"""PySide6's explanations of its own functions, loaded when one is asked for.

WORKAROUND: to show signatures and to explain wrong calls, PySide6 6.12 compiles 100 kB of Python at each start, which
takes 20 ms, and nothing of it is kept. A newer one that goes about it in another way is not touched by this.
"""

import builtins
import sys
from collections.abc import Mapping, Sequence
from importlib.util import find_spec
from types import ModuleType
from typing import Any

from typing_extensions import override

_ROOM = "shibokensupport.signature"
_LATER = {
    _ROOM: frozenset({"errorhandler", "layout", "parser"}),
    f"{_ROOM}.lib": frozenset({"enum_sig", "pyi_generator", "tool"}),
}


class _Later(ModuleType):
    """A module that runs when it is first asked for something."""

    @override
    def __getattr__(self, name: str) -> Any:
        spec = self.__spec__
        if name.startswith("__") or spec is None or spec.loader is None:
            raise AttributeError(name)
        self.__class__ = ModuleType  # type: ignore[assignment]  # as importlib's own lazy modules do
        renamed, spec.name = spec.name, self.__name__
        try:
            spec.loader.exec_module(self)
        finally:
            spec.name = renamed
        return getattr(self, name)


def postpone_signatures() -> None:
    """Import shiboken6 without what explains signatures. Call it before PySide6 is imported for the first time."""
    if "shiboken6" in sys.modules:
        return
    load = builtins.__import__

    def load_later(
        name: str,
        globals: Mapping[str, object] | None = None,  # noqa: A002 - `__import__` calls it so
        locals: Mapping[str, object] | None = None,  # noqa: A002 - as above
        fromlist: Sequence[str] | None = (),
        level: int = 0,
    ) -> ModuleType:
        for part in _LATER.get(name, frozenset()).intersection(fromlist or ()):
            _postpone(f"{name}.{part}")
        return load(name, globals, locals, fromlist, level)

    builtins.__import__ = load_later
    try:
        import PySide6  # noqa: F401, PLC0415 - while `load_later` is in place
    finally:
        # PySide6 has put its own in place, for a feature that is not used here; it slows down every import.
        builtins.__import__ = load


def _postpone(name: str) -> None:
    if name in sys.modules:
        return
    spec = find_spec(name)
    if spec is None:
        return
    module = _Later(name)
    module.__spec__ = spec
    sys.modules[name] = module
