import subprocess
import sys

import pytest

NOTHING = """
for _ in range(100_000):
    thing.setObjectName("layar")
"""
TRUE = """
for _ in range(50_000):
    thing.objectNameChanged.connect(thing.deleteLater)
    thing.objectNameChanged.disconnect(thing.deleteLater)
"""


@pytest.mark.parametrize("calls", [NOTHING, TRUE], ids=["nothing", "true"])
def test_a_process_survives_many_qt_calls_that_return(calls: str) -> None:
    program = f"import kiosk\nfrom PySide6.QtCore import QObject\nthing = QObject()\n{calls}"
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, check=False, timeout=60)
    assert done.returncode == 0, done.stderr.decode()
