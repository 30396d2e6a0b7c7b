"""A repository as somebody reads it who opens it by hand. Importing it costs 0.1 s (tuf, cryptography)."""

from kiosk.publish.reading.reading import reading

__all__ = ["reading"]
