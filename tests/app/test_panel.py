"""`layar panel`: what is told where the window cannot be opened."""

from pathlib import Path

import pytest

from kiosk.app import panel
from kiosk.app.cli import main
from kiosk.panel import Options
from kiosk.panel.draft import DraftBook
from kiosk.panel.session import draft_folder


def test_what_is_no_site_is_refused(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["panel", str(tmp_path / "none")]) == 2
    assert "no such folder" in capsys.readouterr().err
    (tmp_path / "metadata").mkdir()
    assert main(["panel", str(tmp_path)]) == 2
    assert "run `layar panel` without SITE" in capsys.readouterr().err


def test_without_a_display_there_is_no_window(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.delenv("QT_QPA_PLATFORM")
    assert main(["panel", str(tmp_path), "--state", str(tmp_path / "state")]) == 3
    assert "no display" in capsys.readouterr().err
    monkeypatch.setenv("DISPLAY", ":59999")
    assert main(["panel", str(tmp_path), "--state", str(tmp_path / "state")]) == 3
    assert "does not answer" in capsys.readouterr().err


def test_a_second_panel_on_one_site_says_where_to_go_on(
    tmp_path: Path, state: Path, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    def open_only(options: Options) -> int:
        assert options.site is not None
        with DraftBook(draft_folder(options.state, options.site)).held():
            return 0

    monkeypatch.setattr(panel, "main", open_only)
    monkeypatch.setattr(panel, "set_up", lambda *_: None)
    monkeypatch.setattr("kiosk.app.qtlogs.redirect_qt", lambda: None)
    with DraftBook(draft_folder(state, tmp_path)).held():
        assert main(["panel", str(tmp_path), "--state", str(state)]) == 3
    assert "open in another window of the panel; go on there" in capfd.readouterr().err
    assert main(["panel", str(tmp_path), "--state", str(state)]) == 0
