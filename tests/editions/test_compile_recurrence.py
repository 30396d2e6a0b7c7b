from datetime import date, timedelta

import pytest

from kiosk.editions import compile_edition
from kiosk.model import load_site
from kiosk.program import Calendar, Edition


def compiled(rule: str) -> Edition:
    text = f'[[rule]]\nname = "r"\nzones = {{ main = "a" }}\n{rule}\n'
    loaded = load_site({"site.toml": text, "playlists/a.toml": '[[item]]\ntype = "clock"\n'})
    assert loaded.ok, loaded.problems
    return compile_edition(loaded.site, {})


def dates(calendar: Calendar) -> list[date]:
    days = range(8 * len(calendar.bits))
    return [calendar.first + timedelta(days=n) for n in days if calendar.bits[n // 8] >> (n % 8) & 1]


@pytest.mark.parametrize(
    ("rule", "first", "last", "count"),
    [
        ('rrule = "FREQ=MONTHLY;BYDAY=-1FR"', "2000-01-28", "2060-12-31", 732),
        ('rrule = "FREQ=WEEKLY;INTERVAL=2"\nstarts = 2026-11-05', "2026-11-05", "2060-12-30", 892),
        ('rrule = "FREQ=DAILY"\nstarts = 2026-11-05T23:00:00\nends = 2026-11-07', "2026-11-05", "2026-11-07", 3),
        ('rrule = "FREQ=DAILY"\nstarts = 2026-11-05\nends = 2026-11-07T00:00:00', "2026-11-05", "2026-11-06", 2),
        ('rrule = "FREQ=DAILY;COUNT=1"\nstarts = 2026-11-05', "2026-11-05", "2026-11-05", 1),
        ('rrule = "FREQ=YEARLY;BYMONTH=8;BYMONTHDAY=17"\nends = 2070-01-01', "2000-08-17", "2069-08-17", 70),
        ('rrule = "FREQ=YEARLY;BYMONTH=8;BYMONTHDAY=17"\nstarts = 2070-01-01', "2070-08-17", "2079-08-17", 10),
    ],
)
def test_a_rule_is_expanded_from_its_start_to_its_end(rule: str, first: str, last: str, count: int) -> None:
    edition = compiled(rule)
    (calendar,) = edition.calendars.values()
    found = dates(calendar)
    assert (str(found[0]), str(found[-1]), len(found)) == (first, last, count)
    assert calendar.first == found[0]
    assert edition.calendars[edition.rules[0].windows.calendar or ""] is calendar
    assert edition.rules[0].windows.days is None


def test_equal_rules_share_a_calendar() -> None:
    edition = compiled(
        'rrule = "FREQ=MONTHLY;BYMONTHDAY=1"\n'
        '[[rule]]\nname = "s"\nzones = { main = "a" }\nrrule = "freq=monthly; bymonthday=1"\nfrom = "10:00"\n'
        '[[rule]]\nname = "t"\nzones = { main = "a" }\nrrule = "FREQ=MONTHLY;BYMONTHDAY=1"\nstarts = 2026-01-01\n'
    )
    assert len(edition.calendars) == 2
    assert edition.rules[0].windows.calendar == edition.rules[1].windows.calendar


def test_without_a_rule_there_is_no_calendar() -> None:
    assert compiled('days = "mon"').calendars == {}
