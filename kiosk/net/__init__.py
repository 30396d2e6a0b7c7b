"""Connections out of this machine, to where, and to where not; and how others reach it. Standard library only."""

from kiosk.net.guard import ForbiddenAddressError, Guard, is_public, is_this_machine
from kiosk.net.here import reachable
from kiosk.net.opening import open_socket

__all__ = ["ForbiddenAddressError", "Guard", "is_public", "is_this_machine", "open_socket", "reachable"]
