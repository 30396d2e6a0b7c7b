"""Somebody stands before the screen: which one is it, and could it start anew?"""

import json
from pathlib import Path
from typing import Any

import numpy as np
import pytest
import requests

from kiosk.store import read_agent_address
from tests.stories.test_a_folder_on_the_screen import SOON, playing, put, shows
from tests.support import Display, Frame, Media, wait_until

NIGHT, GOLD, WHITE = (0x0B, 0x22, 0x39), (0xF2, 0xB6, 0x32), (255, 255, 255)
SITE = """
[site]
title = "Kota"
timezone = "Asia/Jakarta"
[[screen]]
name = "Tugu"
canvas = [1280, 720]
[[screen.output]]
display = "left"
source = [0, 0, 640, 720]
target = [0, 0]
[[screen.output]]
display = "right"
source = [640, 0, 640, 720]
target = [640, 0]
"""


@pytest.fixture
def site(tmp_path: Path, media: Media) -> Path:
    folder = tmp_path / "kota"
    folder.mkdir()
    (folder / "site.toml").write_text(SITE)
    put(media.picture("red", (1280, 720)), folder / "a.png")
    return folder


def ask(state: Path, path: str, **wish: Any) -> requests.Response:
    address = read_agent_address(state)
    assert address is not None
    headers = {"Authorization": f"Bearer {(state / 'agent.token').read_text()}"}
    return requests.post(address.url + path, json=wish, headers=headers, timeout=20)


def connected(state: Path) -> int:
    """The PID of the agent whose stage is connected; 0: none."""
    address = read_agent_address(state)
    try:
        health = requests.get(f"{address.url}health", timeout=5).json() if address else {}
    except (requests.RequestException, json.JSONDecodeError):
        return 0
    return address.pid if address and health.get("ok") else 0


def await_connected(state: Path, other_than: int = 0) -> int:
    found: list[int] = []

    def look() -> bool:
        found.append(connected(state))
        return found[-1] not in {0, other_than}

    wait_until(look, SOON, "the player to be whole")
    return found[-1]


def named(frame: Frame) -> bool:
    """Whether both halves say something in white, on their own ground, in their own frame."""
    halves = frame[:, :640].astype(int), frame[:, 640:].astype(int)

    def has(half: np.ndarray[Any, np.dtype[Any]], colour: tuple[int, int, int], least: int) -> bool:
        return int((np.abs(half - np.array(colour)).max(axis=2) < 6).sum()) > least

    return all(has(half, NIGHT, 100_000) and has(half, WHITE, 2_000) and has(half, GOLD, 2_000) for half in halves)


def test_it_says_its_name_on_every_output_and_goes_on(site: Path, state: Path, display: Display) -> None:
    with playing(site, state, display):
        display.wait_for(shows("red"), SOON, "the site")
        await_connected(state)
        answer = ask(state, "api/identify", seconds=2)
        assert (answer.status_code, answer.json()) == (200, {"seconds": 2})
        display.wait_for(named, SOON, "the name on both outputs")
        display.wait_for(shows("red"), SOON, "the site again, by itself")


def test_the_picture_and_all_behind_it_start_anew(site: Path, state: Path, display: Display) -> None:
    def dark(frame: Frame) -> bool:
        return not shows("red")(frame)

    with playing(site, state, display) as player:
        display.wait_for(shows("red"), SOON, "the site")
        agent = await_connected(state)
        assert ask(state, "api/restart", what="picture").status_code == 202
        display.wait_for(dark, SOON, "the picture to end")
        display.wait_for(shows("red"), SOON, "the picture again")
        assert await_connected(state) == agent
        assert ask(state, "api/restart").json() == {"what": "player"}
        display.wait_for(dark, SOON, "the picture to end")
        display.wait_for(shows("red"), SOON, "the picture again")
        await_connected(state, other_than=agent)
        assert player.poll() is None
