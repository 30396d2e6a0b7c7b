"""From what a source holds to the value of a reading."""

import math
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.feeds.documents import parse_csv, parse_json
from kiosk.feeds.limits import MAX_POINTS, MAX_TEXT
from kiosk.feeds.numbers import parse_number
from kiosk.feeds.refused import Refused
from kiosk.feeds.times import parse_instant
from kiosk.feeds.values import Value, reading_value
from kiosk.model import Point

JAKARTA = ZoneInfo("Asia/Jakarta")


@pytest.mark.parametrize(
    ("text", "decimal", "number"),
    [
        ("42", ".", 42.0),
        ("-3.5", ".", -3.5),
        ("1e3", ".", 1000.0),
        ("3,5", ",", 3.5),
        ("12.480", ",", 12480.0),
        ("1.234.567,89", ",", 1234567.89),
        ("1,234,567.89", ".", 1234567.89),
        ("0", ",", 0.0),
        ("3,5", ".", None),
        ("007", ".", None),
        ("A012", ".", None),
        ("5 km", ".", None),
        ("12.48.0", ",", None),
        ("1e999", ".", None),
        ("", ".", None),
        ("9" * 400, ".", None),
        ("\u0663", ".", None),
    ],
)
def test_numbers_as_text(text: str, decimal: str, number: float | None) -> None:
    assert parse_number(text, decimal) == number


@pytest.mark.parametrize(
    ("found", "value"),
    [
        (3, 3.0),
        (True, True),
        ("3.6", 3.6),
        ("Baik", "Baik"),
        ("  two\nlines\x00 ", "two lines"),
        ("x" * 9999, "x" * (MAX_TEXT - 1) + "…"),
        ([1, "2", 3.5], (Point("", 1.0), Point("", 2.0), Point("", 3.5))),
        ([{"label": "Sen", "value": 4}, {"label": "Sel", "value": None}], (Point("Sen", 4.0),)),
    ],
)
def test_what_a_reading_can_hold(found: object, value: Value) -> None:
    assert reading_value(found, ".") == value


@pytest.mark.parametrize(
    "found",
    [
        None,
        math.nan,
        math.inf,
        -math.inf,
        10**400,
        "NaN",
        "+Inf",
        "-infinity",
        "",
        "  ",
        {},
        {"a": 1},
        [],
        [None],
        ["a"],
        [[1]],
        [True],
        [math.nan],
        [{"label": "x"}],
        list(range(MAX_POINTS + 1)),
    ],
)
def test_what_a_reading_cannot_hold(found: object) -> None:
    assert isinstance(reading_value(found, "."), Refused)


@given(st.recursive(st.none() | st.booleans() | st.floats() | st.integers() | st.text(), st.lists))
def test_a_value_is_always_finite(found: object) -> None:
    match reading_value(found, ","):
        case float(number):
            assert math.isfinite(number)
        case tuple(points):
            assert points
            assert all(math.isfinite(point.value) for point in points)
        case Refused() | bool() | str():
            pass


@pytest.mark.parametrize(
    ("found", "instant"),
    [
        ("2026-11-24T10:00:00+07:00", 1795489200000),
        ("2026-11-24T03:00:00Z", 1795489200000),
        ("2026-11-24 10:00", 1795489200000),
        ("2026-11-24T02:00:00Z/2026-11-24T03:00:00Z", 1795489200000),
        (1795489200, 1795489200000),
        (1795489200000, 1795489200000),
        ("1795489200", 1795489200000),
        (1795489200.25, 1795489200250),
    ],
)
def test_instants(found: object, instant: int) -> None:
    assert parse_instant(found, JAKARTA) == instant


@pytest.mark.parametrize(
    "found", ["yesterday", "", "0001-01-01T00:00:00+14:00", "9999-12-31T23:59:59-12:00", -5, 1e30, None, True, [], {}]
)
def test_what_is_no_instant(found: object) -> None:
    assert isinstance(parse_instant(found, JAKARTA), Refused)


def test_a_csv_file_from_a_spreadsheet() -> None:
    data = '\ufeffhari;masuk;catatan\r\nSen;1.204;\r\nSel;987,5;"a;b"\r\n'.encode()
    assert parse_csv(data, ",") == [
        {"hari": "Sen", "masuk": 1204.0, "catatan": None},
        {"hari": "Sel", "masuk": 987.5, "catatan": "a;b"},
    ]


@pytest.mark.parametrize("data", [b"", b"a,b\n", b"\xff\xfe", b'a\n"unclosed', b"a\n" + b"1\n" * 10_001])
def test_what_is_no_csv(data: bytes) -> None:
    assert isinstance(parse_csv(data, "."), Refused)


@pytest.mark.parametrize("data", [b"", b"{", b'{"a": NaN}', b'{"a": 1e999}', b"[" * 100_000, b'"\xff"', b"<html>"])
def test_what_is_no_json(data: bytes) -> None:
    assert isinstance(parse_json(data), Refused)


@given(st.binary(max_size=200))
def test_any_bytes_are_parsed_or_refused(data: bytes) -> None:
    parse_json(data)
    parse_csv(data, ",")
