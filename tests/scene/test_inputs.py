"""The shapes in which the site and the live figures reach the views."""

from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.model import Figure, Point, Reading, Sample
from kiosk.scene.inputs import figure_for_views, site_for_views, utc_offsets
from kiosk.scene.qr import qr_image
from tests.scene.studio import MADIUN

NOW = datetime(2026, 11, 21, 7, 20, 33, 456_789, tzinfo=UTC)
ZONES = ("Asia/Jakarta", "Europe/Berlin", "America/New_York", "Australia/Lord_Howe", "Pacific/Apia", "UTC")


def test_a_site_without_daylight_saving_has_one_offset() -> None:
    site = site_for_views(MADIUN, now=NOW)
    assert (site["title"], site["timezone"], site["language"]) == ("Alun-Alun Kota Madiun", "Asia/Jakarta", "id")
    assert [offset["minutes"] for offset in site["offsets"]] == [420]


@given(zone=st.sampled_from(ZONES), hours=st.integers(-20 * 8766, 20 * 8766))
def test_offsets_are_those_of_the_zone(zone: str, hours: int) -> None:
    at = NOW + timedelta(hours=hours)
    offsets = _offsets(zone)
    minutes = next(o["minutes"] for o in reversed(offsets) if o["from"] <= at.timestamp() * 1000)
    assert timedelta(minutes=minutes) == at.astimezone(ZoneInfo(zone)).utcoffset()


_known: dict[str, list[dict[str, float]]] = {}


def _offsets(zone: str) -> list[dict[str, float]]:
    return _known.setdefault(zone, utc_offsets(ZoneInfo(zone), now=NOW))


@pytest.mark.parametrize("zone", ZONES)
def test_changes_are_known_to_the_second(zone: str) -> None:
    for offset in _offsets(zone)[1:]:
        at = datetime.fromtimestamp(offset["from"] / 1000, UTC)
        before = (at - timedelta(seconds=1)).astimezone(ZoneInfo(zone)).utcoffset()
        assert before != at.astimezone(ZoneInfo(zone)).utcoffset()


def test_a_number_comes_with_its_history() -> None:
    reading = Reading("kota.masuk", 12480, 1000, 1200, 500, unit="orang", attribution="Dishub")
    shown = figure_for_views(Figure(reading, (Sample(900, 7.5),)), now_ms=1501)
    assert shown["value"] == 12480
    assert shown["is_old"] is True
    assert shown["points"] == []
    assert shown["history"] == [{"at": 900.0, "value": 7.5}]
    assert figure_for_views(Figure(reading), now_ms=1500)["is_old"] is False


def test_a_list_comes_as_points() -> None:
    reading = Reading("kota.loket", (Point("KTP", 3), Point("KK", 4)), 1000, 1000, 500)
    shown = figure_for_views(Figure(reading), now_ms=1000)
    assert shown["value"] is None
    assert shown["points"] == [{"label": "KTP", "value": 3}, {"label": "KK", "value": 4}]


def test_a_code_has_a_pixel_a_module() -> None:
    image = qr_image("https://example.invalid")
    assert image.width() == image.height() == 25
    assert image.pixelColor(0, 0).alpha() == 255
    assert qr_image("x" * 5000).width() == 1
