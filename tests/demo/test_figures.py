"""The sample figures: plausible at every hour, whole at every instant, gone with whoever started them."""

import json
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

import pytest

from kiosk.app import demo
from kiosk.editions import read_texts, scan
from kiosk.model import load_site
from kiosk.model.feed import FileFeed
from tests.support import wait_until
from tools.demo import curves, figures

MONDAY = datetime(2026, 11, 23, tzinfo=figures.WIB)
WEEK = [MONDAY + timedelta(minutes=20 * step) for step in range(7 * 24 * 3)]


def read(folder: Path, feed: str) -> dict[str, Any]:
    data = json.loads((folder / f"{feed}.json").read_text("utf-8"))
    assert isinstance(data, dict)
    return data


def test_whatever_the_site_asks_for_is_written(tmp_path: Path) -> None:
    figures.write(tmp_path, MONDAY)
    texts, _ = read_texts(demo.DEMO_SITE, scan(demo.DEMO_SITE))
    feeds = load_site(texts).site.settings.feed
    assert len(feeds) == len(figures.FEEDS)
    for feed in feeds:
        assert isinstance(feed, FileFeed)
        assert feed.path == f"feeds/{feed.name}.json"
        written = read(tmp_path, feed.name)
        assert "Data contoh" in (feed.attribution, written["keterangan"])
        assert {value.name for value in feed.value} <= written.keys()


def test_nobody_leaves_who_has_not_come() -> None:
    for now in WEEK:
        came, left = curves.visitors(now, curves.hour_of(now))
        assert came >= 0, now
        assert 0 <= left <= came, now


def test_the_air_moves_between_its_categories() -> None:
    seen = [curves.ispu(curves.fine_dust(now, curves.hour_of(now))) for now in WEEK]
    assert min(seen) <= 50
    assert 100 < max(seen) <= 200


@pytest.mark.parametrize(("dust", "index"), [(0, 0), (15.5, 50), (55.4, 100), (150.4, 200), (250.4, 300), (900, 500)])
def test_ispu_follows_the_regulation(dust: float, index: int) -> None:
    assert curves.ispu(dust) == index


def test_nobody_waits_at_closed_counters() -> None:
    for now in WEEK:
        waiting, served = curves.service(now, curves.hour_of(now))
        assert waiting >= 0 <= served
        if not curves.service_is_open(now, curves.hour_of(now)):
            assert waiting == 0, now


def test_the_budget_is_never_spent_backwards() -> None:
    year = [datetime(2026, 1, 1, tzinfo=figures.WIB) + timedelta(days=day) for day in range(365)]
    shares = [curves.spent(day) for day in year]
    assert shares == sorted(shares)
    assert 0 <= shares[0] < shares[-1] < 100


def test_the_child_writes_and_ends_with_its_pipe(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "tools").symlink_to(demo.DEMO_SITE / "tools")
    monkeypatch.setattr(demo, "DEMO_SITE", tmp_path)
    child = demo.start(tmp_path)
    assert child is not None
    assert child.stdin is not None
    wait_until((tmp_path / "feeds/sungai.json").exists)
    child.stdin.close()
    assert child.wait(60) == 0


def test_no_other_site_gets_sample_figures(tmp_path: Path) -> None:
    assert demo.start(tmp_path) is None
