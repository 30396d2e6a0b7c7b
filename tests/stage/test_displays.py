"""Several displays on one machine, and a stage that is to keep to some of them."""

from collections.abc import Callable
from pathlib import Path

import numpy as np
import pytest
from PIL import Image

from kiosk.program import Output, Screen
from tests.stage.conftest import RunningStage
from tests.stage.state_builder import StateBuilder
from tests.support.display import Display, Frame
from tests.support.media import Media
from tests.support.monitors import Monitor, plug_in, pull_out

RED, BLUE = (255, 0, 0), (0, 0, 255)
LAPTOP, WALL = Monitor("LAPTOP", 0, 0, 320, 240), Monitor("WALL", 320, 0, 320, 240)
Stages = Callable[..., RunningStage]


@pytest.fixture
def two(displays: Callable[[int, int], Display]) -> Display:
    display = displays(640, 240)
    plug_in(display, LAPTOP, WALL)
    return display


def only_the_wall(colour: tuple[int, int, int]) -> Callable[[Frame], bool]:
    return lambda frame: tuple(frame[120, 480]) == colour and bool((frame[:, :320] == 0).all())


@pytest.mark.parametrize(
    "screen", [Screen("s"), Screen("s", canvas=(320, 240), outputs=(Output("WALL", (0, 0, 320, 240)),))]
)
def test_it_keeps_to_the_display_it_was_given(
    builder: StateBuilder, stages: Stages, two: Display, media: Media, screen: Screen
) -> None:
    builder.play(builder.picture("red", media.picture("red"), seconds=3600), screens=(screen,))
    stages(two, displays=["WALL"])
    two.wait_for(only_the_wall(RED))
    pull_out(two, "WALL")
    builder.play(builder.picture("blue", media.picture("blue"), seconds=3600), screens=(screen,))
    two.wait_for(only_the_wall(BLUE), what="nobody else to be covered")


def halves(left: tuple[int, int, int], right: tuple[int, int, int]) -> Callable[[Frame], bool]:
    def are(frame: Frame) -> bool:
        sides = (frame[:, :300], left), (frame[:, 340:], right)  # between them X's own cursor may stand
        return all(bool((np.abs(side.astype(int) - colour) < 8).all()) for side, colour in sides)

    return are


@pytest.fixture
def two_colours(builder: StateBuilder, tmp_path: Path) -> Callable[[str, str], None]:
    """Play a red half for one display and a blue one for the other, each at its top left."""
    picture = Image.new("RGB", (640, 240), RED)
    picture.paste(BLUE, (320, 0, 640, 240))
    picture.save(tmp_path / "halves.png")

    def play(red: str, blue: str) -> None:
        outputs = (Output(red, (0, 0, 320, 240)), Output(blue, (320, 0, 320, 240)))
        item = builder.picture("halves", tmp_path / "halves.png", seconds=3600)
        builder.play(item, screens=(Screen("s", canvas=(640, 240), outputs=outputs),))

    return play


def test_what_went_to_a_display_that_is_gone_covers_no_other(
    two_colours: Callable[[str, str], None], stages: Stages, two: Display
) -> None:
    two_colours("LAPTOP", "WALL")
    stages(two)
    two.wait_for(halves(RED, BLUE))
    pull_out(two, "WALL")
    two.wait_for(halves(RED, (0, 0, 0)))


def test_a_display_whose_name_is_wrong_takes_nothing_from_another(
    two_colours: Callable[[str, str], None], stages: Stages, two: Display
) -> None:
    two_colours("LAPTOP", "WAL")
    stage = stages(two)
    two.wait_for(lambda frame: bool((frame[:, :320] == RED).all()))
    assert "nothing is drawn for display WAL, which is not there" in stage.log.read_text()


def test_a_display_that_is_not_there_is_no_reason_to_stay_dark(
    builder: StateBuilder, stages: Stages, two: Display, media: Media
) -> None:
    builder.play(builder.picture("red", media.picture("red"), seconds=3600))
    stages(two, displays=["GONE"])
    two.wait_for(lambda frame: tuple(frame[120, 160]) == RED)
