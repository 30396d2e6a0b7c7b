"""Where a push arrives: asked for piece by piece, received, and applied as from any other road."""

from kiosk.agent.inbox.inbox import Inbox
from kiosk.agent.inbox.routes import make_inbox_router

__all__ = ["Inbox", "make_inbox_router"]
