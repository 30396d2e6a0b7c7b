"""How often an hour items are really on, and what people are told of their times."""

from datetime import datetime
from zoneinfo import ZoneInfo

import pytest
from PySide6.QtCore import QLocale

from kiosk.editions import compile_edition
from kiosk.model import ITEM_TYPES, load_site
from kiosk.panel.playlists.airing import Airing, airing
from kiosk.panel.playlists.phrases import validity
from kiosk.program import Edition

ITEMS = '[[item]]\ntype = "clock"\nseconds = 20\n\n[[item]]\ntype = "announcement"\ntitle = "A"\nseconds = 40\n'
NINE = int(datetime(2026, 11, 24, 9, tzinfo=ZoneInfo("Asia/Jakarta")).timestamp() * 1000)  # a Tuesday
HOUR = 3_600_000


def edition(rules: str) -> Edition:
    texts = {"site.toml": rules, "playlists/a.toml": ITEMS, "playlists/b.toml": ITEMS}
    return compile_edition(load_site(texts).site, {}, timezone="Asia/Jakarta")


def rule(name: str, playlist: str, more: str = "") -> str:
    return f'[[rule]]\nname = "{name}"\nzones = {{ main = "{playlist}" }}\n{more}\n'


@pytest.mark.parametrize(
    ("rules", "known"),
    [
        (rule("A", "a"), Airing(NINE, now=True, starts={0: 60, 1: 60})),
        (rule("B", "b"), Airing()),
        (rule("A", "a", 'from = "12:00"\nto = "13:00"'), Airing(NINE + 3 * HOUR, starts={0: 60, 1: 60})),
        (
            rule("B", "b", 'to = "12:07"') + rule("A", "a", 'from = "12:07"'),
            Airing(NINE + 187 * 60_000, starts={0: 60, 1: 60}),
        ),
        (rule("A", "a", 'days = "wed"'), Airing(NINE + 15 * HOUR, starts={0: 60, 1: 60})),
        (rule("A", "a", 'days = "sun"'), Airing(NINE + 111 * HOUR, starts={0: 60, 1: 60})),
    ],
)
def test_the_coming_hour_is_counted_or_the_first_one_after(rules: str, known: Airing) -> None:
    assert airing(edition(rules), "a", NINE) == known


def test_playlists_that_take_turns_share_the_hour() -> None:
    both = edition(rule("A", "a") + rule("B", "b", "share = 3"))
    counts = airing(both, "a", NINE).starts
    assert 14 <= counts[0] <= 16


@pytest.mark.parametrize(
    ("values", "english", "indonesian"),
    [
        ({}, "", ""),
        ({"days": "mon-fri", "from": "06:00", "to": "09:00"}, "Mon–Fri, 06:00–09:00", "Sen–Jum, 06.00–09.00"),
        ({"days": "sat,sun"}, "Sat, Sun", "Sab, Min"),
        ({"from": "18:00"}, "18:00–24:00", "18.00–24.00"),
    ],
)
def test_validity_is_said_in_words(values: dict[str, str], english: str, indonesian: str) -> None:
    before = QLocale()
    item = ITEM_TYPES["clock"].model_validate({"type": "clock", **values})
    said = []
    for language in ("en", "id"):
        QLocale.setDefault(QLocale(language))
        said.append(validity(item))
    QLocale.setDefault(before)
    assert said == [english, indonesian]
