"""What stage and agent have in common: they end when nobody supervises them, and Qt's words reach their log."""

import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]

CHILD = """
import argparse, signal, sys, time
from kiosk.app.child import begin_child, configure_child

parser = argparse.ArgumentParser()
parser.add_argument("name")
parser.add_argument("hearing")
configure_child(parser)
args = parser.parse_args()
begin_child(args.name, args)
signal.signal(signal.SIGTERM, signal.SIG_IGN if args.hearing == "deaf" else signal.SIG_DFL)
print("up", flush=True)
while True:
    time.sleep(1)
"""

QT = """
from pathlib import Path
import sys
from kiosk.app.logs import set_up
from kiosk.app.qtlogs import redirect_qt
from PySide6.QtCore import QLoggingCategory, qDebug, qWarning, qCWarning

set_up("stage", Path(sys.argv[1]))
redirect_qt()
qWarning("a file:///x.qml:3: TypeError")
qCWarning(QLoggingCategory("qt.multimedia.ffmpeg"), "no decoder")
qDebug("never mind")
"""


@pytest.mark.parametrize("name", ["stage", "agent"])
@pytest.mark.parametrize("hearing", ["listens", "deaf"])
def test_a_child_ends_when_its_supervisor_lets_go(state: Path, name: str, hearing: str) -> None:
    command = [sys.executable, "-c", CHILD, name, hearing, "--state", str(state), "--beat-fd", "2"]
    with subprocess.Popen(command, cwd=ROOT, stdin=subprocess.PIPE, stdout=subprocess.PIPE) as child:
        assert child.stdin
        assert child.stdout
        assert child.stdout.readline() == b"up\n"
        child.stdin.close()
        assert child.wait(timeout=30) == (0 if hearing == "deaf" else -15)


def test_what_qt_says_is_logged_under_its_category(state: Path) -> None:
    subprocess.run([sys.executable, "-c", QT, str(state)], cwd=ROOT, check=True, capture_output=True)
    lines = [line.split(" ", 1)[1] for line in (state / "logs/stage.log").read_text().splitlines()]
    assert lines == ["WARNING qt a file:///x.qml:3: TypeError", "WARNING qt.multimedia.ffmpeg no decoder"]
