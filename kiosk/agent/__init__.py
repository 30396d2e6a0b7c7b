"""The process behind the screen: folder watch, live figures, hub, API, status page."""

from kiosk.agent.command import Command
from kiosk.agent.fingerprint import own_fingerprint
from kiosk.agent.main import main
from kiosk.agent.options import Options
from kiosk.agent.sync import Following
from kiosk.agent.tokens import Token, TokenError, Tokens

__all__ = ["Command", "Following", "Options", "Token", "TokenError", "Tokens", "main", "own_fingerprint"]
