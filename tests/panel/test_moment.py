"""Times as people write them."""

from datetime import datetime

import pytest

from kiosk.panel.preview.moment import read_moment

NOW = datetime.fromisoformat("2026-11-22 14:05")
"""A Sunday."""
SEEN = datetime.fromisoformat("2026-12-24 18:30")


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        ("now", "2026-11-22 14:05"),
        ("Sekarang", "2026-11-22 14:05"),
        ("next Tuesday 09:30", "2026-11-24 09:30"),
        ("Selasa depan 09.30", "2026-11-24 09:30"),
        ("selasa depan pukul 9.30", "2026-11-24 09:30"),
        ("tue 9:30 am", "2026-11-24 09:30"),
        ("Tuesday", "2026-11-24 18:30"),
        ("minggu 08.00", "2026-11-22 08:00"),
        ("next sunday 8", "2026-11-29 08:00"),
        ("minggu depan 08.00", "2026-11-29 08:00"),
        ("last Friday 17:00", "2026-11-20 17:00"),
        ("Jum'at lalu 17.00", "2026-11-20 17:00"),
        ("besok jam 7 malam", "2026-11-23 19:00"),
        ("tomorrow 7pm", "2026-11-23 19:00"),
        ("tomorrow at 7 pm", "2026-11-23 19:00"),
        ("lusa 14.15.30", "2026-11-24 14:15:30"),
        ("jam 2 siang", "2026-12-24 14:00"),
        ("12 malam", "2026-12-24 00:00"),
        ("12 am", "2026-12-24 00:00"),
        ("12 pm", "2026-12-24 12:00"),
        ("besok tengah malam", "2026-11-23 00:00"),
        ("noon tomorrow", "2026-11-23 12:00"),
        ("9.30", "2026-12-24 09:30"),
        ("24 November 18.30", "2026-11-24 18:30"),
        ("24 Nov 2027, 18.30", "2027-11-24 18:30"),
        ("November 24 18:30", "2026-11-24 18:30"),
        ("17 Agustus 2027 jam 10", "2027-08-17 10:00"),
        ("1 januari 00.00", "2027-01-01 00:00"),
        ("24/11 18.30", "2026-11-24 18:30"),
        ("24/11/2028 6:00", "2028-11-24 06:00"),
        ("2026-11-24 09:30", "2026-11-24 09:30"),
        ("2026-11-24T09:30", "2026-11-24 09:30"),
        ("29 feb 2028 8.00", "2028-02-29 08:00"),
        ("2 jam lagi", "2026-11-22 16:05"),
        ("in 30 minutes", "2026-11-22 14:35"),
        ("+3 hari", "2026-11-25 14:05"),
    ],
)
def test_a_time_in_either_language(text: str, meant: str) -> None:
    assert read_moment(text, NOW, SEEN) == datetime.fromisoformat(meant)


@pytest.mark.parametrize(
    "text",
    ["", "  ", "soon", "next", "31/2", "25.00", "9.75", "selasa rabu", "+999999 weeks", "9 10 11", "tuesday 9 banana"],
)
def test_what_is_not_clear_is_no_time(text: str) -> None:
    assert read_moment(text, NOW, SEEN) is None
