"""The hours in which the line belongs to others."""

from datetime import datetime
from typing import Protocol


class Hours(Protocol):
    """The model's DayPart, whose room costs more to import than all of this one."""

    @property
    def from_ms(self) -> int: ...

    @property
    def to_ms(self) -> int: ...


def is_quiet(hours: Hours, local: datetime) -> bool:
    """Whether `local`, a time of day where the screen stands, lies in `hours`, which may go over midnight."""
    now = ((local.hour * 60 + local.minute) * 60 + local.second) * 1000 + local.microsecond // 1000
    if hours.from_ms < hours.to_ms:
        return hours.from_ms <= now < hours.to_ms
    return now >= hours.from_ms or now < hours.to_ms
