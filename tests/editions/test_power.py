import shutil
import subprocess
import sys
from pathlib import Path

import numpy as np

from kiosk.editions import Outcome
from kiosk.store import Store
from tests.editions.builder import Builder
from tests.store.sample import assert_whole
from tests.support.media import Media

ROOT = Path(__file__).parents[2]


def test_a_power_cut_at_any_step_of_a_build_leaves_the_old_edition_or_the_new_one(
    builder: Builder, media: Media
) -> None:
    """Steps of the process that builds; those that prepare only add objects, which the store's own test covers."""
    builder.put("site.toml", '[site]\ntitle = "Old"\n')
    builder.put("a.png", media.picture("red"))
    builder.build()
    builder.put("site.toml", '[site]\ntitle = "New"\n')
    builder.put("b.png", media.picture("red"))
    builder.store.add_bytes(b"to be swept")

    assert _cut_at_every_step(builder) > 80


def test_a_power_cut_at_any_step_of_the_first_build_leaves_what_tells_that_a_share_is_away(
    builder: Builder, media: Media
) -> None:
    builder.put("a.png", media.picture("red"))
    builder.build()
    shutil.rmtree(builder.state / "editions")
    for name in ("current", "inventory.json", "build.json"):  # the pictures stay prepared, which saves time
        (builder.state / name).unlink()

    assert _cut_at_every_step(builder) > 30


def _cut_at_every_step(builder: Builder) -> int:
    done = subprocess.run(
        [sys.executable, "-m", "tests.editions.power", str(builder.site), str(builder.state)],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr[-3000:]
    return int(done.stdout)


def test_builds_that_are_killed_at_any_time_get_there_in_the_end(builder: Builder, media: Media) -> None:
    builder.put("site.toml", '[site]\ntimezone = "Asia/Jakarta"\n')  # else the two ways to build would differ in it
    builder.put("0.png", media.picture("red"))
    builder.build()
    old = builder.store.current()
    assert old is not None
    for i in range(12):
        builder.put(f"{i}.png", media.picture("blue", (1200, 800), text=str(i)))
    builder.put("x.mp4", media.clip())
    command = [sys.executable, "-m", "kiosk.app", "build", str(builder.site), "--state", str(builder.state)]

    for seconds in np.random.default_rng(5).uniform(0.3, 2.5, 6):
        process = subprocess.Popen(command, cwd=ROOT, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        try:
            process.wait(seconds)
        except subprocess.TimeoutExpired:
            process.kill()
            process.wait()
        current = Store(builder.state).current()
        assert current is not None
        assert_whole(builder.store, current.edition)

    report = builder.build()

    assert report.outcome in (Outcome.ADOPTED, Outcome.UNCHANGED)
    assert len(builder.plays()) == 13
    current = builder.store.current()
    assert current is not None
    assert current.previous == old.edition
    assert_whole(builder.store, current.edition)
