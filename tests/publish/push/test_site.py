"""`layar push SITE`: built, signed, published to a folder of this machine, and sent."""

import json
from pathlib import Path

import pytest

from kiosk.app import main
from kiosk.publish.keys import confirmations
from kiosk.store import Store
from tests.agent.house import running

SITE = '[site]\ntitle = "Kota"\n[[screen]]\nname = "one"\ncanvas = [320, 240]\n'


@pytest.fixture
def city(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with keys and a site; people's own folders lie in it, too."""
    for name in ("DATA", "CACHE"):
        monkeypatch.setenv(f"XDG_{name}_HOME", str(tmp_path / name.lower()))
    monkeypatch.setenv("LAYAR_PASSPHRASE", "kata sandi yang panjang")
    roots: list[str] = []
    for name in ("ani", "budi", "citra"):
        (tmp_path / name).mkdir()
        roots += ["--root", f"{name}={tmp_path / name}"]
    assert main(["keys", "init", *roots, "--signer", "dewi", "--machine", "laptop", "--no-alert", "--yes"]) == 0
    (tmp_path / "site/playlists").mkdir(parents=True)
    (tmp_path / "site/site.toml").write_text(SITE)
    return tmp_path


def write(city: Path, title: str) -> None:
    text = f'[[item]]\ntype = "announcement"\ntitle = "{title}"\n'
    (city / "site/playlists/siang.toml").write_text(text)


def test_a_site_is_signed_and_sent_and_sent_again(
    city: Path, state: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    store = Store(state)
    store.pin((city / "data/layar/keys/root.json").read_bytes())
    with running(state) as agent:
        monkeypatch.setenv("LAYAR_TOKEN", agent.token("push"))
        for title in ("Pasar Malam", "Donor Darah"):
            write(city, title)
            capsys.readouterr()
            assert main(["push", str(city / "site"), agent.url, "--json"]) == 0
            told = json.loads(capsys.readouterr().out)
            assert told["outcome"] == "adopted"
            assert agent.json("api/status")["edition"]["id"] == told["edition"]
            assert title in store.edition_bytes(told["edition"]).decode()
        assert main(["push", str(city / "site"), agent.url]) == 0
        assert "plays already" in capsys.readouterr().out
    known = confirmations(city / "data/layar/keys")
    assert (list(known), known["one"].targets) == (["one"], 2)


def test_a_site_with_errors_is_not_sent(
    city: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("LAYAR_TOKEN", "layar_any")
    (city / "site/site.toml").write_text("[site]\ntitel = 1\n")
    assert main(["push", str(city / "site"), "http://127.0.0.1:9"]) == 1
    assert "title" in capsys.readouterr().err


def test_a_large_site_that_a_screen_took_is_remembered_too(
    city: Path, state: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    Store(state).pin((city / "data/layar/keys/root.json").read_bytes())
    items = [f'[[item]]\ntype = "announcement"\ntitle = "Kabar {place}"\n' for place in range(300)]
    (city / "site/playlists/siang.toml").write_text("".join(items))
    with running(state) as agent:
        monkeypatch.setenv("LAYAR_TOKEN", agent.token("push"))
        assert main(["push", str(city / "site"), agent.url]) == 0
    assert capsys.readouterr().err == ""
    assert confirmations(city / "data/layar/keys")["one"].targets == 1
