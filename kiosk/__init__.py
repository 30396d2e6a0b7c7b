"""Layar: the open player for city screens. The rooms and their import rules are in docs/architecture.md."""

__version__ = "0.1.0"
