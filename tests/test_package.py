import subprocess
import sys

MANY_CALLS = """
import kiosk
from PySide6.QtCore import QObject
thing = QObject()
for _ in range(100_000):
    thing.setObjectName("layar")
"""


def test_a_process_survives_many_qt_calls_that_return_nothing() -> None:
    done = subprocess.run([sys.executable, "-c", MANY_CALLS], capture_output=True, check=False, timeout=60)
    assert done.returncode == 0, done.stderr.decode()
