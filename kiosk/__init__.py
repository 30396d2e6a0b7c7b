"""Layar: the open player for city screens. The rooms and their import rules are in docs/architecture.md."""

import sys

__version__ = "0.1.0"

if sys.version_info < (3, 12):
    # PySide6 6.12 returns None, and here and there True, without counting the reference: from Python 3.12 on they are
    # immortal. Before that each call of a Qt function that returns nothing, and each `disconnect`, takes one away, and
    # after some thousand the process dies.
    import ctypes

    for immortal in (None, True, False):
        ctypes.c_ssize_t.from_address(id(immortal)).value = 1 << 60
