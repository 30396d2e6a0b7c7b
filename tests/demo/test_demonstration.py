"""The site that is shown first must be without fault at every hour."""

import time
from datetime import datetime, timedelta
from itertools import pairwise
from pathlib import Path

import pytest

from kiosk.app.check import check
from kiosk.editions import compile_folder, read_texts, scan
from kiosk.model import SiteFiles, load_site
from kiosk.model.texts import AnnouncementItem
from kiosk.program import Level, Program, Situation, Truth
from kiosk.store import Store

SITE = Path(__file__).parents[2]
MOST_BYTES = 15_000_000
MOST_TITLE_WORDS, MOST_BODY_WORDS = 7, 25


@pytest.fixture(scope="module")
def files() -> SiteFiles:
    texts, _ = read_texts(SITE, scan(SITE))
    return load_site(texts).site


@pytest.fixture(scope="module")
def program(tmp_path_factory: pytest.TempPathFactory) -> Program:
    store = Store(tmp_path_factory.mktemp("state"))
    with store.writing():
        compiled = compile_folder(SITE, store, now_ns=time.time_ns(), timezone="UTC")
    assert compiled.edition is not None
    assert not compiled.left_out
    return Program(compiled.edition)


def test_nothing_is_wrong_with_it() -> None:
    told = [problem.text for problem in check(SITE) if "feeds/" not in problem.message]
    assert told == []


def test_its_assets_are_light() -> None:
    assert sum(file.stat().st_size for file in (SITE / "assets").rglob("*") if file.is_file()) < MOST_BYTES


def test_every_slide_is_short_enough_to_be_read(files: SiteFiles) -> None:
    slides = [item for playlist in files.playlists.values() for item in playlist.item]
    for slide in slides:
        if isinstance(slide, AnnouncementItem):
            assert len(slide.title.split()) <= MOST_TITLE_WORDS, slide.title
            assert len(slide.body.split()) <= MOST_BODY_WORDS, slide.title


def test_every_playlist_is_played_by_a_rule(files: SiteFiles) -> None:
    named = {playlist for rule in files.settings.rule for playlist in rule.zones.values()}
    assert named == set(files.playlists)


def test_something_is_on_in_every_zone_at_every_quarter_of_the_week(program: Program) -> None:
    monday = datetime(2026, 11, 23)  # noqa: DTZ001 - the site's local time
    for quarter in range(7 * 24 * 4):
        local = monday + timedelta(minutes=15 * quarter)
        showing = program.at(program.instant(local), Situation())
        assert showing.layout is not None, local
        assert all(zone.slot is not None for zone in showing.zones), local


@pytest.mark.parametrize(
    ("local", "rule", "level"),
    [
        ("2026-11-24T08:00", "Pagi", Level.BASE),
        ("2026-11-24T11:00", "Siang", Level.BASE),
        ("2026-11-24T12:15", "Kampanye Pilah Sampah", Level.CAMPAIGN),
        ("2026-11-27T07:30", "Jumat Bersih", Level.CAMPAIGN),
        ("2026-11-22T06:30", "Hari bebas kendaraan", Level.CAMPAIGN),
        ("2026-11-24T19:00", "Petang", Level.BASE),
        ("2026-11-27T19:00", "Festival Seribu Lampion", Level.EVENT),
        ("2026-11-28T02:00", "Larut malam", Level.BASE),
    ],
)
def test_the_day_goes_by(program: Program, local: str, rule: str, level: Level) -> None:
    showing = program.at(program.instant(datetime.fromisoformat(local)), Situation())
    main = next(zone.slot for zone in showing.zones if zone.zone == "main")
    assert main is not None
    assert (main.rule, main.level) == (rule, level)


def test_a_long_queue_gives_every_seventh_turn_to_an_invitation(program: Program) -> None:
    morning = program.instant(datetime(2026, 11, 24, 10))  # noqa: DTZ001 - the site's local time
    noon = program.instant(datetime(2026, 11, 24, 11, 55))  # noqa: DTZ001 - as above
    crowded = Situation(conditions={"layanan.menunggu > 30": Truth(value=True, since=morning)})
    rules = [span.slot.rule for span in program.slots(morning, noon, crowded, "main")]
    invitations = [turn for turn, rule in enumerate(rules) if rule == "Antrean padat"]
    assert len(invitations) > 2
    assert {later - earlier for earlier, later in pairwise(invitations)} == {7}
