"""Proposals as the window has them. Costs nothing to import."""

from dataclasses import dataclass

from kiosk.panel.publishing.records import Holder, Secrets
from kiosk.program import Edition


@dataclass(frozen=True, slots=True)
class ListedChange:
    """A difference besides what is shown: who is banned, who may raise alerts, who left."""

    what: str
    """As `kiosk.publish.review.ListChange` names it."""
    name: str


@dataclass(frozen=True, slots=True)
class Proposed:
    """A proposal, understood. Times are milliseconds since 1970-01-01T00:00Z."""

    id: str
    by: str
    """Names of those who signed, with commas between."""
    at: int
    note: str
    missing: int
    """Signatures."""
    stale: bool
    refused_by: str
    reason: str
    before: Edition | None
    after: Edition | None
    lists: tuple[ListedChange, ...] = ()


@dataclass(frozen=True, slots=True)
class Proposals:
    found: tuple[Proposed, ...] = ()
    holders: tuple[Holder, ...] = ()
    """Who can sign here."""
    published: str = ""
    """Hash of the edition that is on air; empty: none."""


@dataclass(frozen=True, slots=True)
class Decision:
    id: str
    secrets: Secrets
    reason: str = ""
    """Why it is declined; empty: it is approved."""
