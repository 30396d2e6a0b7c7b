"""A stage as a process, its picture read off the screen from outside."""

import json
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from msgspec.structs import replace
from PIL import Image

from kiosk.program import (
    BUILT_IN_LAYOUT,
    MAIN_ZONE,
    Audio,
    Edition,
    Instant,
    Item,
    Layout,
    Length,
    Level,
    Output,
    Override,
    Program,
    Rule,
    Screen,
    Site,
    Situation,
    Transition,
    Windows,
    Zone,
)
from tests.stage.conftest import RunningStage
from tests.stage.state_builder import NONE, WHOLE, StateBuilder
from tests.support.display import Display, Frame
from tests.support.media import Media, read_count
from tests.support.waiting import wait_until

Stages = Callable[..., RunningStage]
Displays = Callable[[int, int], Display]
Plays = Callable[[], list[dict[str, Any]]]
SIZE = (320, 180)
COLOURS = {"red": (255, 0, 0), "blue": (0, 0, 255), "lime": (0, 255, 0), "yellow": (255, 255, 0)}
Count = tuple[int, int]
DAY_MS = 86_400_000
YEAR_MS = 366 * DAY_MS


@pytest.fixture
def screen(displays: Displays) -> Display:
    return displays(*SIZE)


@pytest.fixture
def paint(builder: StateBuilder, media: Media) -> Callable[..., Item]:
    """An item that fills its zone with a colour, which is its key too."""
    return lambda colour, **options: builder.picture(colour, media.picture(colour), **options)


Paint = Callable[..., Item]


def middle(frame: Frame) -> tuple[int, int, int]:
    return rgb(frame, frame.shape[1] // 2, frame.shape[0] // 2)


def rgb(frame: Frame, x: int, y: int) -> tuple[int, int, int]:
    red, green, blue = frame[y, x]
    return int(red), int(green), int(blue)


def wait_for_colour(screen: Display, colour: str) -> None:
    screen.wait_for(lambda frame: middle(frame) == COLOURS[colour], what=colour)


def now_ms() -> int:
    return time.time_ns() // 1_000_000


def key_at(edition: Edition, now: int) -> str:
    slot = Program(edition).at(Instant(now), Situation()).zones[0].slot
    assert slot is not None
    return slot.item.key


def test_the_right_item_is_on_at_any_time(
    builder: StateBuilder, stages: Stages, screen: Display, paint: Paint, plays: Plays
) -> None:
    edition = builder.play(*[paint(colour, seconds=1) for colour in ("red", "blue", "lime")])
    stage = stages(screen)
    screen.wait_for(lambda frame: middle(frame) in COLOURS.values())
    wrong = []
    for _ in range(250):
        before, seen, after = now_ms(), middle(screen.frame()), now_ms()
        wanted = {COLOURS[key_at(edition, before - 400)], COLOURS[key_at(edition, after)]}
        if seen not in wanted:
            wrong.append((before, seen))
        time.sleep(0.015)
    assert wrong == []
    assert stage.end() == 0
    complete = [play for play in plays() if play["complete"]]
    assert len(complete) >= 2
    for play in complete:
        assert key_at(edition, play["start"]) == play["item"]
        assert (play["zone"], play["rule"], play["playlist"]) == ("main", "always", "list")
        assert play["start"] <= play["presented"] < play["end"] <= play["gone"]


def test_between_two_films_there_is_no_dark_and_no_foreign_picture(
    builder: StateBuilder, stages: Stages, displays: Displays, media: Media
) -> None:
    screen = displays(640, 360)
    films = [media.counted_clip(number, frames=50) for number in (1, 2)]
    builder.play(*[builder.film(f"film{place}", film, length_ms=2_000) for place, film in enumerate(films)])
    stages(screen)
    joins = list(watch_joins(screen, 3))[1:]  # the first may come before the next film could be prepared
    assert all(old[1] >= 46 and new[1] <= 3 for old, new in joins), joins


def watch_joins(screen: Display, number: int) -> Iterator[tuple[Count, Count]]:
    """The last frame of one film and the first of the next, so often; fail on any picture that is none of theirs."""
    screen.wait_for(lambda frame: count(frame)[0] > 0)
    last = count(screen.frame())
    while number:
        seen = count(screen.frame())
        assert seen[0] > 0, "a dark picture, or one of no film"
        if seen[0] != last[0] or seen[1] < last[1]:
            yield last, seen
            number -= 1
        last = seen
        time.sleep(0.002)


def count(frame: Frame) -> Count:
    """Number of the film and place of its frame, by the bars in the middle."""
    film, place = read_count(frame[180]) or (0, 0)
    return int(film), int(place)


def test_a_film_alone_joins_its_own_beginning(
    builder: StateBuilder, stages: Stages, displays: Displays, media: Media
) -> None:
    screen = displays(640, 360)
    builder.play(builder.film("film", media.counted_clip(3, frames=50), length_ms=2_000))
    stages(screen)
    joins = list(watch_joins(screen, 3))[1:]
    assert all(old[1] >= 46 and new[1] <= 3 for old, new in joins), joins


def test_a_film_that_is_joined_late_is_where_the_clock_says(
    builder: StateBuilder, stages: Stages, displays: Displays, media: Media
) -> None:
    screen = displays(640, 360)
    film = builder.film("film", media.counted_clip(4, frames=500, size=(320, 180)), length_ms=20_000)
    edition = builder.play(film)
    stages(screen)

    def is_in_step() -> bool:
        (number, place), now = count(screen.frame()), now_ms()
        slot = Program(edition).at(Instant(now), Situation()).zones[0].slot
        return number > 0 and slot is not None and abs((now - slot.start) / 40 - place - 0.5) < 2

    wait_until(is_in_step, 12)


def test_a_film_has_its_colours(builder: StateBuilder, stages: Stages, displays: Displays, media: Media) -> None:
    screen = displays(320, 180)
    builder.play(builder.film("film", media.clip("orange"), length_ms=2_000))
    stages(screen)
    screen.wait_for(lambda frame: np.abs(np.array(middle(frame)) - (255, 165, 0)).max() < 8)


@pytest.mark.parametrize(("fit", "beside"), [("contain", False), ("cover", True), ("stretch", True)])
def test_a_film_is_fitted(
    builder: StateBuilder, stages: Stages, displays: Displays, media: Media, fit: str, *, beside: bool
) -> None:
    screen = displays(320, 180)
    builder.play(builder.film("film", media.clip("lime", (90, 90)), length_ms=2_000, fit=fit, width=90, height=90))
    stages(screen)
    frame = screen.wait_for(lambda frame: rgb(frame, 160, 90)[1] > 240)
    assert (rgb(frame, 20, 90)[1] > 240) is beside
    assert rgb(frame, 90, 4)[1] > 240


def test_a_film_behind_which_its_backdrop_is_seen(
    builder: StateBuilder, stages: Stages, displays: Displays, media: Media
) -> None:
    screen = displays(320, 180)
    backdrop = builder.store.add_bytes(media.picture("blue").read_bytes())
    film = builder.film("film", media.clip("lime", (90, 90)), length_ms=2_000, fit="blur", width=90, height=90)
    builder.play(replace(film, content={**film.content, "backdrop": backdrop}))
    stages(screen)
    screen.wait_for(lambda frame: rgb(frame, 160, 90)[1] > 240 and 60 < rgb(frame, 20, 90)[2] < 240)


def test_outputs_are_cut_placed_and_turned(
    builder: StateBuilder, stages: Stages, displays: Displays, tmp_path: Path
) -> None:
    canvas = Image.new("RGB", (200, 100))
    for place, colour in enumerate(("red", "lime", "blue", "yellow")):
        canvas.paste(colour, (50 * place, 0, 50 * place + 50, 50))
    canvas.paste("white", (0, 50, 200, 100))
    canvas.save(tmp_path / "canvas.png")
    outputs = (
        Output("", (0, 0, 100, 100), (0, 0)),
        Output("", (100, 0, 100, 100), (150, 20), 90),
        Output("", (50, 0, 100, 50), (0, 120), 180),
        Output("", (100, 0, 100, 50), (260, 120), 270),
    )
    wall = Screen("wall", canvas=(200, 100), outputs=outputs)
    builder.play(builder.picture("canvas", tmp_path / "canvas.png"), screens=(wall,))
    screen = displays(400, 240)
    stages(screen)
    frame = screen.wait_for(lambda frame: rgb(frame, 25, 25) == COLOURS["red"])
    white, nothing = (255, 255, 255), rgb(frame, 390, 230)
    seen = {point: rgb(frame, *point) for point in POINTS}
    assert seen == {point: COLOURS.get(name, white if name == "white" else nothing) for point, name in POINTS.items()}


POINTS = {
    # As it is
    (25, 25): "red", (75, 25): "lime", (25, 75): "white", (120, 25): "nothing",
    # A quarter turn clockwise: what was left is above, what was below is left
    (225, 45): "blue", (225, 95): "yellow", (175, 70): "white", (225, 125): "nothing",
    # Half a turn
    (25, 145): "blue", (75, 145): "lime", (50, 175): "nothing",
    # Three quarters
    (285, 145): "yellow", (285, 195): "blue", (285, 225): "nothing",
}  # fmt: skip


def test_one_turned_output_is_drawn_directly(
    builder: StateBuilder, stages: Stages, displays: Displays, tmp_path: Path
) -> None:
    canvas = Image.new("RGB", (200, 100), "red")
    canvas.paste("blue", (100, 0, 200, 100))
    canvas.save(tmp_path / "canvas.png")
    wall = Screen("wall", canvas=(200, 100), outputs=(Output("", (50, 0, 100, 100), (30, 40), 270),))
    builder.play(builder.picture("canvas", tmp_path / "canvas.png"), screens=(wall,))
    screen = displays(300, 240)
    stages(screen)
    frame = screen.wait_for(lambda frame: rgb(frame, 80, 60) == COLOURS["blue"])
    assert rgb(frame, 80, 120) == COLOURS["red"]
    nothing = rgb(frame, 290, 230)
    assert [rgb(frame, *point) for point in ((80, 35), (80, 145), (25, 90), (135, 90))] == [nothing] * 4


def test_without_outputs_the_canvas_keeps_its_shape(
    builder: StateBuilder, stages: Stages, displays: Displays, paint: Paint
) -> None:
    builder.play(paint("red"), screens=(Screen("tall", canvas=(90, 180)),))
    screen = displays(320, 180)
    stages(screen)
    frame = screen.wait_for(lambda frame: middle(frame) == COLOURS["red"])
    assert rgb(frame, 118, 90) == COLOURS["red"]
    assert rgb(frame, 112, 90) == rgb(frame, 0, 0) != COLOURS["red"]


def test_zones_lie_where_the_layout_says(builder: StateBuilder, stages: Stages, screen: Display, paint: Paint) -> None:
    strip, rest = Length(25, percent=True), Length(75, percent=True)
    zones = (Zone("main", NONE, NONE, WHOLE, rest), Zone("strip", NONE, rest, WHOLE, strip))
    red, blue = paint("red"), paint("blue")
    edition = builder.edition([red, blue])
    playlists = {name: replace(edition.playlists["list"], items=(item,)) for name, item in (("a", red), ("b", blue))}
    rules = (Rule("always", "two", {"main": ("a",), "strip": ("b",)}),)
    builder.adopt(replace(edition, layouts=(*edition.layouts, Layout("two", zones)), rules=rules, playlists=playlists))
    stages(screen)
    screen.wait_for(lambda frame: rgb(frame, 160, 130) == COLOURS["red"] and rgb(frame, 160, 140) == COLOURS["blue"])


def test_from_one_layout_to_another_nothing_else_is_seen(
    builder: StateBuilder, stages: Stages, screen: Display, paint: Paint
) -> None:
    half = Length(50, percent=True)
    sides = Layout("sides", (Zone("main", NONE, NONE, half, WHOLE), Zone("right", half, NONE, half, WHOLE)))
    red, blue = paint("red", seconds=3_600), paint("blue", seconds=3_600)
    edition = builder.edition([red, blue])
    lists = {name: replace(edition.playlists["list"], items=(item,)) for name, item in (("list", red), ("b", blue))}
    builder.adopt(replace(edition, layouts=(*edition.layouts, sides), playlists=lists))
    stages(screen)
    wait_for_colour(screen, "red")
    override = Override("now", {"main": "b", "right": "b"}, Instant(0), layout="sides")
    wishes = [(Situation(overrides=(override,)), "blue"), (Situation(), "red")]
    for situation, colour in wishes:
        builder.situation(situation)
        seen: set[tuple[tuple[int, int, int], ...]] = set()
        while seen.isdisjoint({(COLOURS[colour], COLOURS[colour])}):
            frame = screen.frame()
            seen.add((rgb(frame, 80, 90), rgb(frame, 240, 90)))
        assert seen == {(COLOURS[one], COLOURS[one]) for one in ("red", "blue")}


def test_a_film_lies_as_its_file_says(
    builder: StateBuilder, stages: Stages, displays: Displays, tmp_path: Path
) -> None:
    upright, turned = tmp_path / "upright.mp4", tmp_path / "turned.mp4"
    halves = "color=red:s=80x160:r=25:d=2[l];color=blue:s=80x160:r=25:d=2[r];[l][r]hstack"
    ffmpeg = ["ffmpeg", "-v", "error"]
    subprocess.run([*ffmpeg, "-f", "lavfi", "-i", halves, "-pix_fmt", "yuv420p", str(upright)], check=True)
    before, after = (["-display_rotation", "90"], []) if can_turn() else ([], ["-metadata:s:v:0", "rotate=270"])
    subprocess.run([*ffmpeg, *before, "-i", str(upright), "-c", "copy", *after, str(turned)], check=True)
    screen = displays(160, 160)
    builder.play(builder.film("film", turned, length_ms=2_000, fit="contain"))
    stages(screen)
    frame = screen.wait_for(lambda frame: bool(frame.max() > 200))
    upper, lower = rgb(frame, 80, 40), rgb(frame, 80, 120)
    assert {upper[0] > 200, lower[0] > 200} == {True, False}
    assert {upper[2] > 200, lower[2] > 200} == {True, False}


def can_turn() -> bool:
    """Whether this ffmpeg is told to turn a film in the way of version 6."""
    told = subprocess.run(["ffmpeg", "-h", "full"], capture_output=True, text=True, check=True).stdout
    return "display_rotation" in told


def test_a_zone_with_sound_plays_where_there_is_no_loudspeaker_too(
    builder: StateBuilder, stages: Stages, displays: Displays, media: Media
) -> None:
    screen = displays(320, 180)
    loud = (Zone("main", NONE, NONE, WHOLE, WHOLE, sound=True),)
    film = builder.film("film", media.clip("lime", sound=True), length_ms=2_000, has_audio=True)
    edition = builder.edition([film], screens=(Screen("loud", audio=Audio(muted=False)),))
    builder.adopt(replace(edition, layouts=(Layout("full", loud),)))
    stages(screen)
    screen.wait_for(lambda frame: middle(frame)[1] > 240)


def test_the_clock_is_followed_when_it_is_set(
    builder: StateBuilder, stages: Stages, screen: Display, paint: Paint
) -> None:
    edition = builder.play(paint("red", seconds=3_600), paint("blue", seconds=3_600))
    stage = stages(screen)
    wait_for_colour(screen, key_at(edition, now_ms()))
    for shift in (YEAR_MS + 3_600_000, -YEAR_MS, 0):
        stage.shift_clock(shift)
        wait_for_colour(screen, key_at(edition, now_ms() + shift))


def test_a_new_edition_is_shown_and_what_was_removed_is_gone(
    builder: StateBuilder, stages: Stages, screen: Display, paint: Paint, plays: Plays
) -> None:
    builder.play(paint("red", seconds=3_600))
    stage = stages(screen)
    wait_for_colour(screen, "red")
    builder.play(paint("blue", seconds=3_600))
    wait_for_colour(screen, "blue")
    builder.play(paint("lime", seconds=3_600), paint("blue", seconds=3_600))
    wait_until(lambda: stage.beats()[-1]["frames"] > 2)
    assert middle(screen.frame()) == COLOURS["blue"], "the item that is still there lets its slot end"
    stage.end()
    assert [(play["item"], play["complete"]) for play in plays()] == [("red", False), ("blue", False)]


def test_what_begins_over_a_slot_is_loaded_before(
    builder: StateBuilder, stages: Stages, screen: Display, paint: Paint
) -> None:
    edition = builder.edition([paint("red", seconds=3_600)])
    begins = (now_ms() + 8_000) // 1_000 * 1_000
    windows = Windows(from_ms=begins % DAY_MS, to_ms=(begins + 600_000) % DAY_MS)
    event = Rule("event", BUILT_IN_LAYOUT, {MAIN_ZONE: ("event",)}, level=Level.EVENT, windows=windows)
    item = paint("blue", seconds=3_600)
    lists = {**edition.playlists, "event": replace(edition.playlists["list"], items=(item,))}
    objects = {**edition.objects, **builder.edition([item]).objects}
    builder.adopt(replace(edition, rules=(*edition.rules, event), playlists=lists, objects=objects))
    stage = stages(screen)
    wait_for_colour(screen, "red")
    wait_until(lambda: any("blue" in beat["loading"] for beat in stage.beats()))
    assert now_ms() < begins
    assert middle(screen.frame()) == COLOURS["red"]
    wait_for_colour(screen, "blue")
    assert now_ms() >= begins


def test_a_damaged_edition_changes_nothing(
    builder: StateBuilder, stages: Stages, screen: Display, paint: Paint
) -> None:
    builder.play(paint("red"))
    stage = stages(screen)
    wait_for_colour(screen, "red")
    (builder.state / "current").write_text("{}")
    (builder.state / "situation.json").write_text("[1")
    heard = len(stage.beats())
    wait_until(lambda: len(stage.beats()) > heard + 3)
    assert middle(screen.frame()) == COLOURS["red"]


def test_an_edition_of_a_time_zone_that_is_not_known_here_stays_out(
    builder: StateBuilder, stages: Stages, screen: Display, paint: Paint
) -> None:
    nowhere = Site("Alun-Alun", "Mars/Olympus", "id")
    builder.play(paint("red"), site=nowhere)
    stage = stages(screen)
    screen.wait_for(lambda frame: len(np.unique(frame.reshape(-1, 3), axis=0)) > 20, what="the poster")
    builder.play(paint("blue", seconds=3_600))
    wait_for_colour(screen, "blue")
    builder.play(paint("lime"), site=nowhere)
    wait_until(lambda: stage.log.read_text().count("does not know its time zone") == 2)
    assert middle(screen.frame()) == COLOURS["blue"]
    assert stage.end() == 0


def test_without_an_edition_there_is_the_poster_and_then_the_edition(
    builder: StateBuilder, stages: Stages, screen: Display, paint: Paint
) -> None:
    stage = stages(screen)
    screen.wait_for(lambda frame: len(np.unique(frame.reshape(-1, 3), axis=0)) > 20, what="the poster")
    assert stage.beats()[-1]["shown"] == []
    builder.play(paint("red"))
    wait_for_colour(screen, "red")


def test_the_sites_own_poster_is_shown_where_there_is_nothing_else(
    builder: StateBuilder, stages: Stages, screen: Display, media: Media
) -> None:
    edition = builder.edition([])
    poster = builder.store.add_bytes(media.picture("yellow").read_bytes())
    builder.adopt(replace(edition, site=replace(edition.site, poster=poster)))
    stages(screen)
    wait_for_colour(screen, "yellow")


def test_a_quarantined_item_shows_the_poster(
    builder: StateBuilder, stages: Stages, screen: Display, paint: Paint, media: Media
) -> None:
    edition = builder.edition([paint("red", seconds=3_600)])
    poster = builder.store.add_bytes(media.picture("yellow").read_bytes())
    builder.adopt(replace(edition, site=replace(edition.site, poster=poster)))
    stages(screen)
    wait_for_colour(screen, "red")
    builder.situation(Situation(quarantined=frozenset({"red"})))
    wait_for_colour(screen, "yellow")


def test_heartbeats_tell_what_is_loaded_and_what_is_shown(builder: StateBuilder, stages: Stages, paint: Paint) -> None:
    builder.play(paint("red", seconds=1), paint("blue", seconds=1))
    stage = stages(None)
    wait_until(lambda: [beat for beat in stage.beats() if beat["frames"] >= 3])
    beats = stage.beats()
    assert beats[0]["loading"]
    assert beats[0]["shown"] == []
    assert {key for beat in beats for key in beat["shown"]} == {"red", "blue"}
    assert [beat["frames"] for beat in beats] == sorted(beat["frames"] for beat in beats)


def test_it_ends_on_sigterm_and_when_nobody_listens(builder: StateBuilder, stages: Stages, media: Media) -> None:
    builder.play(builder.film("film", media.clip(), length_ms=2_000))
    for number in (signal.SIGTERM, signal.SIGINT):
        stage = stages(None)
        wait_until(lambda: [beat for beat in stage.beats() if beat["shown"]])  # noqa: B023 - called at once
        assert stage.end(number) == 0, stage.log.read_text()
    lonely = stages(None)
    wait_until(lonely.beats)
    lonely.stop_listening()
    assert lonely.process.wait(60) == 0


def test_a_screenshot_is_taken_and_the_stage_ends_after_its_time(
    builder: StateBuilder, stages: Stages, paint: Paint, tmp_path: Path
) -> None:
    builder.play(paint("red"), screens=(Screen("small", canvas=(200, 100)),))
    shot = tmp_path / "out" / "shot.png"
    stage = stages(None, screenshot=str(shot), at_second=0.5, seconds=4)
    assert stage.process.wait(60) == 0
    with Image.open(shot) as image:
        assert image.size == (200, 100)
        assert image.getpixel((100, 50)) == COLOURS["red"]
    assert [path.name for path in shot.parent.iterdir()] == ["shot.png"]


def test_the_live_picture_is_taken_only_while_somebody_watches(
    builder: StateBuilder, stages: Stages, paint: Paint
) -> None:
    builder.play(paint("red"))
    stage = stages(None)
    wait_until(lambda: [beat for beat in stage.beats() if beat["frames"] > 2])
    live = builder.state / "live.jpg"
    assert not live.exists()
    (builder.state / "live.wanted").touch()
    wait_until(live.exists)
    with Image.open(live) as image:
        assert image.width == 640
        assert np.abs(np.asarray(image.convert("RGB"))[180, 320].astype(int) - COLOURS["red"]).max() < 16


def test_figures_on_disk_reach_the_views_and_a_broken_file_does_not(
    builder: StateBuilder, stages: Stages, screen: Display
) -> None:
    figure = {"reading": "taman.suhu", "label": "Suhu", "show": "figure", "unit": "°C", "compare": "none"}
    stat = Item("stat", 0, "stat", "Taman", "", 60_000, {"title": "Taman", "theme": "night", "figures": [figure]})
    builder.play(stat)
    stages(screen)
    missing = screen.wait_for(lambda frame: len(np.unique(frame.reshape(-1, 3), axis=0)) > 20)
    reading = {"key": "taman.suhu", "value": 31, "observed_at": now_ms(), "fetched_at": now_ms(), "ttl_ms": 900_000}
    (builder.state / "figures.json").write_text(json.dumps([{"reading": reading, "history": []}]))
    screen.wait_for(lambda frame: bool((np.abs(frame.astype(int) - missing) > 64).sum() > 100))


def test_a_crossfade_shows_both(builder: StateBuilder, stages: Stages, screen: Display, paint: Paint) -> None:
    fade = Transition("crossfade", 500)
    builder.play(paint("red", seconds=1, transition=fade), paint("blue", seconds=1, transition=fade))
    stages(screen)
    wait_for_colour(screen, "red")
    seen = set()
    end = time.monotonic() + 3
    while time.monotonic() < end:
        seen.add(middle(screen.frame()))
    assert len(seen) > 4
    assert all(abs(red + blue - 255) < 16 and green < 4 for red, green, blue in seen), seen


def test_the_first_frame_does_not_wait_for_what_reads_sites() -> None:
    code = "import sys, kiosk.stage.run, kiosk.stage.talk; sys.exit('pydantic' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0
