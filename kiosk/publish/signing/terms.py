"""How long signatures hold, and when they are renewed."""

from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

ROLES = ("root", "targets", "snapshot", "timestamp")
"""The roles that sign metadata, as TUF names them."""


@dataclass(frozen=True, slots=True)
class Terms:
    """Days for which each role's signature holds."""

    root: int = 365
    targets: int = 365
    snapshot: int = 30
    timestamp: int = 7

    def end(self, role: str, now_ms: int) -> datetime:
        return instant(now_ms) + timedelta(days=self._days(role))

    def is_due(self, role: str, expires: datetime, now_ms: int) -> bool:
        """Whether less than a third of the time is left."""
        return expires - instant(now_ms) < timedelta(days=self._days(role)) / 3

    def _days(self, role: str) -> int:
        days = {"root": self.root, "targets": self.targets, "snapshot": self.snapshot, "timestamp": self.timestamp}
        return days[role]


USUAL = Terms()


def instant(now_ms: int) -> datetime:
    """Milliseconds since 1970-01-01T00:00Z as metadata writes them, in whole seconds."""
    return datetime.fromtimestamp(now_ms // 1000, UTC)
