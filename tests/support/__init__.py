"""What tests of several rooms share. Fixtures are in the modules; plain names are imported from here."""

from tests.support.display import Display, Frame
from tests.support.logguard import LogGuard
from tests.support.media import Media
from tests.support.waiting import wait_until

__all__ = ["Display", "Frame", "LogGuard", "Media", "wait_until"]
