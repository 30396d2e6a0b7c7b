"""A film's frames get to where the window is drawn, whatever lies over them and however they lie."""

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import QRect, QSize, QUrl
from PySide6.QtGui import QColor, QGuiApplication, QImage, QMatrix4x4, QPainter, QRegion, QTransform
from PySide6.QtMultimedia import QtVideo, QVideoFrame, QVideoFrameFormat, QVideoSink
from PySide6.QtQml import QQmlComponent, QQmlEngine
from PySide6.QtQuick import QQuickItem, QQuickWindow
from pytestqt.qtbot import QtBot
from shiboken6 import Shiboken

from kiosk.scene.video.drawing import Drawing
from kiosk.scene.video.frames import LAYOUTS
from kiosk.scene.video.surface import VideoSurface

SIZE = (64, 36)
RED, BLUE, BLACK = QColor(200, 20, 20), QColor(20, 20, 200), QColor("black")
WHERE = QMatrix4x4(QTransform.fromTranslate(10, 5))
THERE = QRect(10, 5, *SIZE)
OVERLAY = b"import QtQuick\nRectangle { width: 20; height: 36; color: '#8000ff00' }"


def frame(upper: QColor, lower: QColor) -> QVideoFrame:
    image = QImage(*SIZE, QImage.Format.Format_RGB32)
    image.fill(upper)
    painter = QPainter(image)
    painter.fillRect(0, SIZE[1] // 2, *SIZE, lower)
    painter.end()
    return QVideoFrame(image)


def drawn(
    drawing: Drawing,
    form: QImage.Format = QImage.Format.Format_RGB32,
    matrix: QMatrix4x4 = WHERE,
    opacity: float = 1.0,
    region: QRect = THERE,
) -> QImage:
    """What the drawing makes of a white picture."""
    picture = QImage(100, 80, form)
    picture.fill(QColor("white"))
    painter = QPainter(picture)
    drawing.draw(painter, matrix, opacity, QRegion(region))
    painter.end()
    return picture.convertToFormat(QImage.Format.Format_RGB32)


def colours(picture: QImage, *places: tuple[int, int]) -> list[str]:
    return [picture.pixelColor(*place).name() for place in places]


@pytest.fixture
def drawing(qapp: QGuiApplication) -> Drawing:
    del qapp  # it only has to be there
    drawing = Drawing()
    drawing.take(frame(RED, BLUE), SIZE, cover=False)
    return drawing


@pytest.fixture
def direct(monkeypatch: pytest.MonkeyPatch) -> Callable[[], int]:
    """How many frames have been drawn without a picture of their own."""
    pictures: list[None] = []
    draw = Drawing._goes_straight

    def seen(self: Drawing, painter: QPainter, matrix: QMatrix4x4, region: QRegion) -> bool:
        straight = draw(self, painter, matrix, region)
        pictures.extend([None] * straight)
        return straight

    monkeypatch.setattr(Drawing, "_goes_straight", seen)
    return lambda: len(pictures)


@pytest.mark.parametrize("form", [QImage.Format.Format_RGB32, QImage.Format.Format_ARGB32_Premultiplied])
def test_straight_to_the_window_is_the_same_as_by_a_picture(
    drawing: Drawing, direct: Callable[[], int], form: QImage.Format
) -> None:
    straight = drawn(drawing, form)
    assert direct() == 1
    assert straight == drawn(drawing, QImage.Format.Format_RGB888)
    assert direct() == 1
    inside, outside = ((10, 5), (73, 5), (10, 40), (73, 40)), ((9, 5), (74, 5), (10, 4), (10, 41))
    assert colours(straight, *inside) == [RED.name(), RED.name(), BLUE.name(), BLUE.name()]
    assert set(colours(straight, *outside)) == {"#ffffff"}


@pytest.mark.parametrize("form", LAYOUTS)
def test_on_a_window_with_alpha_no_format_shines_through(form: QVideoFrameFormat.PixelFormat) -> None:
    filled = QVideoFrame(QVideoFrameFormat(QSize(*SIZE), form))
    assert filled.map(QVideoFrame.MapMode.WriteOnly)
    for plane in range(filled.planeCount()):
        there = memoryview(filled.bits(plane))
        there[:] = b"\x40" * there.nbytes
    filled.unmap()
    drawing = Drawing()
    drawing.take(filled, SIZE, cover=False)
    picture = QImage(*SIZE, QImage.Format.Format_ARGB32_Premultiplied)
    picture.fill(QColor("white"))
    painter = QPainter(picture)
    drawing.draw(painter, QMatrix4x4(), 1.0, QRegion(0, 0, *SIZE))
    painter.end()
    assert {picture.pixelColor(x, y).alpha() for x in range(SIZE[0]) for y in range(SIZE[1])} == {255}
    assert picture.pixelColor(20, 20) != QColor("white")


def test_only_what_is_to_be_drawn_anew_is(drawing: Drawing, direct: Callable[[], int]) -> None:
    picture = drawn(drawing, region=QRect(10, 5, 8, 36))
    assert colours(picture, (17, 10), (18, 10)) == [RED.name(), "#ffffff"]
    assert direct() == 0


def test_on_one_picture_it_goes_where_it_is_told(drawing: Drawing, direct: Callable[[], int]) -> None:
    picture = QImage(100, 80, QImage.Format.Format_RGB32)
    picture.fill(QColor("white"))
    painter = QPainter(picture)
    for left, top in ((0, 0), (36, 0), (36, 44)):
        matrix = QMatrix4x4(QTransform.fromTranslate(left, top))
        drawing.draw(painter, matrix, 1.0, QRegion(left, top, *SIZE))
    drawing.draw(painter, WHERE, 1.0, QRegion(10, 5, 1, 1))
    painter.end()
    assert direct() == 3
    assert colours(picture, (0, 0), (99, 0), (99, 79), (0, 79)) == [RED.name(), RED.name(), BLUE.name(), "#ffffff"]


@pytest.mark.parametrize("away", [(-30, 0), (60, 0), (0, -20), (0, 60)])
def test_what_lies_beyond_the_edge_is_cut(drawing: Drawing, away: tuple[int, int]) -> None:
    picture = drawn(
        drawing,
        matrix=QMatrix4x4(QTransform.fromTranslate(*away)),
        region=QRect(*away, *SIZE).intersected(QRect(0, 0, 100, 80)),
    )
    found = picture.pixelColor(max(0, away[0]), max(0, away[1]))
    assert found.name() == (BLUE.name() if away[1] < 0 else RED.name())


def test_it_fades_turns_and_moves_by_parts_of_a_pixel(drawing: Drawing, direct: Callable[[], int]) -> None:
    faded = drawn(drawing, opacity=0.5).pixelColor(20, 10)
    assert abs(faded.red() - 227) <= 2
    assert abs(faded.blue() - 137) <= 2
    turned = drawn(drawing, matrix=QMatrix4x4(QTransform.fromTranslate(50, 5).rotate(90)), region=QRect(0, 0, 100, 80))
    assert colours(turned, (49, 10), (15, 10)) == [RED.name(), BLUE.name()]
    moved = drawn(drawing, matrix=QMatrix4x4(QTransform.fromTranslate(10.4, 5)), region=QRect(10, 5, 65, 36))
    assert colours(moved, (20, 10)) == [RED.name()]
    assert direct() == 0


@pytest.mark.qt_log_ignore("No RHI backend")
@pytest.mark.parametrize("bundled", [True, False], ids=["libswscale", "without"])
def test_a_frame_that_lies_on_its_side_stands_up(monkeypatch: pytest.MonkeyPatch, *, bundled: bool) -> None:
    if not bundled:
        monkeypatch.setattr("kiosk.scene.video.drawing.library", lambda: None)
    upright = frame(RED, BLUE)
    form = upright.surfaceFormat()
    form.setRotation(QtVideo.Rotation.Clockwise90)
    lying = QVideoFrame(form)
    assert upright.map(QVideoFrame.MapMode.ReadOnly)
    assert lying.map(QVideoFrame.MapMode.WriteOnly)
    memoryview(lying.bits(0))[:] = memoryview(upright.bits(0))
    lying.unmap()
    upright.unmap()
    drawing = Drawing()
    drawing.take(lying, (36, 64), cover=False)
    picture = drawn(drawing, region=QRect(10, 5, 36, 64))
    assert colours(picture, (12, 10), (43, 60)) == [BLUE.name(), RED.name()]


def test_the_last_frame_stays_and_nothing_is_black(drawing: Drawing) -> None:
    nothing = Drawing()
    nothing.take(QVideoFrame(), SIZE, cover=False)
    assert colours(drawn(nothing), (20, 10)) == [BLACK.name()]
    assert nothing.shown is None
    drawing.take(QVideoFrame(), (32, 18), cover=False)
    assert colours(drawn(drawing), (12, 8), (12, 20), (60, 8)) == [RED.name(), BLUE.name(), "#ffffff"]


class Stand:
    """A film under something that shines through."""

    def __init__(self) -> None:
        self.engine = QQmlEngine()
        self.window = QQuickWindow()
        self.window.resize(100, 80)
        self.window.setColor(QColor("white"))
        self.surface = VideoSurface(self.window.contentItem())
        sink = self.surface.property("sink")
        assert isinstance(sink, QVideoSink)
        self.sink = sink
        for name, value in zip(("x", "y", "width", "height"), (10, 5, *SIZE), strict=True):
            self.surface.setProperty(name, value)
        self.component = QQmlComponent(self.engine)
        self.component.setData(OVERLAY, QUrl())
        made = self.component.create()
        assert isinstance(made, QQuickItem)
        self.overlay = made
        self.overlay.setParentItem(self.window.contentItem())
        self.overlay.setProperty("x", 10)
        self.overlay.setProperty("y", 5)
        self.window.show()

    def colours(self, *places: tuple[int, int]) -> list[str]:
        return colours(self.window.grabWindow(), *places)

    def close(self) -> None:
        self.window.hide()
        for one in (self.overlay, self.component, self.window, self.engine):
            Shiboken.delete(one)
        del self.surface, self.sink


@pytest.fixture
def stand(qapp: QGuiApplication) -> Iterator[Stand]:
    del qapp  # it only has to be there
    stand = Stand()
    yield stand
    stand.close()


def test_what_lies_over_a_film_stays_over_it(stand: Stand, direct: Callable[[], int], qtbot: QtBot) -> None:
    under, beside = (20, 10), (60, 10)
    for count, colour in enumerate((RED, BLUE, RED), 1):
        swaps = stand.window.frameSwapped
        with qtbot.waitSignal(swaps):
            stand.sink.setVideoFrame(frame(colour, colour))
        assert direct() == count
        seen = QColor.fromRgb((colour.red()) // 2, (colour.green() + 255) // 2, colour.blue() // 2)
        shown = [QColor(name) for name in stand.colours(under, beside)]
        assert shown[1] == colour
        assert max(abs(shown[0].red() - seen.red()), abs(shown[0].green() - seen.green())) <= 3
        with qtbot.waitSignal(swaps):
            stand.overlay.setProperty("opacity", 0.5 + count / 10)  # only what it covers is drawn anew
        assert QColor(stand.colours(beside)[0]) == colour
        with qtbot.waitSignal(swaps):
            stand.overlay.setProperty("opacity", 1.0)
        assert [QColor(name) for name in stand.colours(under, beside)] == shown
        assert direct() == count
    assert stand.surface.shown is not None


def test_a_film_goes_with_its_window_and_comes_into_another(stand: Stand, qtbot: QtBot) -> None:
    with qtbot.waitSignal(stand.window.frameSwapped):
        stand.sink.setVideoFrame(frame(RED, RED))
    other = QQuickWindow()
    other.resize(100, 80)
    other.show()
    with qtbot.waitSignal(other.frameSwapped):
        stand.surface.setParentItem(other.contentItem())
    qtbot.waitUntil(lambda: colours(other.grabWindow(), (60, 10)) == [RED.name()])
    stand.surface.setParentItem(stand.window.contentItem())
    other.hide()
    Shiboken.delete(other)
    qtbot.waitUntil(lambda: stand.colours((60, 10)) == [RED.name()])
