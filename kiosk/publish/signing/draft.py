"""What to sign next."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

from tuf.api.metadata import Metadata, Targets
from tuf.api.metadata import TargetFile as TufTarget

from kiosk.publish.signing.errors import ClockError
from kiosk.publish.signing.signatures import is_signed, parse, signed_hash
from kiosk.publish.signing.state import RepositoryState, TargetFile
from kiosk.publish.signing.terms import USUAL, Terms

ABOUT = "x-layar"
"""The field of targets.json in which Layar signs what follows what, since when, and why."""

_SKEW_MS = 3_600_000
_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)


@dataclass(frozen=True, slots=True)
class Draft:
    """A state that waits for signatures."""

    previous: RepositoryState
    contents: Mapping[str, TargetFile]
    targets: bytes | None
    """Unsigned metadata; None: what is signed stays."""
    now_ms: int
    terms: Terms = USUAL

    @property
    def roles(self) -> tuple[str, ...]:
        """Whose keys are needed to sign it."""
        return ("snapshot", "timestamp") if self.targets is None else ("targets", "snapshot", "timestamp")


def draft(
    previous: RepositoryState,
    changes: Mapping[str, TargetFile | None],
    now_ms: int,
    *,
    note: str = "",
    terms: Terms = USUAL,
) -> Draft:
    """The state after `changes`; targets that are not named stay as they are, None removes one.

    Where nothing changes and nothing nears its end, signing it gives the bytes there already are.
    `note` says to whoever signs second what this is about.
    """
    wanted = {**previous.contents, **changes}
    contents = {name: target for name, target in sorted(wanted.items()) if target is not None}
    if _holds(previous, contents, now_ms, terms):
        return Draft(previous, contents, None, now_ms, terms)
    targets = Targets(
        previous.version + 1,
        expires=terms.end("targets", now_ms),
        targets={name: _record(name, target) for name, target in contents.items()},
        unrecognized_fields={ABOUT: {"at": now_ms, "note": note, "previous": follows(previous)}},
    )
    return Draft(previous, contents, Metadata(targets).to_bytes(), now_ms, terms)


def follows(previous: RepositoryState) -> str:
    """What targets.json says about the one before it: the hash of what was signed there."""
    return signed_hash(previous.targets) if previous.targets else ""


def signed_at(state: RepositoryState) -> int:
    """When what is shown was signed, by the clock of whoever did; 0: nothing was."""
    found = parse(Targets, state.targets).signed.unrecognized_fields.get(ABOUT) if state.targets else None
    at = found.get("at") if isinstance(found, dict) else None
    return at if isinstance(at, int) else 0


def check_clock(state: RepositoryState, now_ms: int) -> None:
    """Raise ClockError where a clock that says so is behind what was signed before."""
    last = signed_at(state)
    if now_ms < last - _SKEW_MS:
        raise ClockError(
            f"the clock of this computer says {_utc(now_ms)} UTC, and something was published at {_utc(last)}",
            "set the clock; if it is right, see “A clock was wrong” in docs/trust.md",
        )


def _utc(t: int) -> str:
    return f"{_EPOCH + timedelta(milliseconds=t):%Y-%m-%d %H:%M}"


def _holds(state: RepositoryState, contents: Mapping[str, TargetFile], now_ms: int, terms: Terms) -> bool:
    if state.targets is None or contents != state.contents:
        return False
    targets = parse(Targets, state.targets)
    return is_signed(state.root, targets) and not terms.is_due("targets", targets.signed.expires, now_ms)


def _record(name: str, target: TargetFile) -> TufTarget:
    custom = {"custom": dict(target.custom)} if target.custom else {}
    return TufTarget(len(target.data), {"sha256": target.sha256}, name, custom)
