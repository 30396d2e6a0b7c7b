"""The times that verified metadata tells."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from tuf.api.exceptions import RepositoryError
from tuf.api.metadata import Metadata, Root, Targets, Timestamp

_ABOUT = "x-layar"


@dataclass(frozen=True, slots=True)
class Moments:
    """Milliseconds since 1970-01-01T00:00Z; 0: it does not say."""

    signed_at: int = 0
    """When what is shown was signed."""
    expires: int = 0
    """When the timestamp must have been renewed."""
    online_keys: frozenset[str] = frozenset()
    """Key ids of those who say what is newest: whoever had one that is not among them any more is not believed."""


def read_moments(trusted: Mapping[str, bytes]) -> Moments:
    """Those of a generation of trust; nothing where a part is missing or damaged."""
    try:
        root = Metadata[Root].from_bytes(trusted["root.json"]).signed
        expires = Metadata[Timestamp].from_bytes(trusted["timestamp.json"]).signed.expires
        about = Metadata[Targets].from_bytes(trusted["targets.json"]).signed.unrecognized_fields.get(_ABOUT)
    except (KeyError, RepositoryError):
        return Moments()
    keys = frozenset(keyid for role in ("targets", "snapshot", "timestamp") for keyid in root.roles[role].keyids)
    return Moments(_at(about), _ms(expires), keys)


def _at(about: Any) -> int:
    match about:
        case {"at": int(at)}:
            return at
        case _:
            return 0


def _ms(moment: datetime) -> int:
    return int(moment.timestamp() * 1000)
