"""What people are told about a repository that is followed. Pure."""

from collections.abc import Iterator

from kiosk.agent.answers import ProblemStatus, RoadStatus, SyncStatus
from kiosk.publish.sync import Road, Sync

_FAILING = frozenset({"refused", "unreachable", "incomplete"})
_PATIENCE_MS = 15 * 60_000
"""A server may be away for so long before that is worth a word."""
_FRESH_MS = 24 * 3_600_000
"""What was looked at longer ago, such as a stick that was pulled out since, says nothing of today."""


def describe_sync(sync: Sync, *, clock_wrong: bool, missing: int, banned: int) -> SyncStatus:
    return SyncStatus(clock_wrong, missing, banned, tuple(_road(name, road) for name, road in sync.roads.items()))


def sync_problems(sync: Sync, now_ms: int, *, clock_wrong: bool) -> Iterator[ProblemStatus]:
    """Why nothing newer is taken, where that needs somebody to do something."""
    if clock_wrong:
        yield ProblemStatus("The clock of this machine is wrong: nothing new is taken.", "set the clock", kind="sync")
    for name, road in sync.roads.items():
        if (road.reason == "clock" and clock_wrong) or now_ms - road.at > _FRESH_MS:
            continue
        is_late = road.outcome == "refused" or now_ms - road.since > _PATIENCE_MS
        if road.outcome in _FAILING and is_late:
            yield ProblemStatus(f"{name}: {road.message}", kind="sync", severity="warning", at=road.since)
        elif road.outcome not in _FAILING and road.reason == "objects":
            yield ProblemStatus(f"{name}: {road.message}", kind="sync", severity="warning", at=road.at)


def _road(name: str, road: Road) -> RoadStatus:
    return RoadStatus(
        road=name,
        source=road.source,
        outcome=road.outcome,
        at=road.at,
        good_at=road.good_at,
        reason=road.reason,
        message=road.message,
        edition=road.edition,
        activate_at=road.activate_at,
        objects_left=road.objects_left,
        bytes_left=road.bytes_left,
        signed_at=road.signed_at,
        expires=road.expires,
    )
