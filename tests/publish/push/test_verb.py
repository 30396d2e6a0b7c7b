"""`layar push`, to a screen beyond this machine."""

import json
from collections.abc import Iterator
from pathlib import Path

import pytest

from kiosk.app import main
from kiosk.publish.push import CommandError, CutError, Line, ScreenAddress, read_address, read_fingerprint
from tests.agent.inbox.senders import Screens, pinned_screen, publish
from tests.publish.transport.web import answering


class Far:
    """A screen that is reached over TLS."""

    def __init__(self, screen: Screens) -> None:
        record = json.loads((screen.agent.state / "agent.json").read_bytes())["network"]
        self.screen = screen
        self.url = f"https://127.0.0.1:{record['url'].rstrip('/').rpartition(':')[2]}"
        self.fingerprint = record["fingerprint"]

    def push(self, *options: str) -> int:
        self.screen.city.write(self.screen.folder)
        return main(["push", str(self.screen.folder), self.url, *options])


@pytest.fixture
def far(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Far]:
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "data"))
    with pinned_screen(tmp_path, listen="0.0.0.0:0") as screen:
        monkeypatch.setenv("LAYAR_TOKEN", screen.token)
        yield Far(screen)


def test_a_fingerprint_is_given_once(far: Far, capsys: pytest.CaptureFixture[str]) -> None:
    edition = publish(far.screen.city, b"one")
    assert far.push() == 2
    assert "--fingerprint" in capsys.readouterr().err
    assert far.push("--fingerprint", far.fingerprint.upper().replace("SHA256", "sha256")) == 0
    assert f"{edition[:12]} plays now" in capsys.readouterr().out
    publish(far.screen.city, b"two")
    assert far.push("--json") == 0
    told = json.loads(capsys.readouterr().out)
    current = far.screen.current()
    assert current is not None
    assert (told["outcome"], told["edition"]) == ("adopted", current.edition)


def test_another_certificate_gets_no_token(far: Far, capsys: pytest.CaptureFixture[str]) -> None:
    publish(far.screen.city, b"one")
    assert far.push("--fingerprint", f"sha256:{'0' * 64}") == 2
    assert "somebody may be in between" in capsys.readouterr().err
    assert far.screen.current() is None
    assert far.push("--fingerprint", far.fingerprint) == 0


@pytest.mark.parametrize("fingerprint", [None, f"sha256:{'0' * 64}"])
@pytest.mark.parametrize("answer", [b"", b"HTTP/1.1 400 Bad Request\r\nConnection: close\r\n\r\n"])
def test_a_line_that_breaks_is_no_wrong_certificate(answer: bytes, fingerprint: str | None) -> None:
    with (
        answering(answer) as port,
        Line(ScreenAddress("https", "127.0.0.1", port), "layar_x", fingerprint) as line,
        pytest.raises(CutError) as caught,
    ):
        line.missing()
    assert "certificate" not in str(caught.value)


def test_the_token_may_lie_in_a_file(
    far: Far, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    publish(far.screen.city, b"one")
    monkeypatch.delenv("LAYAR_TOKEN")
    assert far.push("--fingerprint", far.fingerprint) == 2
    assert "LAYAR_TOKEN is not set" in capsys.readouterr().err
    (tmp_path / "token").write_text("layar_wrong\n")
    assert far.push("--fingerprint", far.fingerprint, "--token-file", str(tmp_path / "token")) == 2
    assert "--scope push" in capsys.readouterr().err
    (tmp_path / "token").write_text(f"{far.screen.token}\n")
    assert far.push("--fingerprint", far.fingerprint, "--token-file", str(tmp_path / "token")) == 0


def test_what_is_refused_is_said(far: Far, capsys: pytest.CaptureFixture[str]) -> None:
    publish(far.screen.city, b"one")
    far.screen.city.keys["targets"] = far.screen.city.keys["snapshot"]
    far.screen.city.publish()
    assert far.push("--fingerprint", far.fingerprint) == 1
    assert "not signed by enough" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("http://192.168.1.20:8787", "without TLS"),
        ("http://127.0.0.1.evil.example:8787", "without TLS"),
        ("https://dewi:secret@layar.example", "holds a user"),
        ("https://layar.example/api", "ends with its port"),
        ("https://layar.example:99999", "not the address"),
        ("https://[::1", "not the address"),
        ("videotron", "not the address"),
        ("", "not the address"),
    ],
)
def test_addresses_that_are_not_used(text: str, words: str) -> None:
    with pytest.raises(CommandError, match=words) as caught:
        read_address(text)
    assert "secret" not in str(caught.value)


def test_addresses_of_screens() -> None:
    assert read_address("https://layar.example").url == "https://layar.example:443"
    assert read_address("https://[fe80::1]:8787/").url == "https://[fe80::1]:8787"
    assert read_address("http://localhost:8787").url == "http://localhost:8787"


@pytest.mark.parametrize("text", ["AB:" * 31 + "AB", "sha256:" + "ab" * 32, " " + "ab" * 32 + "\n"])
def test_fingerprints_as_people_copy_them(text: str) -> None:
    assert read_fingerprint(text) == f"sha256:{'ab' * 32}"


@pytest.mark.parametrize("text", ["", "ab", "sha256:" + "ab" * 31, "md5:" + "ab" * 32, "zz" * 32])
def test_what_is_no_fingerprint(text: str) -> None:
    with pytest.raises(CommandError):
        read_fingerprint(text)
