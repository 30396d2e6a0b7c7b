"""The tests' own tools."""

import subprocess
import sys
from pathlib import Path

import numpy as np
import pytest

from tests.support import Display, Media, wait_until
from tests.support.media import read_count

pytest_plugins = ["pytester"]


def test_a_condition_that_never_comes_fails() -> None:
    with pytest.raises(AssertionError, match="the sun"):
        wait_until(lambda: False, timeout=0.05, what="the sun")


_WINDOW = """
from PySide6.QtGui import QColor, QGuiApplication, QPainter, QRasterWindow

class Window(QRasterWindow):
    def paintEvent(self, event):
        QPainter(self).fillRect(0, 0, 4000, 4000, QColor(250, 120, 10))

app = QGuiApplication([])
window = Window()
window.setGeometry(0, 0, 300, 200)
window.show()
app.exec()
"""


def test_a_display_shows_what_a_program_draws(display: Display) -> None:
    with subprocess.Popen([sys.executable, "-c", _WINDOW], env=display.environ()) as program:
        frame = display.wait_for(lambda frame: tuple(frame[100, 100]) == (250, 120, 10))
        program.terminate()
    assert frame.shape == (720, 1280, 3)
    assert display.pixel(1200, 700) == (0, 0, 0)


def test_a_frame_of_a_counted_clip_tells_its_place(media: Media) -> None:
    clip = media.counted_clip(9, frames=5)
    command = ["ffmpeg", "-v", "error", "-i", str(clip), "-f", "rawvideo", "-pix_fmt", "gray", "-"]
    frames = np.frombuffer(subprocess.run(command, capture_output=True, check=True).stdout, np.uint8)
    counts = [read_count(frame[5]) for frame in frames.reshape(5, 360, 640)]
    assert counts == [(9, 0), (9, 1), (9, 2), (9, 3), (9, 4)]


_LOUD = """
import logging, subprocess, sys, threading, time
import pytest

LEFT = []

def test_warns():
    logging.getLogger("kiosk.x").warning("boom")

@pytest.mark.expects_log("boom")
def test_announces():
    logging.getLogger("kiosk.x").warning("boom")

@pytest.mark.expects_log("boom")
def test_announces_in_vain():
    pass

def test_leaves_a_thread():
    threading.Thread(target=time.sleep, args=(60,), daemon=True).start()

def test_leaves_a_process():
    LEFT.append(subprocess.Popen(["sleep", "1"]))

def test_is_in_order():
    for process in LEFT:
        process.kill()
        process.wait()
"""


def test_the_house_rules_fail_those_who_break_them(pytester: pytest.Pytester, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PYTHONPATH", str(Path(__file__).parents[2]))
    pytester.makeconftest(
        "from tests.support import leaks\nfrom tests.support.leaks import _no_leaks, _no_orphans\n"
        "from tests.support.logguard import log_guard\nleaks._GRACE = 0.1\n"
    )
    pytester.makepyfile(_LOUD)
    result = pytester.runpytest_subprocess("-p", "no:cacheprovider", "-W", "ignore")
    result.assert_outcomes(passed=6, errors=4)
