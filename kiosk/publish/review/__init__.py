"""Proposals: left by one who signs, looked at, signed or refused by another. Importing it costs 0.1 s (tuf)."""

from kiosk.publish.review.difference import ListChange, ScreenChange, list_changes, screen_changes, screens_gone
from kiosk.publish.review.page import write_page
from kiosk.publish.review.proposals import Refusal, Waiting, approve, leave, refuse, waiting, withdraw

__all__ = [
    "ListChange",
    "Refusal",
    "ScreenChange",
    "Waiting",
    "approve",
    "leave",
    "list_changes",
    "refuse",
    "screen_changes",
    "screens_gone",
    "waiting",
    "withdraw",
    "write_page",
]
