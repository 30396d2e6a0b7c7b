"""The process behind the screen: folder watch, live figures, hub, API, status page."""

from kiosk.agent.address import AddressError
from kiosk.agent.main import main
from kiosk.agent.options import Options
from kiosk.agent.tokens import Token, TokenError, Tokens
from kiosk.agent.watch import Command

__all__ = ["AddressError", "Command", "Options", "Token", "TokenError", "Tokens", "main"]
