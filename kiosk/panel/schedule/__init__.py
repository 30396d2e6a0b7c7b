"""The schedule page: rules as blocks of a week, as a list, and campaigns by month."""

from kiosk.panel.schedule.page import NAME, SchedulePage

__all__ = ["NAME", "SchedulePage"]
