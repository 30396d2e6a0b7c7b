import shutil
from pathlib import Path

import pytest

from kiosk.editions import Outcome
from kiosk.editions.loss import PATIENCE_MS
from tests.editions.builder import Builder


@pytest.fixture
def site(builder: Builder) -> Builder:
    """Six announcements and no media, which build fast."""
    builder.put("site.toml", '[site]\ntimezone = "Asia/Jakarta"\n')
    for i in range(5):
        builder.put(f"playlists/{i}.toml", f'[[item]]\ntype = "announcement"\ntitle = "{i}"\n')
    assert builder.build().outcome is Outcome.ADOPTED
    return builder


def lose(builder: Builder, count: int) -> None:
    for path in sorted((builder.site / "playlists").iterdir())[:count]:
        path.unlink()


def titles(builder: Builder) -> int:
    return sum(len(playlist.items) for playlist in builder.edition().playlists.values())


def test_half_of_the_files_may_go_at_once(site: Builder) -> None:
    lose(site, 3)

    assert site.build().outcome is Outcome.ADOPTED
    assert titles(site) == 2


def test_more_than_half_changes_nothing_and_is_said(site: Builder) -> None:
    lose(site, 4)

    report = site.build()

    assert (report.outcome, report.ok) == (Outcome.LOST, False)
    assert "4 of 6 files are gone" in report.message
    assert "--accept-loss" in report.message
    assert titles(site) == 5


def test_file_by_file_everything_may_go(site: Builder) -> None:
    for left in (3, 1, 0):
        lose(site, titles(site) - left)
        assert site.build().outcome is Outcome.ADOPTED
        assert titles(site) == left


def test_what_comes_back_is_no_loss(site: Builder) -> None:
    shutil.copytree(site.site, site.site.with_name("kept"))
    lose(site, 5)
    assert site.build().outcome is Outcome.LOST
    shutil.rmtree(site.site)
    assert site.build().outcome is Outcome.GONE
    site.site.with_name("kept").rename(site.site)

    assert site.build().outcome is Outcome.UNCHANGED


def test_a_loss_that_is_meant_is_taken(site: Builder) -> None:
    lose(site, 5)
    assert site.build().outcome is Outcome.LOST

    assert site.build(accept_loss=True).outcome is Outcome.ADOPTED
    assert titles(site) == 0


def test_a_loss_that_lasts_is_taken(site: Builder) -> None:
    lose(site, 4)
    first = site.build()
    again = site.build(later_ms=PATIENCE_MS // 2)
    assert again.outcome is Outcome.LOST
    assert again.lost_since == first.lost_since

    assert site.build(later_ms=PATIENCE_MS).outcome is Outcome.ADOPTED
    assert titles(site) == 1


def test_an_emptied_folder_is_never_taken_for_meant(site: Builder) -> None:
    shutil.rmtree(site.site)
    site.site.mkdir()

    assert site.build().outcome is Outcome.LOST
    assert site.build(later_ms=100 * PATIENCE_MS).outcome is Outcome.LOST
    assert titles(site) == 5


def test_a_clock_that_was_set_back_does_not_end_the_wait(site: Builder) -> None:
    lose(site, 4)
    site.build(later_ms=5 * PATIENCE_MS)

    assert site.build(later_ms=-PATIENCE_MS).outcome is Outcome.LOST
    assert site.build(later_ms=-PATIENCE_MS // 2).outcome is Outcome.LOST


def test_without_its_site_file_a_site_is_not_itself(site: Builder) -> None:
    (site.site / "site.toml").unlink()

    report = site.build()

    assert report.outcome is Outcome.LOST
    assert "site.toml is gone" in report.message


@pytest.mark.parametrize("gone", ["removed", "a file"])
def test_a_source_that_is_gone_changes_nothing(site: Builder, gone: str) -> None:
    before = site.store.current()
    shutil.rmtree(site.site)
    if gone == "a file":
        site.site.write_bytes(b"")

    for later in (0, 100 * PATIENCE_MS):
        report = site.build(later_ms=later, accept_loss=True)
        assert (report.outcome, report.ok) == (Outcome.GONE, False)
        assert str(site.site) in report.message
        assert site.store.current() == before


def test_a_site_that_never_was_makes_no_edition(builder: Builder, tmp_path: Path) -> None:
    nothing = Builder(tmp_path / "nothing", builder.state)

    report = nothing.build()

    assert (report.outcome, report.edition) == (Outcome.GONE, None)
