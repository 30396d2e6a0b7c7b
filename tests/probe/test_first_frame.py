"""Of a film that goes on while its first frame is looked at, the first frame is taken all the same."""

from pathlib import Path

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtGui import QImage
from PySide6.QtMultimedia import QVideoFrame

from kiosk.probe.player import Player


def _frame(start_us: int) -> QVideoFrame:
    frame = QVideoFrame(QImage(16, 16, QImage.Format.Format_RGB32))
    frame.setStartTime(start_us)
    return frame


@pytest.mark.usefixtures("qapp")
def test_the_first_of_two_frames_is_the_first_frame(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    player = Player(tmp_path / "film.mp4")

    def both() -> None:
        player._sink.setVideoFrame(_frame(0))
        player._sink.setVideoFrame(_frame(33_000))

    monkeypatch.setattr("kiosk.probe.player.image_of", lambda _: QImage(16, 16, QImage.Format.Format_RGB32))
    monkeypatch.setattr(player._player, "setSource", lambda _: None)
    monkeypatch.setattr(player._player, "play", lambda: QTimer.singleShot(0, player, both))
    first = player.first_frame()
    assert first is not None
    assert first.start_us == 0
