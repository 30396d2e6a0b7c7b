from datetime import UTC, datetime

import pytest
from msgspec.structs import replace

from kiosk.program import Edition, Instant, Item, Level, Object, Rule, Windows
from kiosk.publish.forecast import Change, Forecast, Kind, forecast
from tests.program.build import HOUR, MINUTE, SECOND, edition, item, playlist, rule

NOW = Instant(int(datetime(2026, 11, 24, 2, 0, tzinfo=UTC).timestamp() * 1000))  # 09:00 in Jakarta
MB = 1_000_000


def with_objects(edition: Edition, **lengths: int) -> Edition:
    return replace(edition, objects={name: Object(length, "image/png") for name, length in lengths.items()})


def shows(*items: Item, rules: list[Rule] | None = None) -> Edition:
    return edition(rules or [rule("Siang")], {"a": playlist(*items), "b": playlist(item("kiosk-only"))})


def of(forecasts: tuple[Forecast, ...], screen: str = "videotron") -> Forecast:
    return next(one for one in forecasts if one.screen == screen)


def changes(before: Edition | None, after: Edition, screen: str = "videotron") -> list[tuple[str, str, str]]:
    return [(one.kind.value, one.what, one.name) for one in of(forecast(before, after, NOW), screen).changes]


def test_nothing_changed_is_nothing() -> None:
    same = shows(item("x"), item("y"))
    assert all(one.changes == () and one.bytes == 0 for one in forecast(same, same, NOW))


def test_items_that_come_change_and_go_are_named() -> None:
    before = shows(item("x"), item("y"), item("z"))
    after = shows(replace(item("x2"), title="X"), item("z"), item("new"))
    assert changes(before, after) == [("changed", "image", "X"), ("new", "image", "NEW"), ("gone", "image", "Y")]


def test_an_item_that_is_shown_at_another_time_is_changed() -> None:
    evenings = replace(item("x"), windows=Windows(from_ms=18 * HOUR, to_ms=22 * HOUR))
    assert changes(shows(item("x"), item("y")), shows(evenings, item("y"))) == [("changed", "image", "X")]


def test_another_order_is_a_change() -> None:
    assert changes(shows(item("x"), item("y")), shows(item("y"), item("x"))) == [("changed", "order", "a")]


def test_rules_are_named() -> None:
    night = rule("Malam", "b", level=Level.EVENT)
    before = shows(item("x"), rules=[rule("Siang"), rule("Lama")])
    after = shows(item("x"), rules=[rule("Siang", level=Level.CAMPAIGN), night])
    assert changes(before, after) == [
        ("changed", "rule", "Siang"),
        ("gone", "rule", "Lama"),
        ("new", "rule", "Malam"),
        ("new", "image", "KIOSK-ONLY"),
    ]


def test_each_screen_is_told_only_what_it_shows() -> None:
    rules = [rule("Siang", screens=("outdoor",)), rule("Dalam", "b", screens=("kiosk",))]
    before, after = shows(item("x"), rules=rules), shows(item("x"), item("y"), rules=rules)
    assert changes(before, after) == [("new", "image", "Y")]
    assert changes(before, after, "kiosk") == []


def test_a_screen_that_was_not_there_gets_everything() -> None:
    after = shows(item("x"))
    before = replace(after, screens=after.screens[:1])
    assert changes(before, after, "kiosk") == [("new", "screen", "kiosk"), ("new", "image", "X")]
    assert changes(None, after) == [("new", "screen", "videotron"), ("new", "image", "X")]


def test_a_new_layout_is_named() -> None:
    before = shows(item("x"))
    layouts = (replace(before.layouts[0], zones=before.layouts[1].zones), *before.layouts[1:])
    assert changes(before, replace(before, layouts=layouts)) == [("changed", "layout", "full")]


@pytest.mark.parametrize(
    ("activate_at", "expected"), [(None, NOW + 10 * SECOND), (NOW + HOUR, NOW + HOUR + 10 * SECOND)]
)
def test_it_says_when_a_new_item_is_first_on(activate_at: Instant | None, expected: int) -> None:
    before, after = shows(item("x")), shows(item("x"), item("new"))
    (change,) = of(forecast(before, after, NOW, activate_at=activate_at)).changes
    assert isinstance(change, Change)
    assert (change.kind, change.first_at) == (Kind.NEW, expected)


def test_an_item_of_another_season_has_no_time() -> None:
    later = replace(item("new"), windows=Windows(starts=datetime(2027, 1, 1)))  # noqa: DTZ001 - local, as in editions
    (change,) = of(forecast(shows(item("x")), shows(item("x"), later), NOW)).changes
    assert change.first_at is None


def test_bytes_are_those_that_the_screen_lacks() -> None:
    rules = [rule("Siang", screens=("outdoor",)), rule("Dalam", "b", screens=("kiosk",))]
    small, large = replace(item("x"), needs=("old",)), replace(item("y"), needs=("new",), content={"poster": "still"})
    before = with_objects(shows(small, rules=rules), old=5 * MB)
    after = with_objects(shows(small, large, rules=rules), old=5 * MB, new=170 * MB, still=9 * MB, thumb=1 * MB)
    told = forecast(before, after, NOW, overhead=1_000)
    assert (of(told).bytes, of(told, "kiosk").bytes) == (179 * MB + 1_000, 1_000)


def test_it_says_when_a_screen_is_ready_and_whether_that_is_too_late() -> None:
    before, video = shows(item("x")), replace(item("y"), needs=("new",))
    after = with_objects(shows(item("x"), video), new=180 * MB)
    rates = {"videotron": 125_000, "kiosk": 10 * MB}
    told = forecast(before, after, NOW, activate_at=Instant(NOW + 20 * MINUTE), rates=rates)
    slow, quick = of(told), of(told, "kiosk")
    assert (slow.seconds, slow.ready_at, slow.too_late) == (1440.0, NOW + 24 * MINUTE, True)
    assert (quick.seconds, quick.ready_at, quick.too_late) == (18.0, NOW + 18 * SECOND, False)
    (unknown, _) = forecast(before, after, NOW, activate_at=Instant(NOW + 20 * MINUTE))
    assert (unknown.seconds, unknown.ready_at, unknown.too_late) == (None, None, False)
