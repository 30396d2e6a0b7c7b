"""What all views have in common: no complaints at any size, an entrance that ends, rest when nothing changes."""

import time
from typing import Any

import numpy as np
import pytest
from PySide6.QtCore import QUrl
from PySide6.QtGui import QColor, QImage
from PySide6.QtQml import QQmlComponent

from kiosk.scene.registry import POSTER, VIEWS, VIEWS_FOLDER, poster_url, view_url
from tests.scene.gallery_states import STATES, prepare, with_pictures
from tests.scene.studio import Studio, items, pixels, studio, texts

pytestmark = pytest.mark.usefixtures("qapp")

SIZES = ((480, 270), (270, 480), (320, 60), (400, 300), (60, 60))
AT_REST = (
    "announce-both",
    "image-blur",
    "stat-four",
    "stat-bar",
    "poster",
    "clock-digital",
    "clock-analog",
    "announce-short",
)
BEGINNING = ("announce-normal", "stat-six", "clock-title", "poster", "image-cover")


def show(it: Studio, name: str, **properties: Any) -> Any:
    view, item, given = STATES[name]
    pictures = prepare(it)
    return it.show(view, with_pictures(item, pictures), **{**given, **properties})


def test_every_type_has_its_view() -> None:
    for name in {*VIEWS.values(), POSTER}:
        assert (VIEWS_FOLDER / name).is_file(), name
    assert view_url("pdf").fileName() == "ImageView.qml"
    assert view_url("hologram") == poster_url()


@pytest.mark.parametrize("size", SIZES)
def test_every_state_is_drawn_without_a_complaint(size: tuple[int, int]) -> None:
    with studio(*size) as it:
        pictures = prepare(it)
        for name, (view, item, properties) in STATES.items():
            it.show(view, with_pictures(item, pictures), **properties)
            picture = pixels(it.grab())
            assert picture.min() != picture.max(), f"{name} is blank"
            assert not it.complaints, name


@pytest.mark.parametrize("name", AT_REST)
def test_a_still_board_draws_no_frames(name: str) -> None:
    with studio(480, 270) as it:
        show(it, name)
        it.spin(0.1)
        frames = it.frames
        it.spin(0.4)
        if frames != it.frames:  # the minute changed
            frames = it.frames
            it.spin(0.4)
        assert it.frames == frames


@pytest.mark.parametrize("name", BEGINNING)
def test_an_entrance_arrives_at_the_picture_that_joining_late_shows_at_once(name: str) -> None:
    with studio(480, 270) as it:
        show(it, name, startedAt=0.0)
        late = pixels(it.grab())
        view = show(it, name, startedAt=time.time() * 1000 + 60_000)
        assert any(arrival.property("progress") < 1 for arrival in items(view, "Arrival"))
        it.wait(lambda: all(arrival.property("progress") == 1 for arrival in items(view, "Arrival")), "arrived")
        assert np.abs(pixels(it.grab()).astype(int) - late).mean() < 0.5


def test_nothing_enters_before_it_is_presented() -> None:
    with studio(480, 270) as it:
        view = show(it, "announce-normal", active=False)
        it.spin(0.1)
        assert all(arrival.property("progress") == 0 for arrival in items(view, "Arrival"))


def picture(width: int, height: int, colour: str) -> QImage:
    image = QImage(width, height, QImage.Format.Format_RGB32)
    image.fill(QColor(colour))
    return image


def image_item(it: Studio, image: QImage, fit: str, **more: Any) -> dict[str, Any]:
    size = {"width": image.width(), "height": image.height()}
    return {"object": it.add_object(image), "backdrop": None, "fit": fit, "zoom": False, "caption": "", **size, **more}


@pytest.mark.parametrize(("fit", "covered"), [("cover", 1.0), ("stretch", 1.0), ("contain", 0.375), ("blur", 0.375)])
def test_a_picture_fits_the_way_it_is_told(fit: str, covered: float) -> None:
    with studio(400, 300) as it:
        it.show("ImageView", image_item(it, picture(300, 600, "#ff0000"), fit))
        red = pixels(it.grab())[:, :, 2] > 200
        assert red.mean() == pytest.approx(covered, abs=0.01)


def test_a_blurred_backdrop_fills_what_the_picture_leaves() -> None:
    with studio(400, 300) as it:
        backdrop = it.add_object(picture(40, 30, "#00ff00"))
        it.show("ImageView", image_item(it, picture(300, 600, "#ff0000"), "blur", backdrop=backdrop))
        drawn = pixels(it.grab())
        assert drawn[150, 5, 1] > 100
        assert drawn[150, 200, 2] > 200


def test_no_more_of_a_picture_is_held_than_is_seen() -> None:
    with studio(400, 300) as it:
        view = it.show("ImageView", image_item(it, picture(4000, 3000, "#ff0000"), "cover"))
        image = next(one for one in items(view, "QQuickImage") if one.isVisible())
        assert image.property("implicitWidth") <= 400


def test_a_picture_is_ready_only_when_it_can_be_drawn() -> None:
    with studio(400, 300) as it:
        component = QQmlComponent(it.engine, QUrl.fromLocalFile(str(VIEWS_FOLDER / "ImageView.qml")))
        item = image_item(it, picture(2000, 1500, "#ff0000"), "cover")
        url = QUrl.fromLocalFile(str(it.objects)).toString() + "/"
        view: Any = component.createWithInitialProperties(
            {"item": item, "site": it.site, "objects": url, "parent": it.window.contentItem()}
        )
        assert view.property("ready") is False
        it.window.show()
        it.wait(lambda: view.property("ready"), "ready")
        view.deleteLater()


@pytest.mark.parametrize("content", ["no picture at all", ""])
def test_a_picture_that_cannot_be_read_fails(content: str) -> None:
    with studio(400, 300) as it:
        digest = "cd" + "2" * 62
        (it.objects / "cd").mkdir()
        (it.objects / "cd" / digest).write_text(content)
        it.show("ImageView", image_item(it, picture(4, 4, "#ff0000"), "cover") | {"object": digest})
        assert it.failures == ["the picture cannot be read"]
        it.complaints.clear()


def test_an_item_without_a_picture_fails_instead_of_waiting() -> None:
    with studio(400, 300) as it:
        it.show(
            "ImageView", image_item(it, picture(4, 4, "#ff0000"), "cover") | {"object": "http://example.invalid/x.png"}
        )
        assert it.failures == ["the item names no picture"]


def test_a_slow_zoom_goes_on_where_it_would_be() -> None:
    with studio(400, 300) as it:
        item = image_item(it, picture(800, 600, "#ff0000"), "cover", zoom=True)
        view = it.show("ImageView", item, startedAt=time.time() * 1000 - 12_500)
        frame = next(one for one in items(view) if one.property("scale") != 1)
        assert frame.property("scale") == pytest.approx(1.0625, abs=0.01)


def test_the_poster_names_the_site_and_says_nothing_else() -> None:
    with studio(480, 270) as it:
        view = it.show("PosterView", {})
        words = " ".join(texts(view)).replace("\u2060", "")
        assert "Alun-Alun Kota Madiun" in words
        assert "WIB" in words
        assert not any(word in words.lower() for word in ("error", "layar", "gagal", "edition"))


@pytest.mark.parametrize("name", ["announce-both", "ticker-news"])
def test_what_a_view_put_off_goes_with_it(name: str) -> None:
    with studio(640, 360) as it:
        view = show(it, name)
        it.evaluate("given.view.parent.width = 600; given.view.parent.setSource('')", view=view)
        it.spin(0.05)
        assert it.complaints == []
