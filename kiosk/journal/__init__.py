"""Proof of play: what was on screen, kept so that it can be reported."""

from kiosk.journal.journal import KEPT_DAYS, Journal, JournalError, Play

__all__ = ["KEPT_DAYS", "Journal", "JournalError", "Play"]
