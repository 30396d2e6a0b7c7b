"""What the scene shows when, drawn offscreen in this process."""

import gc
import os
import time
import weakref
from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread
from typing import Any

import pytest
from msgspec.structs import replace
from PySide6.QtCore import QEasingCurve, QUrl
from PySide6.QtGui import QGuiApplication
from PySide6.QtQml import QQmlComponent, QQmlExpression
from PySide6.QtQuick import QQuickItem, QQuickWindow
from pytestqt.qtbot import QtBot
from shiboken6 import Shiboken
from typing_extensions import override

from kiosk.program import (
    Instant,
    Item,
    Layout,
    Leaving,
    Length,
    Level,
    Showing,
    Slot,
    Transition,
    Zone,
    ZoneShowing,
)
from kiosk.scene import Presented, Scene, SceneEngine, World, site_for_views
from kiosk.scene.engine import QML_FOLDER
from kiosk.scene.video.follower import Follower
from kiosk.scene.video.surface import VideoSurface
from kiosk.scene.video.swscale import Source, library
from tests.stage.state_builder import NONE, WHOLE, StateBuilder
from tests.support.media import Media

SIZE = (320, 180)
RED, BLUE, LIME = (255, 0, 0), (0, 0, 255), (0, 255, 0)


def until(qtbot: QtBot, true: Callable[[], bool]) -> None:
    """With patience for a machine that is busy."""
    qtbot.waitUntil(true, timeout=30_000)


class Stand:
    """A scene in a window, with a note of all it said."""

    def __init__(self, builder: StateBuilder) -> None:
        self.engine = SceneEngine()
        self.window = QQuickWindow()
        self.window.resize(*SIZE)
        self.scene = Scene(self.engine, self.window.contentItem(), software=True)
        self._edition = builder.edition([])
        self._objects = QUrl.fromLocalFile(builder.state / "objects").toString() + "/"
        self.enter(self._edition.layouts)
        self.presented: list[Presented] = []
        self.faults: list[str] = []
        self.reports: list[tuple[tuple[str, ...], tuple[str, ...]]] = []
        self.scene.presented.connect(self.presented.append)
        self.scene.faulted.connect(lambda fault: self.faults.append(fault.reason))
        self.scene.reporting.connect(lambda: self.reports.append((self.scene.shown(), self.scene.loading())))
        self.window.show()

    def enter(self, layouts: tuple[Layout, ...]) -> None:
        edition = replace(self._edition, layouts=layouts)
        site = site_for_views(edition.site, now=datetime.now(UTC))
        self.scene.enter(World(edition, edition.screens[0], SIZE, 1.0, self._objects, site))

    def show(self, item: Item | None, start: int = 0, **options: object) -> None:
        self.scene.show(showing(item, start), **options)  # type: ignore[arg-type]  # options of any type

    def colour(self) -> tuple[int, int, int]:
        """Of the middle of the window."""
        colour = self.window.grabWindow().pixelColor(SIZE[0] // 2, SIZE[1] // 2)
        return colour.red(), colour.green(), colour.blue()

    def views(self) -> list[QQuickItem]:
        """What the surfaces have loaded."""
        return [item for item in _items(self.window.contentItem()) if item.property("canvasHeight") is not None]

    def close(self) -> None:
        self.scene.close()
        self.window.hide()
        for one in (self.scene, self.window, self.engine):
            Shiboken.delete(one)


def _items(root: QQuickItem) -> Iterator[QQuickItem]:
    yield root
    for child in root.childItems():
        yield from _items(child)


def showing(item: Item | None, start: int = 0, leaving: Leaving | None = None) -> Showing:
    slot = slot_of(item, start) if item else None
    return Showing(Instant(start), "full", (ZoneShowing("main", slot, leaving),), None)


def slot_of(item: Item, start: int) -> Slot:
    return Slot("main", "always", Level.BASE, "list", item, Instant(start), Instant(start + 5_000))


@pytest.fixture
def stand(qapp: QGuiApplication, builder: StateBuilder) -> Iterator[Stand]:
    del qapp  # it only has to be there
    stand = Stand(builder)
    yield stand
    stand.close()


@pytest.fixture
def pictures(builder: StateBuilder, media: Media) -> dict[str, Item]:
    return {colour: builder.picture(colour, media.picture(colour)) for colour in ("red", "blue", "lime")}


Pictures = dict[str, Item]


def test_an_item_is_shown(stand: Stand, pictures: Pictures, qtbot: QtBot) -> None:
    stand.show(pictures["red"])
    until(qtbot, lambda: stand.colour() == RED)
    assert [one.cue.slot.item.key for one in stand.presented] == ["red"]
    assert stand.scene.shown() == ("red",)


def test_it_is_reported_before_it_is_loaded(stand: Stand, pictures: Pictures, qtbot: QtBot) -> None:
    stand.show(pictures["red"])
    assert stand.reports[0] == ((), ("red",))
    until(qtbot, lambda: stand.reports[-1] == (("red",), ()))


def test_the_old_one_stays_until_the_new_one_is_there(stand: Stand, pictures: Pictures, qtbot: QtBot) -> None:
    stand.show(pictures["red"])
    until(qtbot, lambda: stand.colour() == RED)
    stand.show(pictures["blue"], 5_000)
    assert stand.colour() == RED
    until(qtbot, lambda: stand.colour() == BLUE)


def test_a_prepared_item_is_on_at_once(stand: Stand, pictures: Pictures, qtbot: QtBot) -> None:
    stand.show(pictures["red"])
    until(qtbot, lambda: stand.colour() == RED)
    stand.scene.prepare(showing(pictures["blue"], 5_000), zones=frozenset({"main"}))
    until(qtbot, lambda: any(view.property("ready") and not view.property("active") for view in stand.views()))
    assert stand.colour() == RED
    stand.show(pictures["blue"], 5_000)
    assert stand.colour() == BLUE


def test_what_goes_on_in_another_layout_is_not_prepared_again(
    stand: Stand, builder: StateBuilder, media: Media, pictures: Pictures, qtbot: QtBot
) -> None:
    half = Length(50, percent=True)
    left, right = (Zone(name, x, NONE, half, WHOLE) for name, x in (("left", NONE), ("right", half)))
    layouts = (Layout("one", (left,)), Layout("two", (left, right)))
    stand.enter(layouts)
    film = slot_of(builder.film("film", media.clip("lime"), length_ms=2_000), now_ms())
    on, coming = ZoneShowing("left", film), ZoneShowing("right", slot_of(pictures["blue"], 5_000))
    stand.scene.show(Showing(Instant(0), "one", (on,), None))
    until(qtbot, lambda: stand.scene.shown() == ("film",))
    stand.scene.prepare(Showing(Instant(5_000), "two", (on, coming), None), zones=frozenset({"right"}))
    assert stand.scene.loading() == ("blue",)
    stand.scene.prepare(Showing(Instant(5_000), "two", (on, coming), None), zones=frozenset({"left", "right"}))
    assert stand.scene.loading() == ("blue",)


def test_what_interrupts_is_on_although_another_item_was_prepared(
    stand: Stand, pictures: Pictures, qtbot: QtBot
) -> None:
    clock = Item("clock", 0, "clock", "", "", 5_000, {"style": "digital", "date": True, "theme": "night"})
    stand.show(clock)
    until(qtbot, lambda: stand.scene.shown() == ("clock",))
    stand.show(pictures["red"], 5_000)
    until(qtbot, lambda: stand.scene.shown() == ("red",) and len(stand.views()) == 1)
    stand.scene.prepare(showing(pictures["blue"], 10_000), zones=frozenset({"main"}))
    until(qtbot, lambda: any(view.property("ready") and not view.property("active") for view in stand.views()))
    stand.show(clock, 6_000)
    until(qtbot, lambda: stand.scene.shown() == ("clock",))


def test_the_same_picture_again_is_not_loaded_again(stand: Stand, pictures: Pictures, qtbot: QtBot) -> None:
    stand.show(pictures["red"])
    until(qtbot, lambda: stand.colour() == RED)
    (before,) = stand.views()
    stand.scene.prepare(showing(pictures["red"], 5_000), zones=frozenset({"main"}))
    stand.show(pictures["red"], 5_000)
    (after,) = stand.views()
    assert after is before
    assert after.property("startedAt") == 5_000
    assert [one.cue.slot.start for one in stand.presented] == [0, 5_000]


def test_in_a_crossfade_both_are_seen(stand: Stand, pictures: Pictures, qtbot: QtBot) -> None:
    stand.show(pictures["red"])
    until(qtbot, lambda: stand.colour() == RED)
    fading = replace(pictures["red"], transition=Transition("crossfade", 1_500))
    leaving = Leaving(slot_of(fading, 0), Instant(6_500))
    stand.scene.show(showing(pictures["blue"], 5_000, leaving))
    until(qtbot, lambda: 40 < stand.colour()[0] < 215)
    red, green, blue = stand.colour()
    assert green == 0
    assert abs(red + blue - 255) < 12
    until(qtbot, lambda: stand.colour() == BLUE)
    until(qtbot, lambda: stand.scene.shown() == ("blue",))


@pytest.mark.parametrize("kind", ["slide", "wipe", "zoom", "unheard-of"])
def test_every_transition_ends_on_the_new_item(stand: Stand, pictures: Pictures, qtbot: QtBot, kind: str) -> None:
    stand.show(pictures["red"])
    until(qtbot, lambda: stand.colour() == RED)
    fading = replace(pictures["red"], transition=Transition(kind, 200))
    stand.scene.show(showing(pictures["blue"], 5_000, Leaving(slot_of(fading, 0), Instant(5_200))))
    until(qtbot, lambda: stand.colour() == BLUE)
    until(qtbot, lambda: len(stand.views()) == 1)
    stand.show(pictures["lime"], 10_000)
    until(qtbot, lambda: stand.colour() == LIME)


@pytest.mark.parametrize("kind", ["slide", "wipe"])
def test_what_moves_has_moved_by_a_pixel_in_its_first_sixtieth_of_a_second(stand: Stand, kind: str) -> None:
    component = QQmlComponent(stand.engine, QUrl.fromLocalFile(QML_FOLDER / "Change.qml"))
    change = component.create()
    told = QQmlExpression(stand.engine.rootContext(), change, f"{kind}.animations.map(one => one.easing.type).join()")
    for number in str(told.evaluate()[0]).split(","):
        curve = QEasingCurve(QEasingCurve.Type(int(number)))
        assert curve.valueForProgress(1 / 60 / 0.6) * 1280 >= 1


@pytest.mark.qt_log_ignore("Unsupported image format")
def test_an_item_that_fails_gives_way_to_the_poster(stand: Stand, builder: StateBuilder, qtbot: QtBot) -> None:
    name = builder.store.add_bytes(b"no picture at all")
    broken = Item("broken", 0, "image", "Rusak", "", 5_000, {"object": name, "fit": "cover"})
    stand.show(broken)
    until(qtbot, lambda: bool(stand.presented))
    assert stand.faults
    assert stand.presented[0].cue.faulty == stand.faults[0]
    assert stand.scene.shown() == ()


@pytest.mark.parametrize("bundled", [True, False], ids=["libswscale", "without"])
@pytest.mark.qt_log_ignore("No RHI backend")
def test_a_film_is_drawn_with_and_without_libswscale(
    stand: Stand, builder: StateBuilder, media: Media, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, *, bundled: bool
) -> None:
    if not bundled:
        monkeypatch.setattr("kiosk.scene.video.drawing.library", lambda: None)
    stand.show(builder.film("film", media.clip("lime"), length_ms=2_000), now_ms() - 500)
    until(qtbot, lambda: stand.colour()[1] > 240)
    assert stand.colour()[0] < 32  # Qt rounds more coarsely


@pytest.mark.qt_log_ignore("Could not open media")
def test_at_the_very_start_a_films_first_picture_stands_in(
    stand: Stand, builder: StateBuilder, media: Media, qtbot: QtBot
) -> None:
    name = builder.store.add_bytes(b"a film that takes for ever to open")
    poster = builder.store.add_bytes(media.picture("blue").read_bytes())
    content = {"object": name, "poster": poster, "fit": "cover", "length_ms": 2_000, "width": 320, "height": 180}
    (builder.store.object_path(name)).unlink()
    os.mkfifo(builder.store.object_path(name))
    stand.show(Item("film", 0, "video", "", "", 2_000, content), now_ms() - 500)
    until(qtbot, lambda: stand.colour() == BLUE)
    assert [one.cue.faulty for one in stand.presented] == [""]
    builder.store.object_path(name).write_bytes(b"no film after all")
    until(qtbot, lambda: bool(stand.faults))


class Mark:
    """Part of an item's content, so that it is seen when that is let go."""


def test_what_a_view_was_given_is_let_go_with_it(stand: Stand, pictures: Pictures, qtbot: QtBot) -> None:
    mark = Mark()
    gone = weakref.ref(mark)
    stand.show(replace(pictures["red"], content={**pictures["red"].content, "mark": mark}))
    until(qtbot, lambda: stand.colour() == RED)
    del mark
    for start, name, colour in ((5_000, "blue", BLUE), (10_000, "lime", LIME), (15_000, "blue", BLUE)):
        stand.show(pictures[name], start)
        until(qtbot, lambda colour=colour: stand.colour() == colour)  # type: ignore[misc]  # a lambda with a default has no type
    stand.presented.clear()

    def is_gone() -> bool:
        gc.collect()
        stand.engine.collectGarbage()
        return gone() is None

    until(qtbot, is_gone)


def test_films_that_are_over_are_let_go(stand: Stand, builder: StateBuilder, media: Media, qtbot: QtBot) -> None:
    film = builder.film("film", media.clip("lime"), length_ms=2_000)
    for turn in range(6):
        stand.show(film, now_ms() + turn)
        until(qtbot, lambda count=turn + 1: len(stand.presented) == count)  # type: ignore[misc]  # a lambda with a default has no type
    stand.show(None, now_ms())
    until(qtbot, lambda: not [one for one in gc.get_objects() if isinstance(one, VideoSurface | Follower)])


def test_films_that_are_over_give_back_what_libswscale_took(
    stand: Stand, builder: StateBuilder, media: Media, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    held: set[int] = set()
    scaler = library()
    assert scaler is not None, "this Qt has no libswscale"
    take, free = scaler.context, scaler.free

    def taking(source: Source, width: int, height: int) -> int | None:
        context = take(source, width, height)
        held.update([context] if context else [])
        return context

    def freeing(context: int) -> None:
        held.remove(context)
        free(context)

    monkeypatch.setattr(scaler, "context", taking)
    monkeypatch.setattr(scaler, "free", freeing)
    film = builder.film("film", media.clip("lime"), length_ms=2_000)
    for turn in range(3):
        stand.show(film, now_ms() + turn)
        until(qtbot, lambda count=turn + 1: len(stand.presented) == count)  # type: ignore[misc]  # a lambda with a default has no type
        until(qtbot, lambda: stand.colour()[1] > 240 and bool(held))
    stand.show(None, now_ms())
    until(qtbot, lambda: not held)


def test_a_film_that_something_lay_over_is_cued_to_where_it_goes_on(
    stand: Stand, builder: StateBuilder, media: Media, pictures: Pictures, qtbot: QtBot
) -> None:
    stand.show(pictures["red"])
    until(qtbot, lambda: stand.colour() == RED)
    film = builder.film("film", media.clip("lime"), length_ms=2_000)
    began = now_ms() + 60_000
    for into in (1_010, 1_410):
        going_on = replace(showing(film, began), t=Instant(began + into))
        stand.scene.prepare(going_on, zones=frozenset({"main"}))
        until(qtbot, lambda place=into * 1_000: _cued(stand, place))  # type: ignore[misc]  # a lambda with a default


@pytest.mark.parametrize("shift", [-400, 400])
def test_a_film_that_waits_begins_by_a_clock_that_was_put_right_meanwhile(
    stand: Stand, builder: StateBuilder, media: Media, qtbot: QtBot, shift: int
) -> None:
    film = builder.film("film", media.clip("lime", seconds=4), length_ms=4_000)
    began = now_ms() + 2_000
    stand.scene.prepare(showing(film, began), zones=frozenset({"main"}))
    until(qtbot, lambda: _cued(stand, 0))

    stand.scene.set_shift(shift)
    until(qtbot, lambda: now_ms() + shift >= began - 100)
    assert _cued(stand, 0)
    until(qtbot, lambda: now_ms() + shift >= began)
    stand.show(film, began)
    until(qtbot, lambda: now_ms() + shift >= began + 300)
    assert any(_cued(stand, place) for place in range(200_000, 340_000, 40_000))


def _cued(stand: Stand, microseconds: int) -> bool:
    """Whether the frame of that place waits to be shown."""
    frames = [one._sink.videoFrame() for one in _items(stand.window.contentItem()) if isinstance(one, VideoSurface)]
    return [frame.startTime() <= microseconds < frame.endTime() for frame in frames if frame.isValid()] == [True]


def now_ms() -> int:
    return time.time_ns() // 1_000_000


@pytest.mark.qt_log_ignore("Could not open media")
def test_a_film_that_fails_gives_way_to_the_poster(stand: Stand, builder: StateBuilder, qtbot: QtBot) -> None:
    name = builder.store.add_bytes(b"no film at all")
    broken = Item("broken", 0, "video", "Rusak", "", 5_000, {"object": name, "fit": "cover", "length_ms": 5_000})
    stand.show(broken)
    until(qtbot, lambda: bool(stand.presented))
    assert stand.presented[0].cue.faulty


def test_an_unknown_type_gives_way_to_the_poster(stand: Stand, qtbot: QtBot) -> None:
    stand.show(Item("odd", 0, "hologram", "", "", 5_000, {}))
    until(qtbot, lambda: bool(stand.presented))


def test_a_quarantined_item_keeps_its_slot_and_shows_the_poster(stand: Stand, pictures: Pictures, qtbot: QtBot) -> None:
    stand.show(pictures["red"])
    until(qtbot, lambda: stand.colour() == RED)
    stand.show(pictures["red"], quarantined=frozenset({"red"}))
    until(qtbot, lambda: stand.colour() != RED)
    assert stand.presented[-1].cue.slot.item.key == "red"
    assert stand.presented[-1].cue.faulty
    until(qtbot, lambda: stand.scene.shown() == ())


def test_nothing_stays_longer_than_its_grace(stand: Stand, pictures: Pictures, qtbot: QtBot) -> None:
    stand.show(pictures["red"])
    until(qtbot, lambda: stand.colour() == RED)
    never = Item("never", 0, "video", "", "", 5_000, {"object": "", "length_ms": 5_000})
    stand.show(never, 5_000, grace_ms=100)
    until(qtbot, lambda: stand.colour() != RED)


def test_what_is_wanted_again_before_its_grace_is_over_stays(stand: Stand, pictures: Pictures, qtbot: QtBot) -> None:
    stand.show(pictures["red"])
    until(qtbot, lambda: stand.colour() == RED)
    never = Item("never", 0, "video", "", "", 5_000, {"object": "", "length_ms": 5_000})
    asked = now_ms()
    stand.show(never, 5_000, grace_ms=100)
    stand.show(pictures["red"])
    until(qtbot, lambda: now_ms() > asked + 300)
    assert stand.colour() == RED
    assert stand.scene.shown() == ("red",)


def test_with_nothing_to_show_there_is_the_poster(stand: Stand, pictures: Pictures, qtbot: QtBot) -> None:
    stand.show(pictures["red"])
    until(qtbot, lambda: stand.colour() == RED)
    stand.scene.show(Showing(Instant(9_000), None, (), None))
    until(qtbot, lambda: stand.presented[-1].zone == "")
    assert stand.colour() != RED


class _Noted(BaseHTTPRequestHandler):
    paths: list[str] = []  # noqa: RUF012 - one list for the server

    def do_GET(self) -> None:
        self.paths.append(self.path)
        self.send_error(404)

    @override
    def log_message(self, format: str, *args: Any) -> None: ...


@pytest.fixture
def web() -> Iterator[tuple[str, list[str]]]:
    """A web server, and which paths were asked of it."""
    _Noted.paths.clear()
    server = ThreadingHTTPServer(("127.0.0.1", 0), _Noted)
    thread = Thread(target=server.serve_forever, args=(0.01,))
    thread.start()
    yield f"http://127.0.0.1:{server.server_port}/x.png", _Noted.paths
    server.shutdown()
    thread.join()
    server.server_close()


@pytest.mark.qt_log_ignore("refused")
def test_qml_reaches_no_network(web: tuple[str, list[str]], qtbot: QtBot, qtlog: Any, tmp_path: Path) -> None:
    url, asked = web
    engine = SceneEngine()
    component = QQmlComponent(engine)
    component.setData(f'import QtQuick\nImage {{ source: "{url}" }}'.encode(), QUrl.fromLocalFile(tmp_path / "x.qml"))
    image = component.create()
    until(qtbot, lambda: any("refused" in record.message for record in qtlog.records))
    assert asked == []
    Shiboken.delete(image)
    Shiboken.delete(component)
    Shiboken.delete(engine)
