"""Signed content, seen from outside: keys, a repository on a web server, a pinned screen, and the framebuffer tells."""

import functools
import http.server
import json
import os
import shutil
import subprocess
import sys
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from typing_extensions import override

from tests.stories.test_a_folder_on_the_screen import MAIN, SOON, put, shows
from tests.support import Display, Media

WORDS = "kuda lumping di alun-alun"
POLL_SECONDS = 5


class _Quiet(http.server.SimpleHTTPRequestHandler):
    @override
    def log_message(self, format: str, *args: object) -> None:
        """Say nothing."""


class City:
    """Keys, a site, and the repository that it is published to."""

    def __init__(self, folder: Path) -> None:
        self.site = folder / "site"
        self.repository = folder / "repository"
        self.keys = folder / "keys"
        self._state = folder / "publisher"
        self.site.mkdir()
        self.repository.mkdir()
        (self.site / "site.toml").write_text('[site]\ntitle = "Kota"\ntimezone = "Asia/Jakarta"\n')
        sticks = [f"--root={name}={folder / name}" for name in ("ani", "budi", "citra")]
        for name in ("ani", "budi", "citra"):
            (folder / name).mkdir()
        self.layar("keys", "init", *sticks, "--signer", "dewi", "--machine", "kantor", "--no-alert", "--yes")

    def publish(self, *more: str) -> None:
        self.layar("publish", str(self.site), str(self.repository), "--state", str(self._state), *more)

    def layar(self, *arguments: str) -> str:
        environ = {**os.environ, "LAYAR_PASSPHRASE": WORDS}
        command = [sys.executable, str(MAIN), *arguments, "--keys", str(self.keys)]
        return subprocess.run(command, env=environ, check=True, capture_output=True, text=True).stdout


@pytest.fixture
def city(tmp_path: Path) -> City:
    return City(tmp_path)


@contextmanager
def served(folder: Path) -> Iterator[str]:
    handler = functools.partial(_Quiet, directory=str(folder))
    with http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
        thread = threading.Thread(target=server.serve_forever)
        thread.start()
        try:
            yield f"http://127.0.0.1:{server.server_address[1]}/"
        finally:
            server.shutdown()
            thread.join()


@contextmanager
def following(source: str, city: City, state: Path, display: Display) -> Iterator[Callable[..., object]]:
    """A pinned screen; gives a function that runs a command on its STATE."""
    command = [sys.executable, str(MAIN), "play", source, "--root", str(city.keys / "root.json"), "--state", str(state)]
    environ = display.environ(LAYAR_LISTEN="127.0.0.1:0", LAYAR_POLL=str(POLL_SECONDS))
    with subprocess.Popen(command, env=environ) as player:
        try:
            yield lambda *arguments: subprocess.run(
                [sys.executable, str(MAIN), *arguments, "--state", str(state)], check=True, capture_output=True
            )
        finally:
            player.terminate()
            player.wait(60)


def test_what_is_signed_comes_goes_back_and_is_banned(city: City, state: Path, display: Display, media: Media) -> None:
    put(media.picture("red", (1280, 720)), city.site / "a.png")
    city.publish()
    with served(city.repository) as address, following(address, city, state, display) as run:
        display.wait_for(shows("red"), SOON, "the first edition")
        put(media.picture("blue", (1280, 720)), city.site / "a.png")
        city.publish()
        display.wait_for(shows("blue"), SOON, "the second edition")
        run("rollback")
        display.wait_for(shows("red"), SOON, "the edition before, held")
        run("rollback", "--release")
        display.wait_for(shows("blue"), SOON, "the newest again")
        put(media.picture("yellow", (1280, 720)), city.site / "b.png")
        city.publish()
        city.layar("ban", "a.png", str(city.repository))
        display.wait_for(shows("yellow"), SOON, "what is not banned")


def test_all_screens_switch_at_an_instant(city: City, state: Path, display: Display, media: Media) -> None:
    put(media.picture("red", (1280, 720)), city.site / "a.png")
    city.publish()
    with served(city.repository) as address, following(address, city, state, display):
        display.wait_for(shows("red"), SOON, "the first edition")
        put(media.picture("lime", (1280, 720)), city.site / "a.png")
        instant = datetime.now(UTC) + timedelta(seconds=POLL_SECONDS + 6)
        city.publish("--activate-at", instant.isoformat())
        display.wait_for(shows("lime"), SOON, "the edition of that instant")
        assert instant <= datetime.now(UTC)


def test_an_unsigned_stick_shows_nothing_and_a_signed_one_does(
    city: City, state: Path, display: Display, media: Media, tmp_path: Path
) -> None:
    stick = tmp_path / "stick"
    put(media.picture("red", (1280, 720)), city.site / "a.png")
    city.publish()
    shutil.copytree(city.repository, stick)
    with following(str(stick), city, state, display):
        display.wait_for(shows("red"), SOON, "the edition on the stick")
        put(media.picture("blue", (1280, 720)), stick / "a.png")
        timestamp = stick / "metadata" / "timestamp.json"
        signed = json.loads(timestamp.read_bytes())
        signed["signed"]["version"] += 1
        timestamp.write_text(json.dumps(signed))
        put(media.picture("lime", (1280, 720)), city.site / "a.png")
        city.publish()
        assert shows("red")(display.frame())
        shutil.rmtree(stick)
        shutil.copytree(city.repository, stick)
        display.wait_for(shows("lime"), SOON, "what the city signed")
