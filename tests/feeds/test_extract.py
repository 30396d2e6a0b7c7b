"""From a source's document to readings."""

from typing import Any
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.feeds.extract import Arrival, extract, extract_pushed
from kiosk.feeds.limits import MAX_READINGS
from kiosk.model import FeedSettings, Point, Reading, feed_settings

NOW = 1_795_489_200_000
ARRIVAL = Arrival(fetched_at=NOW, observed_at=NOW - 5_000, zone=ZoneInfo("Asia/Jakarta"))


def feed(**settings: Any) -> FeedSettings:
    return feed_settings({"name": "udara", "kind": "push", **settings})


def test_named_values() -> None:
    settings = feed(
        ttl=60.0,
        attribution="DLH",
        observed_at="meta.time",
        value=[
            {"name": "ispu", "select": "data.ispu", "unit": "", "label": "ISPU"},
            {"name": "pm25", "select": "data.parts[?k=='pm25'].v | [0]", "unit": "µg/m³"},
        ],
    )
    document = {
        "meta": {"time": "2026-11-24T09:59:00+07:00"},
        "data": {"ispu": "87", "parts": [{"k": "pm25", "v": 31.5}]},
    }
    expected = Reading("udara.ispu", 87.0, NOW - 60_000, NOW, 60_000, "", "ISPU", "udara", "DLH")
    found = extract(document, settings, ARRIVAL)
    assert found.readings[0] == expected
    assert found.readings[1].value == 31.5
    assert found.readings[1].unit == "µg/m³"
    assert found.problems == ()


def test_without_names_every_value_on_top_is_a_reading() -> None:
    document = {"masuk": 12, "nama": "Alun", "buka": True, "jam": [1, 2], "x": None, "y": {"z": 1}, "a b": 3}
    found = {reading.key: reading.value for reading in extract(document, feed(), ARRIVAL).readings}
    assert found == {
        "udara.masuk": 12.0,
        "udara.nama": "Alun",
        "udara.buka": True,
        "udara.jam": (Point("", 1.0), Point("", 2.0)),
    }


def test_of_rows_the_last_one_counts() -> None:
    rows = [{"masuk": 1.0}, {"masuk": 2.0}]
    assert [reading.value for reading in extract(rows, feed(), ARRIVAL).readings] == [2.0]
    assert extract(rows, feed(value=[{"name": "masuk"}]), ARRIVAL).readings[0].value == 2.0


def test_a_bad_value_does_not_spoil_the_others() -> None:
    settings = feed(value=[{"name": "a"}, {"name": "b"}, {"name": "c", "select": "abs(b)"}])
    found = extract({"a": 1, "b": "NaN"}, settings, ARRIVAL)
    assert [reading.key for reading in found.readings] == ["udara.a"]
    assert [problem.split(":")[0] for problem in found.problems] == ["udara.b".removeprefix("udara."), "c"]


@pytest.mark.parametrize("document", [None, [], {}, 5, "text", [1, 2], {"": 1}])
def test_a_document_without_readings_is_a_problem(document: object) -> None:
    found = extract(document, feed(), ARRIVAL)
    assert found.readings == ()
    assert found.problems


def test_a_time_in_the_future_would_hide_the_age() -> None:
    settings = feed(observed_at="t", value=[{"name": "v"}])
    soon = extract({"t": NOW + 30_000, "v": 1}, settings, ARRIVAL)
    assert soon.readings[0].observed_at == NOW
    late = extract({"t": NOW + 3_600_000, "v": 1}, settings, ARRIVAL)
    assert late.readings == ()
    assert "future" in late.problems[0]


def test_pushed_readings_say_what_they_like_about_themselves() -> None:
    body = {
        "readings": [
            {"name": "masuk", "value": 5, "unit": "orang", "observed_at": NOW - 1000, "ttl": 30},
            {"name": "keluar", "value": "7"},
            {"name": "bad name", "value": 1},
            {"name": "ttl", "value": 1, "ttl": -1},
            {"value": 1},
            "nothing",
        ]
    }
    found = extract_pushed(body, feed(), ARRIVAL)
    assert [(one.key, one.value, one.unit, one.observed_at, one.ttl_ms) for one in found.readings] == [
        ("udara.masuk", 5.0, "orang", NOW - 1000, 30_000),
        ("udara.keluar", 7.0, "", NOW - 5_000, 900_000),
    ]
    assert len(found.problems) == 4


def test_there_are_not_endlessly_many() -> None:
    found = extract({f"r{i}": i for i in range(MAX_READINGS + 50)}, feed(), ARRIVAL)
    assert len(found.readings) == MAX_READINGS
    assert found.problems


JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False) | st.text(),
    lambda inner: st.lists(inner) | st.dictionaries(st.sampled_from(["a", "b", "readings", "name", "value"]), inner),
    max_leaves=12,
)


@given(JSON)
def test_any_json_is_read_or_refused(document: Any) -> None:
    settings = feed(
        value=[
            {"name": "a", "select": "ceil(to_number(a))"},
            {"name": "b", "select": "sort_by(b, &value)[0].value"},
        ],
        observed_at="b",
    )
    for found in (extract(document, feed(), ARRIVAL), extract_pushed(document, settings, ARRIVAL)):
        assert found.readings or found.problems
        assert all(reading.observed_at <= NOW for reading in found.readings)
