"""Live figures: what they say when fresh, old, missing or of another kind; how they change."""

import json
import math
import time
from collections.abc import Callable, Iterator
from itertools import pairwise
from typing import Any, cast

import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from PySide6.QtGui import QGuiApplication
from PySide6.QtQml import QJSEngine, QJSValue
from PySide6.QtQuick import QQuickItem

from kiosk.model.part import frozen
from kiosk.model.stat import StatItem
from kiosk.program import Site
from kiosk.scene.registry import VIEWS_FOLDER
from tests.scene.studio import Studio, items, studio, texts

pytestmark = pytest.mark.usefixtures("qapp")
ENGLISH = Site(title="Madiun Square", timezone="Asia/Jakarta", language="en")
MINUTE = 60_000.0
ISPU = {"type": "stat", "figure": ({"reading": "udara.ispu", "bands": "ispu"},)}


def reading(value: Any, *, age: float = 0, ttl: float = 15, **more: Any) -> dict[str, Any]:
    """Observed `age` minutes ago."""
    given = {"unit": "", "label": "", "attribution": "", "history": [], "points": [], "is_old": False}
    return {**given, "value": value, "observed_at": time.time() * 1000 - age * MINUTE, "ttl_ms": ttl * MINUTE, **more}


def stat(*settings: dict[str, Any], **fields: Any) -> dict[str, Any]:
    """What the model makes of it."""
    written = {"type": "stat", "figure": list(settings), **fields}
    return StatItem.model_validate(frozen(written)).content()


def show(it: Studio, figure: Any, **setting: Any) -> QQuickItem:
    setting = {"reading": "kota.angka", **setting}
    return it.show("StatView", stat(setting), figures={} if figure is None else {"kota.angka": figure})


def said(view: QQuickItem) -> set[str]:
    return {text.replace("\u00a0", " ") for text in texts(view)}


def number(view: QQuickItem) -> QQuickItem:
    return next(item for item in items(view, "RollingNumber") if item.isVisible())


def test_a_fresh_figure_has_unit_label_source_and_time() -> None:
    with studio(1280, 720) as it:
        figure = reading(12480, unit="orang", attribution="Dishub Kota Madiun")
        view = show(it, figure, label="Pengunjung masuk")
        told = it.evaluate("Format.clock(given.at, given.site)", at=figure["observed_at"], site=it.site)
        assert {
            "12.480",
            "orang",
            "Pengunjung masuk",
            f"Sumber: Dishub Kota Madiun  ·  Diperbarui pukul {told}",
        } <= said(view)


def test_english_says_it_in_english() -> None:
    with studio(1280, 720, site=ENGLISH) as it:
        view = show(it, reading(12480.5, unit="people", attribution="City Transport"))
        assert {"12,480.5", "people"} <= said(view)
        assert any(text.startswith("Source: City Transport  ·  Updated ") for text in said(view))


def test_an_old_figure_is_grey_and_says_since_when() -> None:
    with studio(1280, 720) as it:
        figure = reading(31.5, unit="°C", age=25)
        view = show(it, figure, label="Suhu")
        told = it.evaluate("Format.since(given.at, Wall.now(), given.site)", at=figure["observed_at"], site=it.site)
        assert {"31,5", told} <= said(view)
        assert "25 menit lalu" in told
        assert number(view).property("color") == it.evaluate("Theme.night.faded")
        assert not any("Diperbarui" in text for text in said(view))


def test_a_figure_grows_old_on_screen() -> None:
    with studio(1280, 720) as it:
        view = show(it, reading(7, ttl=15))
        assert number(view).property("color") == it.evaluate("Theme.night.ink")
        it.shift_wall(25 * MINUTE)
        it.wait(lambda: any("25 menit lalu" in text for text in said(view)), "old")
        assert number(view).property("color") == it.evaluate("Theme.night.faded")


@pytest.mark.parametrize("show_as", ["figure", "gauge", "bar", "line"])
@pytest.mark.parametrize(
    ("figure", "reason"),
    [
        (None, "Belum ada data"),
        (reading(None), "Data tidak terbaca"),
        (reading(float("nan")), "Data tidak terbaca"),
        (reading("  "), "Data tidak terbaca"),
    ],
)
def test_a_missing_figure_is_a_dash_with_its_reason(figure: Any, reason: str, show_as: str) -> None:
    with studio(1280, 720) as it:
        view = show(it, figure, label="Debit", show=show_as)
        assert {"–", reason, "Debit"} <= said(view)
        assert not any(text.strip("–").replace(".", "").isdigit() for text in said(view))


def test_a_text_reading_is_shown_as_it_is() -> None:
    with studio(1280, 720) as it:
        assert "Lancar <b>" in said(show(it, reading("Lancar <b>")))
        assert "Ya" in said(show(it, reading(value=True)))


def test_large_sums_are_told_in_words() -> None:
    with studio(1280, 720) as it:
        view = show(it, reading(1_284_500_000_000, unit="Rp"))
        assert {"Rp", "1,28", "triliun"} <= said(view)


def test_the_change_is_taken_from_the_same_time_yesterday() -> None:
    now = time.time() * 1000
    history = [{"at": now - hours * 60 * MINUTE, "value": value} for hours, value in ((30, 7), (24.2, 100), (12, 500))]
    with studio(1280, 720) as it:
        assert "↑ 12 % dari kemarin" in said(show(it, reading(112, history=history)))
        assert not any("kemarin" in text for text in said(show(it, reading(112, history=history), compare="none")))
        gap = [sample for sample in history if sample["value"] != 100]
        assert not any("kemarin" in text for text in said(show(it, reading(112, history=gap))))


@pytest.mark.parametrize("show_as", ["figure", "gauge"])
@pytest.mark.parametrize(
    ("ispu", "word"), [(68, "Sedang"), (152, "Tidak Sehat"), (400, "Berbahaya"), (550, "Berbahaya")]
)
def test_a_band_is_a_word_on_its_colour(show_as: str, ispu: float, word: str) -> None:
    with studio(1280, 720) as it:
        view = show(it, reading(ispu), show=show_as, bands="ispu")
        assert word in said(view)
        chip = next(item for item in items(view, "BandChip") if item.isVisible())
        assert (
            chip.property("color").name()
            == it.evaluate("Format.bands('ispu', 'id').find(b => b.label === given.word).color", word=word).lower()
        )


def test_bands_that_have_a_name_are_told_in_the_language_of_the_site() -> None:
    with studio(1280, 720, site=ENGLISH) as it:
        assert "Unhealthy" in said(show(it, reading(152), show="gauge", bands="ispu"))


LEVELS = [{"to": 200, "label": "Normal", "color": "#2BB3A3"}, {"to": 300, "label": "Siaga", "color": "#D7263D"}]


@pytest.mark.parametrize(("bands", "end"), [("ispu", 500), (LEVELS, 300)])
def test_above_the_last_band_is_the_end_of_the_dial_and_of_the_words(bands: Any, end: float) -> None:
    with studio(1280, 720) as it:
        for value, part in ((end, 1), (2 * end, 1), (end - 50, 0.95 if bands == "ispu" else 0.75)):
            view = show(it, reading(value), show="gauge", bands=bands)
            assert next(items(view, "Gauge")).property("shown") == pytest.approx(part)
            assert ("Berbahaya" if bands == "ispu" else "Siaga") in said(view)


def test_the_words_of_named_bands_are_those_of_the_site_file() -> None:
    listed = [band.model_dump() for band in StatItem.model_validate(ISPU).figure[0].bands]
    with studio(64, 64) as it:
        assert it.evaluate("Format.bands('ispu', 'id')") == listed


def test_a_change_rolls_and_ends_at_the_new_value() -> None:
    with studio(1280, 720) as it:
        view = show(it, reading(1000))
        rolling = number(view)
        assert rolling.property("shownText") == "1.000"
        size = rolling.property("pixels")
        view.setProperty("figures", {"kota.angka": reading(2000)})
        seen = [rolling.property("shown")]

        def arrived() -> bool:
            seen.append(rolling.property("shown"))
            return bool(seen[-1] == 2000)

        it.wait(arrived, "the new value")
        assert 1000 <= seen[0] < 2000
        assert seen == sorted(seen)
        assert any(1000 < value < 2000 for value in seen)
        assert rolling.property("shownText") == "2.000"
        assert rolling.property("pixels") == size


def test_a_whole_figure_rolls_through_whole_ones() -> None:
    with studio(1280, 720) as it:
        view = show(it, reading(41, unit="orang"))
        rolling = number(view)
        view.setProperty("figures", {"kota.angka": reading(97, unit="orang")})
        seen = {rolling.property("shownText")}

        def arrived() -> bool:
            seen.add(rolling.property("shownText"))
            return bool(rolling.property("shown") == 97)

        it.wait(arrived, "the new value")
        assert len(seen) > 2
        assert all(text.isdigit() for text in seen), seen


def test_a_list_is_drawn_with_every_label_and_value() -> None:
    points = [{"label": name, "value": value} for name, value in (("KTP", 48), ("KK", 31), ("Akta", 22))]
    with studio(1280, 720) as it:
        view = show(it, reading(None, points=points), show="bar", label="Antrean")
        assert {"KTP", "KK", "Akta", "48", "31", "22"} <= said(view)


Ticks = Callable[[float, float, int], list[float]]


@pytest.fixture(scope="module")
def ticks(qapp: QGuiApplication) -> Iterator[Ticks]:  # noqa: ARG001 - it must live
    """That of chart.js."""
    engine = QJSEngine()
    evaluate = cast("Callable[[str], QJSValue]", engine.evaluate)
    evaluate((VIEWS_FOLDER / "chart.js").read_text().replace(".pragma library", ""))

    def call(low: float, high: float, count: int) -> list[float]:
        found = evaluate(f"JSON.stringify(ticks({low!r}, {high!r}, {count}))")
        assert not found.isError(), found.toString()
        return cast("list[float]", json.loads(found.toString()))

    yield call
    engine.deleteLater()


NUMBERS = st.floats(-1e15, 1e15)


@given(one=NUMBERS, other=NUMBERS, count=st.sampled_from((3, 4)))
@example(one=27.3, other=27.300000000000004, count=4)
@example(one=0.0, other=5e-324, count=3)
@example(one=1e15, other=1e15 + 0.5, count=4)
@example(one=5.0, other=5.0, count=4)
@example(one=0.0, other=0.0, count=3)
def test_a_scale_has_a_few_steps_and_covers_what_is_drawn(ticks: Ticks, one: float, other: float, count: int) -> None:
    low, high = min(one, other), max(one, other)
    steps = ticks(low, high, count)
    assert 2 <= len(steps) <= count + 3
    assert all(below < above for below, above in pairwise(steps))
    slack = 1e-8 * max(abs(low), abs(high), 1)
    assert steps[0] <= low + slack
    assert steps[-1] >= high - slack
    assert all(math.isfinite(step) for step in steps)


def test_a_line_of_like_numbers_is_drawn() -> None:
    now = time.time() * 1000
    values = (27.3, 27.300000000000004, 27.3)
    history = [{"at": now - hour * 60 * MINUTE, "value": value} for hour, value in zip((2, 1, 0), values, strict=True)]
    with studio(1280, 720) as it:
        view = show(it, reading(27.3, history=history, unit="°C"), show="line", label="Suhu")
        assert {"20", "30"} <= said(view)


@pytest.mark.parametrize("count", range(1, 10))
@pytest.mark.parametrize("size", [(1280, 720), (720, 1280), (1920, 300)])
def test_cells_share_the_zone_without_overlap(count: int, size: tuple[int, int]) -> None:
    with studio(*size) as it:
        settings = [{"reading": f"kota.angka{index}", "label": f"Angka {index}"} for index in range(count)]
        view = it.show("StatView", stat(*settings, title="Kota"), figures={s["reading"]: reading(9) for s in settings})
        cells = [cell.mapRectToItem(view, cell.boundingRect()) for cell in items(view, "FigureCell")]
        assert len(cells) == count
        assert {f"Angka {index}" for index in range(count)} <= said(view)
        for index, cell in enumerate(cells):
            assert view.boundingRect().contains(cell)
            assert not any(cell.intersects(other) for other in cells[:index])


def test_nothing_spills_out_of_its_cell() -> None:
    names = ("figure", "gauge", "bar", "line")
    history = [{"at": time.time() * 1000 - hour * 60 * MINUTE, "value": 9_999_999 - hour} for hour in range(47, -1, -1)]
    figure = reading(123_456_789.25, unit="orang per jam", history=history)
    for size in ((640, 360), (360, 640), (320, 60), (1920, 300)):
        with studio(*size) as it:
            settings = [
                {"reading": "a.b", "label": "Pengunjung menurut pintu masuk", "show": show_as} for show_as in names
            ]
            view = it.show("StatView", stat(*settings, title="Kota dalam angka hari ini"), figures={"a.b": figure})
            for cell in items(view, "FigureCell"):
                box = cell.boundingRect().adjusted(-1, -1, 1, 1)
                for text in items(cell):
                    if text.inherits("QQuickText") and text.isVisible() and text.property("text"):
                        wide = text.property("contentWidth")
                        rect = text.mapRectToItem(cell, text.boundingRect())
                        assert wide <= text.width() + 1, (size, text.property("text"))
                        assert rect.left() >= box.left(), (size, text.property("text"))
                        assert rect.right() <= box.right(), (size, text.property("text"))
