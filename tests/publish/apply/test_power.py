import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parents[3]
STRIDE = "17"
"""There are a thousand steps; all of them are for whoever has two minutes."""


def test_a_power_cut_at_any_step_leaves_the_old_edition_or_the_new_one_with_its_trust() -> None:
    command = [sys.executable, "-m", "tests.publish.apply.power", STRIDE]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr[-3000:]
    assert int(done.stdout) > 600
