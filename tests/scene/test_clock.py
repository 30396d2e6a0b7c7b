"""Clocks show the site's time, not the machine's, through changes of offset and of the clock itself."""

import time
from datetime import UTC, datetime
from typing import Any
from zoneinfo import ZoneInfo

import pytest
from PySide6.QtQuick import QQuickItem

from kiosk.program import Site
from tests.scene.studio import Studio, items, studio, texts

pytestmark = pytest.mark.usefixtures("qapp")


def clock(style: str = "digital", **fields: Any) -> dict[str, Any]:
    return {"style": style, "date": True, "title": "", "theme": "night", **fields}


def set_wall(it: Studio, at: datetime) -> None:
    it.shift_wall(at.timestamp() * 1000 - time.time() * 1000)


def time_shown(view: QQuickItem) -> str:
    shown = texts(next(item for item in items(view, "TimeText") if item.isVisible()))
    return "".join(shown[:3])


@pytest.mark.parametrize(
    ("zone", "language", "at"),
    [
        ("Asia/Jakarta", "id", datetime(2026, 11, 21, 7, 20, 30, tzinfo=UTC)),
        ("Europe/Berlin", "en", datetime(2027, 3, 28, 0, 59, 30, tzinfo=UTC)),
        ("Europe/Berlin", "en", datetime(2027, 3, 28, 1, 0, 30, tzinfo=UTC)),
        ("Australia/Lord_Howe", "en", datetime(2027, 4, 3, 15, 0, 30, tzinfo=UTC)),
        ("Pacific/Apia", "en", datetime(2026, 12, 31, 10, 59, 30, tzinfo=UTC)),
    ],
)
def test_it_shows_the_time_of_the_site(zone: str, language: str, at: datetime) -> None:
    with studio(640, 360, site=Site(title="Kota", timezone=zone, language=language)) as it:
        set_wall(it, at)
        view = it.show("ClockView", clock())
        local = at.astimezone(ZoneInfo(zone))
        assert time_shown(view) == (f"{local:%H:%M}" if language == "en" else f"{local:%H.%M}")
        assert any(str(local.year) in text and str(local.day) in text for text in texts(view))


def test_it_moves_on_with_the_minute_across_a_change_of_offset() -> None:
    with studio(640, 360, site=Site(title="Kota", timezone="Europe/Berlin", language="en")) as it:
        set_wall(it, datetime(2027, 3, 28, 0, 59, 59, tzinfo=UTC))
        view = it.show("ClockView", clock())
        it.wait(lambda: time_shown(view) == "03:00", "03:00")


def test_a_set_clock_is_seen() -> None:
    with studio(640, 360) as it:
        set_wall(it, datetime(2026, 11, 21, 7, 20, tzinfo=UTC))
        view = it.show("ClockView", clock())
        set_wall(it, datetime(2025, 11, 21, 1, 5, tzinfo=UTC))
        it.wait(lambda: time_shown(view) == "08.05", "a year back")


@pytest.mark.parametrize(("at", "hour", "minute"), [((7, 20), 70.0 * 6 + 10, 120), ((17, 0), 0, 0)])
def test_the_hands_stand_right(at: tuple[int, int], hour: float, minute: float) -> None:
    with studio(640, 360) as it:
        set_wall(it, datetime(2026, 11, 21, *at, 30, tzinfo=UTC))
        view = it.show("ClockView", clock("analog"))
        turned = [hand.rotation() % 360 for hand in items(view, "ClockHand")]
        assert turned == pytest.approx([hour % 360, minute])


@pytest.mark.parametrize(
    ("zone", "name"), [("Asia/Jakarta", "WIB"), ("Asia/Makassar", "WITA"), ("Asia/Jayapura", "WIT")]
)
def test_indonesian_zones_have_their_names(zone: str, name: str) -> None:
    with studio(640, 360, site=Site(title="Kota", timezone=zone, language="id")) as it:
        assert name in texts(it.show("ClockView", clock()))


def test_in_a_corner_a_zone_s_name_that_nobody_could_read_leaves_its_room_to_the_time() -> None:
    with studio(150, 86) as it:
        view = it.show("ClockView", clock(date=False), canvasHeight=720)
        assert "WIB" not in texts(view)
        time_text = next(items(view, "TimeText"))
        shown = time_text.mapRectToItem(view, time_text.boundingRect())
        margin = float(view.property("margin"))
        assert margin >= 0.15 * view.height()
        assert shown.left() >= margin - 1
        assert shown.right() <= view.width() - margin + 1
        assert shown.width() > 0.9 * (view.width() - 2 * margin)
        assert "WIB" in texts(it.show("ClockView", clock(date=False), canvasHeight=240))
