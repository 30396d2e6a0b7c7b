"""Settings that are read before the model is there."""

from pathlib import Path

import pytest

from kiosk.app.machine import setting


def test_the_environment_goes_before_the_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    config = tmp_path / "player.toml"
    config.write_text('screen = "klinik"\n')
    assert setting("screen", config) == "klinik"
    monkeypatch.setenv("LAYAR_SCREEN", "videotron")
    assert setting("screen", config) == "videotron"


@pytest.mark.parametrize("text", [b"", b"screen = 3", b"screen =", b"\xff", b'other = "x"'])
def test_what_cannot_be_read_is_not_set(tmp_path: Path, text: bytes) -> None:
    (tmp_path / "player.toml").write_bytes(text)
    assert setting("screen", tmp_path / "player.toml") == ""
    assert setting("screen", tmp_path / "nowhere.toml") == ""
    assert setting("screen", None) == ""
