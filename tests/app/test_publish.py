import json
import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from kiosk.app.cli import main
from tests.publish.keys.house import WORDS, House
from tests.publish.keys.house import house as made
from tests.support.media import Media
from tests.support.waiting import wait_until

ROOT = Path(__file__).parents[2]
SITE = """
[site]
title = "Alun-alun"
timezone = "Asia/Jakarta"
[[screen]]
name = "videotron"
canvas = [640, 360]
"""


@pytest.fixture
def house(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, media: Media) -> House:
    monkeypatch.setenv("LAYAR_PASSPHRASE", WORDS)
    monkeypatch.chdir(tmp_path)
    site = tmp_path / "site"
    site.mkdir()
    (site / "site.toml").write_text(SITE)
    (site / "a.png").write_bytes(Path(media.picture("red")).read_bytes())
    return made(tmp_path)


def publish(*more: str) -> int:
    return main(["publish", "site", "repository", "--keys", "keys", "--state", "state", *more])


def contents(folder: Path) -> dict[str, bytes]:
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


@pytest.mark.usefixtures("house")
def test_a_new_laptop_goes_on_where_the_old_one_was(tmp_path: Path) -> None:
    assert publish() == 0
    assert main(["open", "repository", "again", "--keys", "keys"]) == 0
    assert contents(tmp_path / "again") == contents(tmp_path / "site")


@pytest.mark.usefixtures("house")
def test_a_dry_run_says_what_would_change_and_writes_nothing(capsys: pytest.CaptureFixture[str]) -> None:
    assert publish() == 0
    Path("site/b.png").write_bytes(Path("site/a.png").read_bytes() + b"\0")
    before = contents(Path("repository"))
    assert publish("--dry-run", "--rate", "videotron=1kB/s", "--activate-at", "2099-01-01T10:00") == 0
    said = capsys.readouterr().out
    assert "videotron: from 2099-01-01 10:00" in said
    assert "+ image b.png in playlist" in said
    assert contents(Path("repository")) == before
    assert publish("--dry-run", "--json") == 0
    (screen,) = json.loads(capsys.readouterr().out)["screens"]
    assert [change["name"] for change in screen["changes"]] == ["b.png"]


@pytest.mark.usefixtures("house")
def test_publishing_as_json(capsys: pytest.CaptureFixture[str]) -> None:
    assert publish("--json") == 0
    first = json.loads(capsys.readouterr().out)
    assert publish("--json") == 0
    again = json.loads(capsys.readouterr().out)
    assert (again["edition"], again["proposal"], again["sent_bytes"]) == (first["edition"], None, 0)
    assert first["sent_bytes"] > 0


@pytest.mark.usefixtures("house")
@pytest.mark.parametrize(
    ("more", "code", "said"),
    [
        (["--activate-at", "2020-01-01T00:00"], 2, "is past"),
        (["--activate-at", "tomorrow"], 2, "not a time"),
        (["--rate", "kiosk=2MB/s"], 2, "there is videotron"),
        (["--rate", "videotron=fast"], 2, "not a rate"),
        (["--keys", "nowhere"], 3, "layar keys init"),
        (["--passphrase-file", "nowhere"], 3, "nowhere cannot be read"),
    ],
)
def test_what_is_wrong_is_told_with_its_code(
    more: list[str], code: int, said: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert publish(*more) == code
    assert said in capsys.readouterr().err
    assert not Path("repository/metadata").exists()


@pytest.mark.usefixtures("house")
@pytest.mark.parametrize("there", ["site", "site/repository", "other"])
def test_a_repository_is_not_a_part_of_a_site(there: str, capsys: pytest.CaptureFixture[str]) -> None:
    Path("other").mkdir()
    Path("other/site.toml").touch()
    before = contents(Path("site"))
    assert main(["publish", "site", there, "--keys", "keys", "--state", "state"]) == 2
    assert "is in the folder of a site" in capsys.readouterr().err
    assert contents(Path("site")) == before


@pytest.mark.usefixtures("house")
def test_a_site_with_errors_is_not_published(capsys: pytest.CaptureFixture[str]) -> None:
    Path("site/site.toml").write_text("[site]\ntitel = 1\n")
    assert publish() == 1
    assert "site.toml" in capsys.readouterr().err
    assert not Path("repository").exists()


@pytest.mark.usefixtures("house")
def test_a_wrong_passphrase_publishes_nothing(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("LAYAR_PASSPHRASE", "not that one at all")
    assert publish() == 3
    assert "the passphrase does not open" in capsys.readouterr().err
    assert not Path("repository/metadata").exists()


@pytest.mark.usefixtures("house")
def test_ctrl_c_leaves_a_repository_that_the_next_run_completes() -> None:
    for i in range(40):
        (Path("site") / f"{i}.bin").write_bytes(os.urandom(500_000))
    command = [sys.executable, "-m", "kiosk.app", "publish", "site", "repository", "--keys", "keys", "--state", "state"]
    process = subprocess.Popen(
        command,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.PIPE,
        text=True,
        env=os.environ | {"PYTHONPATH": str(ROOT)},
    )
    wait_until(lambda: process.poll() is not None or list(Path("repository").glob("sources/*/*")), timeout=60)
    process.send_signal(signal.SIGINT)
    _, said = process.communicate(timeout=60)
    if process.returncode:
        assert process.returncode == 130
        assert "the same command goes on" in said
        assert not Path("repository/metadata/timestamp.json").exists()
    assert publish() == 0
    assert main(["open", "repository", "again", "--keys", "keys"]) == 0
    assert contents(Path("again")) == contents(Path("site"))
