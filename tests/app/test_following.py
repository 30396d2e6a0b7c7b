"""Playing a repository from the command line: pinned once, and nothing else from then on."""

import json
import subprocess
from datetime import datetime, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest
from msgspec.structs import replace

from kiosk.app import main
from kiosk.app.places import Followed, NoSite, settle_site
from kiosk.app.processes import layar
from kiosk.program import Object, Playlist
from kiosk.publish.sync import read_sync
from kiosk.store import Store
from tests.publish.apply.sites import City, picture, site


@pytest.fixture(scope="module")
def city(tmp_path_factory: pytest.TempPathFactory) -> City:
    city = City()
    city.offer(site(b"p1"))
    city.folder = city.write(tmp_path_factory.mktemp("repository"))
    city.root_file = city.folder / "root.json"
    city.root_file.write_bytes(city.first_root)
    return city


def test_a_repository_is_not_trusted_at_first_sight(city: City, state: Path) -> None:
    refused = settle_site(Store(state), "https://kota.example/layar")
    assert isinstance(refused, NoSite)
    assert "--root" in refused.why
    assert isinstance(settle_site(Store(state), str(city.folder)), NoSite)
    assert not Store(state).is_pinned


def test_it_is_pinned_by_the_root_beside_the_settings_and_then_remembered(city: City, state: Path) -> None:
    store = Store(state)
    followed = Followed("https://kota.example/layar")
    assert settle_site(store, followed.source, city.root_file) == followed
    assert store.is_pinned
    assert settle_site(store, None) == followed
    assert store.source() is None


def test_a_pinned_screen_plays_no_folder_and_no_demonstration(city: City, state: Path, tmp_path: Path) -> None:
    store = Store(state)
    store.set_source(tmp_path)
    store.pin(city.first_root)
    refused = settle_site(store, str(tmp_path))
    assert isinstance(refused, NoSite)
    assert "plays only what is signed" in refused.why
    assert settle_site(store, None) == Followed(None)
    assert store.source() is None


def test_a_file_that_is_no_root_pins_nothing(state: Path, tmp_path: Path) -> None:
    wrong = tmp_path / "root.json"
    wrong.write_text("{}")
    refused = settle_site(Store(state), "https://kota.example/layar", wrong)
    assert isinstance(refused, NoSite)
    assert "no root.json" in refused.why
    assert not Store(state).is_pinned


def test_building_for_a_pinned_screen_is_refused(city: City, state: Path, capsys: pytest.CaptureFixture[str]) -> None:
    Store(state).pin(city.first_root)
    assert main(["build", str(state.parent), "--state", str(state)]) == 2
    assert "publish the site to its repository" in capsys.readouterr().err


def test_what_is_fetched_plays_and_what_became_of_it_is_on_disk(city: City, state: Path) -> None:
    store = Store(state)
    store.pin(city.first_root)
    launch = layar("_fetch", "--state", str(state), "--road", "folder", "--", str(city.folder))

    done = subprocess.run(launch.command, env=launch.environ, capture_output=True, text=True, check=False)

    assert done.returncode == 0, done.stderr
    assert json.loads(done.stdout)["kind"] == "adopted"
    current = store.current()
    assert current is not None
    assert current.edition == city.offered
    assert read_sync(state).roads["folder"].outcome == "adopted"


def test_an_address_that_leads_to_no_repository_is_told_in_the_log(state: Path) -> None:
    launch = layar("_fetch", "--state", str(state), "--", "ftp://kota.example/layar")
    done = subprocess.run(launch.command, env=launch.environ, capture_output=True, check=False)
    assert done.returncode == 2
    assert "this is no way to a repository" in (state / "logs/fetch.log").read_text()


def test_a_look_after_which_something_is_still_to_come_does_not_end_as_one_that_took_all(
    state: Path, tmp_path: Path
) -> None:
    city = City()
    Store(state).pin(city.first_root)
    city.offer(site(b"p1", dormant=[b"for next year"]), without=[b"for next year"])
    launch = layar("_fetch", "--state", str(state), "--road", "stick", "--", str(city.write(tmp_path)))

    def look() -> int:
        return subprocess.run(launch.command, env=launch.environ, capture_output=True, check=False).returncode

    assert look() == 1
    city.object(b"for next year")
    city.write(tmp_path)
    assert look() == 0


@pytest.mark.parametrize(("road", "reason"), [("folder", "left"), ("stick", "")])
def test_quiet_hours_are_those_of_the_site_wherever_the_clock_of_the_machine_is_set_and_not_for_sticks(
    state: Path, tmp_path: Path, road: str, reason: str
) -> None:
    city, store, config = City(), Store(state), tmp_path / "player.toml"
    store.pin(city.first_root)
    here = datetime.now(ZoneInfo("Asia/Jakarta"))
    config.write_text(f'quiet_hours = "{here - timedelta(hours=2):%H:%M}-{here + timedelta(hours=2):%H:%M}"\n')
    launch = layar("_fetch", "--state", str(state), "--config", str(config), "--road", road, "--", str(tmp_path))

    def fetch() -> str:
        city.write(tmp_path)
        environ = {**launch.environ, "TZ": "UTC"}
        subprocess.run(launch.command, env=environ, capture_output=True, check=False)
        return read_sync(state).roads[road].reason

    city.offer(site(b"small"))
    assert fetch() == ""
    film = b"\0" * 11_000_000
    name, shown = city.object(film), picture(b"film")
    large = replace(
        site(),
        playlists={"a": Playlist("", (replace(shown, needs=(name,)),))},
        objects={name: Object(len(film), "video/mp4")},
    )
    city.offer(large)
    assert fetch() == reason
