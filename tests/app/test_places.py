"""Which site is played: what was asked for, what was played before, the demonstration only where nothing ever was."""

from pathlib import Path

import pytest

from kiosk.app import places
from kiosk.app.places import NoSite, settle_site
from kiosk.program import Edition, Screen, Site, encode_edition
from kiosk.store import Store


@pytest.fixture
def demonstration(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    return a_demonstration(tmp_path / "clone", monkeypatch)


def a_demonstration(folder: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    folder.mkdir()
    (folder / "site.toml").touch()
    monkeypatch.setattr(places, "DEMO_SITE", folder)
    return folder


@pytest.fixture
def site(tmp_path: Path) -> Path:
    (tmp_path / "kota").mkdir()
    return tmp_path / "kota"


@pytest.fixture
def store(state: Path) -> Store:
    return Store(state)


def adopt_something(store: Store) -> None:
    edition = Edition(Site("Kota", "Asia/Jakarta", "id"), (Screen("main"),), (), (), {})
    store.adopt(store.write_edition(encode_edition(edition)), 0)


def test_a_new_machine_shows_the_demonstration(store: Store, demonstration: Path) -> None:
    assert settle_site(store, None) == demonstration
    assert settle_site(store, None) == demonstration


def test_what_was_asked_for_is_played_from_then_on(store: Store, demonstration: Path, site: Path) -> None:
    assert settle_site(store, None) == demonstration
    assert settle_site(store, str(site)) == site
    assert settle_site(store, None) == site


def test_the_demonstration_is_never_shown_where_an_edition_exists(store: Store, demonstration: Path) -> None:
    adopt_something(store)
    assert isinstance(settle_site(store, None), NoSite)
    assert store.source() is None, f"{demonstration} must not get in"


def test_a_recorded_site_that_is_gone_is_no_reason_for_the_demonstration(
    store: Store, demonstration: Path, site: Path
) -> None:
    settle_site(store, str(site))
    site.rmdir()
    assert settle_site(store, None) == site
    assert settle_site(store, None) != demonstration


def test_each_clone_shows_its_own_demonstration(
    store: Store, demonstration: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert settle_site(store, None) == demonstration
    other = a_demonstration(tmp_path / "other clone", monkeypatch)
    adopt_something(store)
    assert settle_site(store, None) == other


def test_a_folder_that_does_not_exist_is_refused(store: Store, tmp_path: Path) -> None:
    refused = settle_site(store, str(tmp_path / "nowhere"))
    assert isinstance(refused, NoSite)
    assert "no such folder" in refused.why


def test_a_stick_that_is_missing_at_start_keeps_its_last_edition(store: Store, site: Path) -> None:
    settle_site(store, str(site))
    adopt_something(store)
    site.rmdir()
    assert settle_site(store, str(site)) == site


def test_an_installed_layar_without_the_demonstration_asks_for_a_site(
    store: Store, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(places, "DEMO_SITE", tmp_path / "site-packages")
    assert isinstance(settle_site(store, None), NoSite)
