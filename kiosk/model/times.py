"""When a rule or an item holds."""

from datetime import date, datetime, time, timedelta

from pydantic import Field

from kiosk.model.moments import DAY_MS, ClockTime, Days, Moment, PlainDate, Rrule
from kiosk.model.part import Part


class Times(Part):
    """Windows in the site's local time; without any key: always."""

    days: Days | None = None
    """Weekdays, such as "mon-fri" or "sat,sun"."""
    rrule: Rrule | None = None
    """RFC 5545, a day or coarser, in place of `days`; counts from the date of `starts`."""
    from_: ClockTime | None = Field(default=None, alias="from")
    """Time of day at which a window opens; default 00:00."""
    to: ClockTime | None = None
    """Time of day, exclusive; at or before `from` it is the next day's. Default: the end of the day."""
    starts: Moment | None = None
    """First local date, or date and time."""
    ends: Moment | None = None
    """Last local date, or the date and time at which it is over."""
    except_: tuple[PlainDate, ...] = Field(default=(), alias="except")
    """Local dates on which it does not hold."""

    @property
    def always(self) -> bool:
        return self.model_fields_set.isdisjoint(Times.model_fields)

    @property
    def from_ms(self) -> int:
        return (self.from_ or 0) % DAY_MS

    @property
    def to_ms(self) -> int:
        return (self.to or 0) % DAY_MS

    @property
    def starts_at(self) -> datetime | None:
        """Local, inclusive."""
        return None if self.starts is None else _moment(self.starts)

    @property
    def ends_at(self) -> datetime | None:
        """Local, exclusive."""
        if self.ends is None:
            return None
        return _moment(self.ends) + (timedelta() if isinstance(self.ends, datetime) else timedelta(days=1))

    @property
    def first_date(self) -> date | None:
        """The local date from which a recurrence counts."""
        return None if self.starts is None else _moment(self.starts).date()


def _moment(value: date) -> datetime:
    if isinstance(value, datetime):
        return value.replace(microsecond=value.microsecond // 1000 * 1000)
    return datetime.combine(value, time())
