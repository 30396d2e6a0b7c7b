"""Layar: the open player for city screens. The rooms and their import rules are in docs/architecture.md."""

import sys

__version__ = "0.1.0"

if sys.version_info < (3, 12):
    # PySide6 6.12 returns None without counting the reference: from Python 3.12 on None is immortal. Before that
    # each call of a Qt function that returns nothing takes one away, and after some thousand the process dies.
    import ctypes

    ctypes.c_ssize_t.from_address(id(None)).value = 1 << 60
