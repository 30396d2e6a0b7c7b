"""Keys to the API: random, stored as their SHA-256, each with what it is good for."""

import hashlib
import hmac
import json
import re
import secrets
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from kiosk.store import Store, StoreError, replace_file

_PREFIX = "layar_"
_SCOPE = re.compile(r"control|push|status|feed(:\w[\w-]{0,63})?")
_SCOPES = "feed, feed:NAME, control, push or status"
_SECRET = 0o600
"""Of files that nobody else may read at any moment."""
_NAME = re.compile(r"[\w.@-]{1,64}")
LOCAL = "local"
"""The scope of the processes of this machine that can read agent.token; it includes all others."""


class TokenError(Exception):
    """A token cannot be made as asked; the message says why."""


@dataclass(frozen=True, slots=True)
class Token:
    name: str
    scopes: tuple[str, ...]
    """`control`, `push`, `status`, `feed` or `feed:NAME`."""
    created_at: int
    """Milliseconds since 1970-01-01T00:00Z."""
    sha256: str

    def allows(self, scope: str) -> bool:
        """Whether it is good for `scope`; `feed` is for every `feed:NAME`."""
        return LOCAL in self.scopes or scope in self.scopes or scope.partition(":")[0] in self.scopes

    def is_of(self, left: Mapping[str, int]) -> bool:
        """Whether it was given, before they left, to somebody who did: under their name, or as `NAME@…`."""
        times = [left[name] for name in (self.name, self.name.partition("@")[0]) if name in left]
        return LOCAL not in self.scopes and bool(times) and self.created_at <= max(times)


class Tokens:
    """STATE/tokens.json, read again whenever it changes, and STATE/agent.token."""

    def __init__(self, state: Path) -> None:
        self._store = Store(state)
        self._path = state / "tokens.json"
        self._local_path = state / "agent.token"
        self._local: Token | None = None
        self._read: tuple[int, tuple[Token, ...]] | None = None

    def listed(self) -> tuple[Token, ...]:
        """By name. Raise StoreError where the file cannot be read: then no token is good."""
        try:
            changed = self._path.stat().st_mtime_ns
            if self._read is None or self._read[0] != changed:
                self._read = changed, _decode(self._path.read_bytes())
        except FileNotFoundError:
            return ()
        except (OSError, ValueError, TypeError, KeyError, AttributeError) as error:
            raise StoreError(
                "the tokens cannot be read", self._path, str(error), "remove it and give out new ones"
            ) from error
        return self._read[1]

    def add(self, name: str, scopes: tuple[str, ...], now_ms: int) -> str:
        """A new token, which is shown this once. Raise TokenError or StoreError."""
        if not _NAME.fullmatch(name):
            raise TokenError(f"“{name}” cannot be a token's name; use letters, digits, . _ @ and -, at most 64")
        if any(token.name == name for token in self.listed()):
            raise TokenError(f"there is a token “{name}” already; revoke it first, or choose another name")
        if wrong := [scope for scope in scopes if not _SCOPE.fullmatch(scope)]:
            raise TokenError(f"“{wrong[0]}” is no scope; choose {_SCOPES}")
        if not scopes:
            raise TokenError(f"a token without a scope is good for nothing; give --scope {_SCOPES}")
        raw = _random()
        self._write((*self.listed(), Token(name, scopes, now_ms, _digest(raw))))
        return raw

    def revoke(self, name: str) -> tuple[str, ...]:
        """The names of those that were taken back: `name` itself, and a person's for other uses, `NAME@…`.

        Raise StoreError.
        """
        gone = tuple(one.name for one in self.listed() if one.name == name or one.name.startswith(f"{name}@"))
        if gone:
            self._write(tuple(token for token in self.listed() if token.name not in gone))
        return gone

    def find(self, raw: str) -> Token | None:
        """The token that `raw` is; it takes the same time whichever it is and whether it is any.

        That of somebody who left, as the city signed, is nobody's. Raise StoreError.
        """
        digest = _digest(raw)
        known = (*self.listed(), *([self._local] if self._local else []))
        found = [token for token in known if hmac.compare_digest(token.sha256, digest)]
        left = self._store.revoked()
        return next((token for token in found if not token.is_of(left)), None)

    def open_local(self) -> None:
        """Make sure that agent.token is there, readable for this user alone. Raise StoreError."""
        try:
            raw = self._local_path.read_text("ascii").strip()
            private = self._local_path.stat().st_mode & 0o077 == 0
        except (OSError, ValueError):
            raw, private = "", False
        if not private or not raw.startswith(_PREFIX):
            raw = _random()
            replace_file(self._local_path, raw.encode(), mode=_SECRET)
        self._local = Token("local", (LOCAL,), 0, _digest(raw))

    def _write(self, tokens: tuple[Token, ...]) -> None:
        record = {
            token.name: {"scopes": token.scopes, "created_at": token.created_at, "sha256": token.sha256}
            for token in sorted(tokens, key=lambda token: token.name)
        }
        replace_file(self._path, json.dumps(record, indent=1).encode(), mode=_SECRET)
        self._read = None


def _random() -> str:
    return _PREFIX + secrets.token_urlsafe(32)


def _digest(raw: str) -> str:
    return hashlib.sha256(raw.encode("utf-8", "surrogatepass")).hexdigest()


def _decode(data: bytes) -> tuple[Token, ...]:
    return tuple(
        Token(str(name), tuple(map(str, entry["scopes"])), int(entry["created_at"]), str(entry["sha256"]))
        for name, entry in json.loads(data).items()
    )
