"""When a rule holds by its times alone."""

from datetime import date

from msgspec.structs import replace

from kiosk.program import Edition, Layout, Program, Rule, Screen, Site, Windows

HOUR = 3_600_000
RULE = Rule("night", "full", {}, windows=Windows(days=frozenset({0, 1}), from_ms=22 * HOUR, to_ms=5 * HOUR))
EDITION = Edition(Site("", "Asia/Jakarta", "id"), (Screen("s"),), (Layout("full", ()),), (RULE,), {})


def test_windows_start_on_the_days_asked_about() -> None:
    monday = 1_763_917_200_000  # 2025-11-24T00:00+07:00
    windows = Program(EDITION).windows(0, date(2025, 11, 23), date(2025, 11, 24))
    assert windows == [(monday + 22 * HOUR, monday + 29 * HOUR)]


def test_a_rule_without_days_has_no_windows() -> None:
    never = replace(EDITION, rules=(replace(RULE, windows=Windows(days=frozenset())),))
    assert Program(never).windows(0, date(2025, 1, 1), date(2025, 1, 31)) == []
