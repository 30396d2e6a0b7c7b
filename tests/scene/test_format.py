"""Numbers, changes, times and ages as people of the site write them; what is left of a text from anywhere."""

import re
from collections.abc import Callable, Iterator
from datetime import UTC, datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtGui import QGuiApplication

from kiosk.program import Site
from kiosk.scene.inputs import site_for_views
from tests.scene.studio import MADIUN, Studio, studio

Evaluate = Callable[..., Any]
NOW = datetime(2026, 11, 21, 7, 20, tzinfo=UTC)
ZONES = ("Asia/Jakarta", "Europe/Berlin", "America/New_York", "Australia/Lord_Howe", "Pacific/Apia", "Pacific/Chatham")


def ms(at: datetime) -> float:
    return at.timestamp() * 1000


@pytest.fixture(scope="module")
def stage(qapp: QGuiApplication) -> Iterator[Studio]:  # noqa: ARG001 - it must live
    with studio(64, 64) as it:
        yield it


@pytest.fixture
def evaluate(stage: Studio) -> Evaluate:
    return stage.evaluate


@pytest.mark.parametrize(
    ("value", "decimals", "indonesian", "english"),
    [
        (12480, -1, "12.480", "12,480"),
        (1000, -1, "1.000", "1,000"),
        (3.5, -1, "3,5", "3.5"),
        (3.456, -1, "3,46", "3.46"),
        (3.5, 2, "3,50", "3.50"),
        (62, 1, "62,0", "62.0"),
        (-7.25, 1, "−7,3", "−7.3"),  # noqa: RUF001 - a minus sign, not a hyphen
        (-0.001, 1, "0,0", "0.0"),
        (0, -1, "0", "0"),
        (float("nan"), -1, "–", "–"),
        (float("inf"), 0, "–", "–"),
    ],
)
def test_numbers_are_grouped_the_site_s_way(
    evaluate: Evaluate, value: float, decimals: int, indonesian: str, english: str
) -> None:
    call = "Format.number(given.value, given.decimals, given.language)"
    assert evaluate(call, value=value, decimals=decimals, language="id") == indonesian
    assert evaluate(call, value=value, decimals=decimals, language="en") == english


@pytest.mark.parametrize(
    ("value", "before", "unit", "indonesian", "english"),
    [
        (112, 100, "orang", "↑ 12 % dari kemarin", "↑ 12 % from yesterday"),
        (96.5, 100, "", "↓ 3,5 % dari kemarin", "↓ 3.5 % from yesterday"),
        (103, 100, "", "↑ 3 % dari kemarin", "↑ 3 % from yesterday"),
        (62.4, 62.1, "%", "↑ 0,3 poin dari kemarin", "↑ 0.3 points from yesterday"),
        (5, 0, "orang", "↑ 5 orang dari kemarin", "↑ 5 orang from yesterday"),
        (-3, -8, "°C", "↑ 5 °C dari kemarin", "↑ 5 °C from yesterday"),
        (100.01, 100, "", "sama seperti kemarin", "same as yesterday"),
    ],
)
def test_a_change_is_told_against_yesterday(  # noqa: PLR0917 - a row of the table
    evaluate: Evaluate, value: float, before: float, unit: str, indonesian: str, english: str
) -> None:
    call = "Format.change(given.value, given.before, given.unit, given.language)"
    given_ = {"value": value, "before": before, "unit": unit}
    assert evaluate(call, **given_, language="id").replace("\u00a0", " ") == indonesian
    assert evaluate(call, **given_, language="en").replace("\u00a0", " ") == english


@pytest.mark.parametrize(
    ("minutes", "indonesian", "english"),
    [
        (0.5, "baru saja", "just now"),
        (1, "1 menit lalu", "1 minute ago"),
        (25, "25 menit lalu", "25 minutes ago"),
        (60, "1 jam lalu", "1 hour ago"),
        (60 * 47, "47 jam lalu", "47 hours ago"),
        (60 * 24 * 3, "3 hari lalu", "3 days ago"),
    ],
)
def test_ages_in_words(evaluate: Evaluate, minutes: float, indonesian: str, english: str) -> None:
    assert evaluate("Format.age(given.ms, 'id')", ms=minutes * 60_000) == indonesian
    assert evaluate("Format.age(given.ms, 'en')", ms=minutes * 60_000) == english


def test_an_old_figure_says_since_when(evaluate: Evaluate) -> None:
    call = "Format.since(given.at, given.now, given.site)"
    site = site_for_views(MADIUN, now=NOW)
    english = {**site, "language": "en"}
    at = NOW - timedelta(minutes=25)
    assert evaluate(call, at=ms(at), now=ms(NOW), site=site) == "pukul 13.55, 25 menit lalu"
    assert evaluate(call, at=ms(at), now=ms(NOW), site=english) == "13:55, 25 minutes ago"
    before = NOW - timedelta(hours=15)
    assert evaluate(call, at=ms(before), now=ms(NOW), site=site) == "20 November pukul 23.20, 15 jam lalu"


def test_dates_in_both_languages(evaluate: Evaluate) -> None:
    site = site_for_views(MADIUN, now=NOW)
    assert evaluate("Format.date(given.at, given.site)", at=ms(NOW), site=site) == "Sabtu, 21 November 2026"
    english = {**site, "language": "en"}
    assert evaluate("Format.date(given.at, given.site)", at=ms(NOW), site=english) == "Saturday 21 November 2026"


@given(
    zone=st.sampled_from(ZONES),
    at=st.datetimes(datetime(2005, 1, 1), datetime(2045, 1, 1), timezones=st.just(UTC)),  # noqa: DTZ001 - see timezones
)
def test_local_time_is_the_site_s_through_every_change_of_offset(stage: Studio, zone: str, at: datetime) -> None:
    site = site_for_views(Site(title="", timezone=zone, language="en"), now=NOW)
    assert (
        stage.evaluate("Format.clock(given.at, given.site)", at=ms(at), site=site)
        == f"{at.astimezone(ZoneInfo(zone)):%H:%M}"
    )


@pytest.mark.parametrize("zone", ZONES)
def test_local_time_at_the_very_second_of_a_change(evaluate: Evaluate, zone: str) -> None:
    site = site_for_views(Site(title="", timezone=zone, language="en"), now=NOW)
    for offset in site["offsets"][-6:]:
        for second in (-1, 0):
            at = datetime.fromtimestamp(offset["from"] / 1000 + second, UTC)
            shown = evaluate("Format.clock(given.at, given.site)", at=ms(at), site=site)
            assert shown == f"{at.astimezone(ZoneInfo(zone)):%H:%M}", at


@pytest.mark.parametrize(
    ("ispu", "indonesian", "english", "colour"),
    [
        (1, "Baik", "Good", "#2E9E4F"),
        (50, "Baik", "Good", "#2E9E4F"),
        (51, "Sedang", "Moderate", "#1F6FD0"),
        (100, "Sedang", "Moderate", "#1F6FD0"),
        (101, "Tidak Sehat", "Unhealthy", "#F2C200"),
        (200, "Tidak Sehat", "Unhealthy", "#F2C200"),
        (300, "Sangat Tidak Sehat", "Very Unhealthy", "#D7263D"),
        (301, "Berbahaya", "Hazardous", "#111111"),
        (501, "Berbahaya", "Hazardous", "#111111"),
    ],
)
def test_ispu_has_its_five_categories(
    evaluate: Evaluate, ispu: float, indonesian: str, english: str, colour: str
) -> None:
    bands = "Format.bands('ispu', given.language)"
    call = f"{bands}[Format.bandOf(given.ispu, {bands})]"
    assert evaluate(call, ispu=ispu, language="id")["label"] == indonesian
    band = evaluate(call, ispu=ispu, language="en")
    assert (band["label"], band["color"]) == (english, colour)


def figure(value: Any, *, unit: str = "", old: bool = False) -> dict[str, Any]:
    return {
        "value": value,
        "unit": unit,
        "observed_at": ms(NOW),
        "ttl_ms": 1e6,
        "is_old": old,
        "points": [],
        "history": [],
    }


@pytest.mark.parametrize(
    ("reading", "following", "shown"),
    [
        (figure(12480, unit="orang"), "", "12.480 orang"),
        (figure(12480, unit="orang"), " orang masuk", "12.480"),
        (figure(250000, unit="Rp"), "", "Rp250.000"),
        (figure(18.5, old=True), "", "18,5 (per 14.20)"),
        (figure(5644, unit="orang", old=True), " orang", "5.644 (per 14.20)"),
        (figure("Lancar"), "", "Lancar"),
        (figure(value=True), "", "Ya"),
        (figure(None), "", "–"),
        (None, "", "–"),
    ],
)
def test_a_reading_in_a_line_of_text(evaluate: Evaluate, reading: Any, following: str, shown: str) -> None:
    call = "Format.inline(given.reading, given.following, given.site, given.now)"
    site = site_for_views(MADIUN, now=NOW)
    said = evaluate(call, reading=reading, following=following, site=site, now=ms(NOW))
    assert said.replace("\u00a0", " ") == shown


def test_an_old_reading_in_a_line_of_english(evaluate: Evaluate) -> None:
    site = {**site_for_views(MADIUN, now=NOW), "language": "en"}
    said = evaluate(
        "Format.inline(given.reading, '', given.site, given.now)",
        reading=figure(18.5, old=True),
        site=site,
        now=ms(NOW),
    )
    assert said == "18.5 (at 14:20)"


@given(text=st.text(max_size=200))
def test_a_clean_text_has_nothing_that_is_not_to_be_seen(stage: Studio, text: str) -> None:
    clean = stage.evaluate("Format.clean(given.text)", text=text)
    assert not re.search(r"[\x00-\x09\x0b-\x1f\x7f-\x9f\u202d\u202e\ufeff\ufffe\uffff\ud800-\udfff]", clean)
    assert (
        not re.search(r"\n{3}|  |^\s|\s$", clean.replace("\u00a0", "x").replace("\u3000", "x")) or not clean.isascii()
    )
    assert stage.evaluate("Format.clean(given.text)", text=clean) == clean


@pytest.mark.parametrize(
    ("given_", "clean"),
    [
        ("a\x00b\x1b[31mc", "ab[31mc"),
        ("one\r\ntwo\u2028three", "one\ntwo\nthree"),
        ("\u202eabc", "abc"),
        ("Z" + "\u0301" * 40, "Z\u0301\u0301"),
        (
            "<b>x</b> &amp; <img src=http://example.invalid/a.png>",
            "<b>x</b> &amp; <img src=http://example.invalid/a.png>",
        ),
        ("مرحبا 👋🏽 สวัสดี", "مرحبا 👋🏽 สวัสดี"),
        (None, ""),
        (7, "7"),
    ],
)
def test_cleaning(evaluate: Evaluate, given_: Any, clean: str) -> None:
    assert evaluate("Format.clean(given.text)", text=given_) == clean


@pytest.mark.parametrize(
    ("given_", "set_"),
    [
        ("Pasar malam di kota", "Pasar malam di\u00a0kota"),
        ("Buka lagi\nSampai jumpa besok ya", "Buka lagi\nSampai jumpa besok\u00a0ya"),
        ("Pasar malam", "Pasar malam"),
        ("Untuk pertanggungjawaban", "Untuk pertanggungjawaban"),
        ("Alun-Alun Kota Madiun", "Alun-\u2060Alun Kota\u00a0Madiun"),
        ("Jakarta-Bandung", "Jakarta-Bandung"),
    ],
)
def test_no_lone_word_on_a_last_line_and_no_halved_reduplication(evaluate: Evaluate, given_: str, set_: str) -> None:
    assert evaluate("Format.typeset(given.text)", text=given_) == set_


def test_only_hashes_become_addresses(evaluate: Evaluate) -> None:
    good = "ab" + "0" * 62
    call = "Objects.url('file:///objects/', given.hash).toString()"
    assert evaluate(call, hash=good) == f"file:///objects/ab/{good}"
    for bad in ("../../etc/passwd", "http://example.invalid/x.png", "AB" + "0" * 62, good + "0", "", None, 7):
        assert evaluate(call, hash=bad) == ""
