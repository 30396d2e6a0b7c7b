"""Several displays on one machine, and a stage that is to keep to some of them."""

from collections.abc import Callable

import pytest

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


def test_a_display_that_is_not_there_is_no_reason_to_stay_dark(
    builder: StateBuilder, stages: Stages, two: Display, media: Media
) -> None:
    builder.play(builder.picture("red", media.picture("red"), seconds=3600))
    stages(two, displays=["GONE"])
    two.wait_for(lambda frame: tuple(frame[120, 160]) == RED)
