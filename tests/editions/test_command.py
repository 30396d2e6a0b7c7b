import json
import subprocess
import sys
from pathlib import Path

import numpy as np
import pytest
from PIL import Image

from kiosk.app import main
from kiosk.store import Store
from tests.editions.builder import Builder
from tests.support.media import Media

ROOT = Path(__file__).parents[2]
ON_SMALL_DISK = """
import subprocess, sys
from pathlib import Path
site, state, big, small = map(Path, sys.argv[1:])
mount = lambda *arguments: subprocess.run(["mount", *arguments], check=True)
layar = [sys.executable, "-m", "kiosk.app"]
def build():
    return subprocess.run([*layar, "build", str(site), "--state", str(state)], capture_output=True, text=True)
mount("-t", "tmpfs", "-o", "size=200k", "layar", str(state))
(site / "a.png").write_bytes(small.read_bytes())
first = build()
assert first.returncode == 0, first
(site / "b.png").write_bytes(big.read_bytes())
full = build()
assert full.returncode == 3, full
assert "No space left" in full.stderr and "free some space; the last edition stays" in full.stderr, full
(site / "b.png").unlink()
again = build()
assert again.returncode == 0 and again.stdout == first.stdout, again
mount("-o", "remount,ro", str(state))
(site / "c.png").write_bytes(small.read_bytes())
locked = build()
assert locked.returncode == 3, locked
assert "Read-only file system" in locked.stderr and "make the folder writable" in locked.stderr, locked
from kiosk.store import Store
current = Store(state).current()
Store(state).check_edition(current.edition)
assert current.edition == first.stdout.strip()
"""


def layar(*arguments: object) -> int:
    return main([str(argument) for argument in arguments])


def test_build_prints_the_id_of_what_plays(builder: Builder, media: Media, capsys: pytest.CaptureFixture[str]) -> None:
    builder.put("a.png", media.picture("red"))
    builder.put("new\nline.png", b"<svg>")

    assert layar("build", builder.site, "--state", builder.state) == 0

    said = capsys.readouterr()
    current = builder.store.current()
    assert current is not None
    assert said.out == f"{current.edition}\n"
    assert said.err.startswith("new\\nline.png: left out: it is an SVG drawing")


def test_build_knows_the_site_again(builder: Builder, media: Media, capsys: pytest.CaptureFixture[str]) -> None:
    assert layar("build", "--state", builder.state) == 2
    builder.put("a.png", media.picture("red"))
    layar("build", builder.site, "--state", builder.state)
    capsys.readouterr()

    assert layar("build", "--state", builder.state, "--json") == 0

    report = json.loads(capsys.readouterr().out)
    assert report["site"] == str(builder.site)
    assert report["outcome"] == "unchanged"


def test_a_site_with_errors_is_content_that_is_wrong(builder: Builder, capsys: pytest.CaptureFixture[str]) -> None:
    builder.put("site.toml", '[site]\nlanguage = "xx"\n')

    assert layar("build", builder.site, "--state", builder.state) == 1

    said = capsys.readouterr()
    assert said.out == ""
    assert "site.toml:2: " in said.err
    assert "the last edition stays" in said.err


def test_a_site_that_is_not_there(builder: Builder, capsys: pytest.CaptureFixture[str]) -> None:
    assert layar("build", builder.site / "nothing", "--state", builder.state) == 1
    assert "cannot be read" in capsys.readouterr().err


def test_rollback_goes_back(builder: Builder, media: Media, capsys: pytest.CaptureFixture[str]) -> None:
    assert layar("rollback", "--state", builder.state) == 3
    assert "nothing to go back to" in capsys.readouterr().err
    builder.put("a.png", media.picture("red"))
    one = builder.build().edition
    builder.put("a.png", media.picture("blue"))
    two = builder.build().edition

    assert layar("rollback", "--state", builder.state) == 0
    assert capsys.readouterr().out == f"{one}\n"
    assert layar("rollback", "--state", builder.state, "--json") == 0
    assert json.loads(capsys.readouterr().out)["edition"] == two
    current = Store(builder.state).current()
    assert current is not None
    assert current.edition == two


def on_order(state: Path, order: str) -> tuple[int, str]:
    command = [sys.executable, "-m", "kiosk.app", "build", "--on-order", "--state", str(state)]
    done = subprocess.run(command, cwd=ROOT, input=order, capture_output=True, text=True, check=False, timeout=60)
    return done.returncode, done.stdout


def test_a_process_that_waits_for_an_order(builder: Builder, media: Media) -> None:
    builder.put("a.png", media.picture("red"))
    builder.put("b.png", b"half")

    code, said = on_order(builder.state, json.dumps({"site": str(builder.site), "held": ["b.png"]}) + "\n")

    current = builder.store.current()
    assert current is not None
    assert (code, json.loads(said)) == (0, {"edition": current.edition, "trouble": "", "passing": False})
    assert builder.plays() == ["a.png"]

    builder.put("site.toml", "nonsense")
    code, said = on_order(builder.state, json.dumps({"site": str(builder.site), "held": []}) + "\n")
    answer = json.loads(said)
    assert (code, answer["edition"], answer["passing"]) == (0, None, False)
    assert "the site has errors" in answer["trouble"]

    assert on_order(builder.state, "") == (0, "")


def test_a_small_or_read_only_disk_is_said_and_the_last_edition_stays(
    builder: Builder, media: Media, tmp_path: Path
) -> None:
    if subprocess.run(["unshare", "-rm", "true"], capture_output=True, check=False).returncode:
        pytest.skip("no file systems of one's own here")
    noise = np.random.default_rng(1).integers(0, 256, (300, 400, 3), dtype=np.uint8)
    Image.fromarray(noise).save(tmp_path / "big.png")
    arguments = [str(path) for path in (builder.site, builder.state, tmp_path / "big.png", media.picture("red"))]

    done = subprocess.run(
        ["unshare", "-rm", sys.executable, "-c", ON_SMALL_DISK, *arguments],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
    )

    assert done.returncode == 0, done.stderr[-3000:]
